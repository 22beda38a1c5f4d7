import { useMemo } from 'preact/hooks';
import {
  StatementViewDocument,
  type StatementViewQuery,
} from '../../../generated/reader/documents.ts';
import { AttributionLine } from '../../components/attribution-line.tsx';
import { joinChains } from '../../components/chain/chain.ts';
import { ChainFigure } from '../../components/chain/chain-figure.tsx';
import { CopyQuote } from '../../components/copy-quote.tsx';
import { KeyField } from '../../components/key-field.tsx';
import { Failed, Skeleton } from '../../components/load-states.tsx';
import { NotFound } from '../../components/not-found.tsx';
import { Standing } from '../../components/statement/card.tsx';
import { StatementFacts } from '../../components/statement/facts.tsx';
import { StatementWords } from '../../components/statement/words.tsx';
import { KindTag, StateTags } from '../../components/tags.tsx';
import { useTitle } from '../../components/use-title.ts';
import { cutWords } from '../../format/headline.ts';
import { useKey } from '../../state/session-key.ts';
import { useQuery } from '../../state/use-query.ts';
import type { ViewProps } from '../../view-props.ts';
import { History } from './history.tsx';
import { InPrint } from './in-print.tsx';
import { Review } from './review.tsx';

type Statement = NonNullable<StatementViewQuery['statement']>;

/** All that is on record of one statement. */
export function StatementView({ id }: ViewProps) {
  const { data, failure, retry } = useQuery(StatementViewDocument, { id });
  const statement = data?.statement;
  useTitle(statement ? cutWords(statement.text, 60) : undefined);
  if (failure && !statement) {
    if (failure.code === 'BAD_USER_INPUT') return <NotFound what="statement" />;
    return <Failed failure={failure} retry={retry} />;
  }
  if (statement === null) return <NotFound what="statement" />;
  if (!statement) return <Skeleton lines={8} />;
  return <StatementRecord statement={statement} changed={retry} />;
}

function StatementRecord({ statement, changed }: { statement: Statement; changed(): void }) {
  const { printed, saidBy } = statement;
  const key = useKey();
  const attributions = printed.edges.map(({ node }) => node);
  const chain = useMemo(
    () =>
      joinChains(
        saidBy.name,
        printed.edges.map(({ node }) => node.chain),
      ),
    [printed, saidBy],
  );
  return (
    <article class={`record ${statement.reviewState.toLowerCase()}`}>
      <header class="record-head">
        <p class="card-tags">
          <KindTag kind={statement.kind} />
          <StateTags {...statement} />
        </p>
        <h1 class="record-words">
          <StatementWords {...statement} />
        </h1>
        <AttributionLine line={statement.attributionText} />
        <p class="facts">
          <Standing {...statement.corroboration} />
          <CopyQuote {...statement} words={statement.text} line={statement.attributionText} />
        </p>
      </header>
      <div class="record-body">
        <div>
          <h2 class="small-title">How the words reached print</h2>
          <ChainFigure chain={chain} direction={attributions.length > 3 ? 'TB' : 'LR'} />
          <InPrint
            attributions={attributions}
            total={printed.totalCount}
            statementId={statement.id}
          />
        </div>
        <div class="record-side">
          <h2 class="small-title">What is known</h2>
          <StatementFacts statement={statement} />
          <details class="with-key">
            <summary>{key ? 'The API key of this tab' : 'Review it, with an API key'}</summary>
            <KeyField />
          </details>
          {key && <Review statement={statement} changed={changed} />}
          <History history={statement.history} recordedAt={statement.recordedAt} />
        </div>
      </div>
    </article>
  );
}
