import { type ComponentChildren, Fragment } from 'preact';
import { type StatementFilter, StatementsViewDocument } from '../../generated/reader/documents.ts';
import { useNarrow } from '../state/use-narrow.ts';
import { usePages } from '../state/use-pages.ts';
import { StatementList } from './statement/list.tsx';
import { useTitle } from './use-title.ts';

interface ProfileProps {
  overline: string;
  name: string;
  facts: ComponentChildren;
  /** What is between the name and the statements. */
  children?: ComponentChildren;
}

/** The page of a person, a source or an event. */
export function Profile({ overline, name, facts, children }: ProfileProps) {
  useTitle(name);
  return (
    <div class="profile">
      <header class="view-head">
        <p class="overline">{overline}</p>
        <h1 dir="auto">{name}</h1>
        {facts}
      </header>
      {children}
    </div>
  );
}

interface ProfileBodyProps {
  statements: ComponentChildren;
  figures: ComponentChildren;
}

/** The statements, and next to them their figures; without room next to, the figures come first. */
export function ProfileBody({ statements, figures }: ProfileBodyProps) {
  const parts = [
    <Fragment key="statements">{statements}</Fragment>,
    <Fragment key="figures">{figures}</Fragment>,
  ];
  return <div class="profile-body">{useNarrow() ? parts.reverse() : parts}</div>;
}

interface StatementsOfProps {
  title: string;
  filter: StatementFilter;
  /** The same, to be searched on. */
  address: string;
  empty: string;
}

/** The statements of a profile, the newest first. */
export function StatementsOf({ title, filter, address, empty }: StatementsOfProps) {
  const pages = usePages(
    StatementsViewDocument,
    { filter, orderBy: 'REPORTED_DESC' as const, first: 20, after: null },
    (result) => result.statements,
  );
  return (
    <section class="statements-of">
      <div class="section-head">
        <h2>{title}</h2>
        <a href={address}>Search in these</a>
      </div>
      <StatementList pages={pages} empty={empty} />
    </section>
  );
}
