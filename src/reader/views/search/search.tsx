import { useState } from 'preact/hooks';
import {
  type StatementOrder,
  StatementsViewDocument,
} from '../../../generated/reader/documents.ts';
import { StatementList } from '../../components/statement/list.tsx';
import { counted } from '../../format/counting.ts';
import { navigate, usePlace } from '../../state/location.ts';
import { useDebounced } from '../../state/use-debounced.ts';
import { type Pages, usePages } from '../../state/use-pages.ts';
import { Chips } from './chips.tsx';
import { Filters } from './filters.tsx';
import {
  countFilters,
  readSearch,
  type SearchState,
  searchAddress,
  toFilter,
} from './search-state.ts';

const instantMs = 200;

/** Everything on record, narrowed as one goes; the address holds what was chosen. */
export function Search() {
  const search = readSearch(usePlace().search);
  const change = (part: Partial<SearchState>) =>
    navigate(searchAddress({ ...search, ...part }), { replace: true });
  const settled = useDebounced(JSON.stringify(search), instantMs);
  const asked: SearchState = JSON.parse(settled);
  const orderBy = orderOf(asked);
  const pages = usePages(
    StatementsViewDocument,
    { filter: toFilter(asked), orderBy, first: 20, after: null },
    (result) => result.statements,
  );
  const filterCount = countFilters(search);
  return (
    <div class="search-view">
      <h1 class="for-ears">Search</h1>
      <SearchField text={search.text} change={(text) => change({ text })} />
      <a class="skip-filters" href="#results">
        Skip the filters
      </a>
      <div class="search-body">
        <FilterColumn count={filterCount}>
          <Filters search={search} change={change} />
        </FilterColumn>
        <section class="results" aria-label="Results" id="results" tabIndex={-1}>
          <div class="results-head">
            <p role="status" class="result-count">
              {statusOf(pages)}
            </p>
            <Order search={search} change={change} />
          </div>
          <Chips search={search} change={change} />
          <StatementList pages={pages} empty={whyNothing(asked)} />
        </section>
      </div>
    </div>
  );
}

function statusOf({ totalCount, failure }: Pages<unknown>): string {
  if (totalCount !== undefined) return counted(totalCount, 'statement');
  return failure ? 'No answer' : 'Searching …';
}

function whyNothing(search: SearchState): string {
  if (countFilters(search) > 0) return 'Nothing on record fits all of that. Take a filter away.';
  return search.text.trim() ? 'Nothing on record has these words.' : 'Nothing is on record yet.';
}

/** Relevance needs words to be relevant to. */
function orderOf({ order, text }: SearchState): StatementOrder {
  if (text.trim() === '') return order === '' || order === 'RELEVANCE' ? 'REPORTED_DESC' : order;
  return order || 'RELEVANCE';
}

function SearchField({ text, change }: { text: string; change(text: string): void }) {
  return (
    <search class="search-field">
      <label class="for-ears" for="search-words">
        Words, a phrase in “quotation marks”, or a name
      </label>
      <input
        id="search-words"
        type="search"
        value={text}
        placeholder="Words, “a phrase”, -without, or a name"
        dir="auto"
        autocomplete="off"
        enterkeyhint="search"
        onInput={(event) => change(event.currentTarget.value)}
      />
      <span class="key-hint" aria-hidden="true">
        /
      </span>
    </search>
  );
}

interface FilterColumnProps {
  count: number;
  children: preact.ComponentChildren;
}

/** Next to the results if there is room, folded above them otherwise. */
function FilterColumn({ count, children }: FilterColumnProps) {
  const [isOpen, setOpen] = useState(() => matchMedia('(min-width: 56rem)').matches);
  return (
    <details
      class="filter-column"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{count === 0 ? 'Filters' : `Filters (${count} set)`}</summary>
      {children}
    </details>
  );
}

interface OrderProps {
  search: SearchState;
  change(part: Partial<SearchState>): void;
}

function Order({ search, change }: OrderProps) {
  return (
    <label class="order">
      <span>Order</span>
      <select
        value={orderOf(search)}
        onChange={(event) => change({ order: event.currentTarget.value as StatementOrder })}
      >
        {search.text.trim() !== '' && <option value="RELEVANCE">Most relevant</option>}
        <option value="REPORTED_DESC">Newest report</option>
        <option value="REPORTED_ASC">Oldest report</option>
        <option value="SAID_DESC">Said last</option>
        <option value="SAID_ASC">Said first</option>
      </select>
    </label>
  );
}
