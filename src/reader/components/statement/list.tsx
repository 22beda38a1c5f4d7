import type { CardFragment } from '../../../generated/reader/documents.ts';
import type { Pages } from '../../state/use-pages.ts';
import { Empty, Failed, Skeleton } from '../load-states.tsx';
import { More } from '../more.tsx';
import { StatementCard } from './card.tsx';

interface StatementListProps {
  pages: Pages<CardFragment>;
  /** What is said if there is none. */
  empty: string;
}

/** A list of statements, with what it says while there are none, or none to be had. */
export function StatementList({ pages, empty }: StatementListProps) {
  const { nodes, failure, isLoading } = pages;
  if (failure && nodes.length === 0) return <Failed failure={failure} retry={pages.retry} />;
  if (nodes.length === 0) return isLoading ? <Skeleton lines={8} /> : <Empty title={empty} />;
  return (
    <div class="statement-list" aria-busy={isLoading}>
      {nodes.map((statement) => (
        <StatementCard key={statement.id} statement={statement} />
      ))}
      <More pages={pages} what="statements" />
    </div>
  );
}
