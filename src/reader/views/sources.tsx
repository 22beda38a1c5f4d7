import { type SourceKind, SourcesViewDocument } from '../../generated/reader/documents.ts';
import { Directory, useListSearch } from '../components/directory.tsx';
import { counted } from '../format/counting.ts';
import { sourceKindLabels } from '../format/labels.ts';
import { navigate } from '../state/location.ts';
import { useDebounced } from '../state/use-debounced.ts';
import { usePages } from '../state/use-pages.ts';

/** All sources of words. */
export function Sources() {
  const given = useListSearch();
  const search = useDebounced(given.get('q') ?? '', 150);
  const kind = given.get('kind') ?? '';
  const pages = usePages(
    SourcesViewDocument,
    {
      search: search || null,
      kind: kind in sourceKindLabels ? [kind as SourceKind] : null,
      first: 40,
      after: null,
    },
    (result) => result.sources,
  );
  return (
    <Directory
      title="Sources"
      standfirst="Through whom the words came: outlets, agencies, officials. Two whose names are not told are two, even where they are described alike."
      what={['source', 'sources']}
      pages={pages}
      filters={<KindFilter given={given} />}
      entry={({ id, name, kind: sort, anonymity, statements }) => (
        <>
          <a class="entry-name" href={`/sources/${id}`} dir="auto">
            {name}
          </a>
          <p class="entry-note" dir="auto">
            {sourceKindLabels[sort]}
            {anonymity?.affiliation && `, speaks from ${anonymity.affiliation}`}
          </p>
          <p class="entry-counts">
            <span>{counted(statements.totalCount, 'statement')}</span>
          </p>
        </>
      )}
    />
  );
}

function KindFilter({ given }: { given: URLSearchParams }) {
  return (
    <label class="order">
      <span>Kind</span>
      <select
        value={given.get('kind') ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value) given.set('kind', value);
          else given.delete('kind');
          navigate(`/sources?${given}`, { replace: true });
        }}
      >
        <option value="">All</option>
        {Object.entries(sourceKindLabels).map(([kind, label]) => (
          <option key={kind} value={kind}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
