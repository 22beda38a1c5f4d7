import { PeopleDocument } from '../../generated/reader/documents.ts';
import { Directory, useListSearch } from '../components/directory.tsx';
import { counted } from '../format/counting.ts';
import { actorKindLabels } from '../format/labels.ts';
import { useDebounced } from '../state/use-debounced.ts';
import { usePages } from '../state/use-pages.ts';

/** Everybody who speaks or is spoken to. */
export function People() {
  const search = useDebounced(useListSearch().get('q') ?? '', 150);
  const pages = usePages(
    PeopleDocument,
    { search: search || null, first: 40, after: null },
    (result) => result.actors,
  );
  return (
    <Directory
      title="People"
      standfirst="Everybody on record: who speaks, and who is spoken to."
      what={['name', 'names']}
      pages={pages}
      entry={({ id, name, kind, description, statements, addressed }) => (
        <>
          <a class="entry-name" href={`/people/${id}`} dir="auto">
            {name}
          </a>
          <p class="entry-note" dir="auto">
            {description ?? actorKindLabels[kind]}
          </p>
          <p class="entry-counts">
            {statements.totalCount > 0 && (
              <span>{counted(statements.totalCount, 'statement')}</span>
            )}
            {addressed.totalCount > 0 && <span>addressed in {addressed.totalCount}</span>}
          </p>
        </>
      )}
    />
  );
}
