import type { ComponentChildren } from 'preact';
import { counted } from '../format/counting.ts';
import { navigate, usePlace } from '../state/location.ts';
import type { Pages } from '../state/use-pages.ts';
import { Empty, Failed, NothingOnRecord, Skeleton } from './load-states.tsx';
import { More } from './more.tsx';

interface DirectoryProps<Node> {
  title: string;
  standfirst: string;
  /** What an entry is called, singular and plural. */
  what: [one: string, many: string];
  pages: Pages<Node>;
  /** Beside the search field: other ways to narrow the list. */
  filters?: ComponentChildren;
  entry(node: Node): ComponentChildren;
}

/** A list of people, sources or events, with a search that forgives typing errors. */
export function Directory<Node extends { id: string }>(props: DirectoryProps<Node>) {
  const { title, standfirst, what, pages, filters, entry } = props;
  return (
    <div class="directory">
      <header class="view-head">
        <h1>{title}</h1>
        <p class="standfirst">{standfirst}</p>
      </header>
      <div class="directory-tools">
        <DirectorySearch title={title} />
        {filters}
        <p role="status" class="result-count">
          {statusOf(pages, what)}
        </p>
      </div>
      <Entries pages={pages} what={what} entry={entry} />
    </div>
  );
}

function statusOf({ totalCount, failure }: Pages<unknown>, what: [string, string]): string {
  if (totalCount !== undefined) return counted(totalCount, ...what);
  return failure ? 'No answer' : 'Loading …';
}

function Entries<Node extends { id: string }>({
  pages,
  what,
  entry,
}: Pick<DirectoryProps<Node>, 'pages' | 'what' | 'entry'>) {
  const { nodes, failure, isLoading, retry } = pages;
  const isNarrowed = useListSearch().size > 0;
  if (failure && nodes.length === 0) return <Failed failure={failure} retry={retry} />;
  if (nodes.length === 0 && isLoading) return <Skeleton lines={8} />;
  if (nodes.length === 0) return <Nothing what={what[1]} isNarrowed={isNarrowed} />;
  return (
    <>
      <ul class="entries" aria-busy={isLoading}>
        {nodes.map((node) => (
          <li key={node.id} class="entry">
            {entry(node)}
          </li>
        ))}
      </ul>
      <More pages={pages} what={what[1]} />
    </>
  );
}

function Nothing({ what, isNarrowed }: { what: string; isNarrowed: boolean }) {
  return isNarrowed ? <Empty title={`No such ${what} are on record.`} /> : <NothingOnRecord />;
}

function DirectorySearch({ title }: { title: string }) {
  const { path, search } = usePlace();
  const parameters = new URLSearchParams(search);
  return (
    <search class="directory-search">
      <label class="for-ears" for="directory-search">
        Find in {title.toLowerCase()}
      </label>
      <input
        id="directory-search"
        type="search"
        placeholder={`Find in ${title.toLowerCase()}`}
        autocomplete="off"
        dir="auto"
        value={parameters.get('q') ?? ''}
        onInput={(event) => {
          const { value } = event.currentTarget;
          if (value) parameters.set('q', value);
          else parameters.delete('q');
          const query = parameters.toString();
          navigate(query ? `${path}?${query}` : path, { replace: true });
        }}
      />
    </search>
  );
}

/** What the address of a list asks for. */
export function useListSearch(): URLSearchParams {
  return new URLSearchParams(usePlace().search);
}
