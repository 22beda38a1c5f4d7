import { EventsViewDocument } from '../../generated/reader/documents.ts';
import { Directory, useListSearch } from '../components/directory.tsx';
import { counted } from '../format/counting.ts';
import { partialDateWords } from '../format/dates.ts';
import { useDebounced } from '../state/use-debounced.ts';
import { usePages } from '../state/use-pages.ts';

/** When and where things were said, or what they are about. */
export function Events() {
  const search = useDebounced(useListSearch().get('q') ?? '', 150);
  const pages = usePages(
    EventsViewDocument,
    { search: search || null, first: 30, after: null },
    (result) => result.events,
  );
  return (
    <Directory
      title="Events"
      standfirst="When and where it was said, or what it is about."
      what={['event', 'events']}
      pages={pages}
      entry={({ id, title, description, place, occurredOn, statements }) => (
        <>
          <a class="entry-name" href={`/events/${id}`} dir="auto">
            {title}
          </a>
          <p class="entry-note" dir="auto">
            {[occurredOn && partialDateWords(occurredOn.value), place].filter(Boolean).join(', ')}
          </p>
          <p class="entry-counts">
            <span>{counted(statements.totalCount, 'statement')}</span>
          </p>
          {description && (
            <p class="entry-text" dir="auto">
              {description}
            </p>
          )}
        </>
      )}
    />
  );
}
