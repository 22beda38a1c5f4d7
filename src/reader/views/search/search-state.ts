import type {
  Channel,
  ReviewState,
  StatementFilter,
  StatementKind,
  StatementOrder,
} from '../../../generated/reader/documents.ts';
import { channelLabels, kindLabels, reviewLabels } from '../../format/labels.ts';

/** What is looked for; the address holds all of it, so that a search can be shared. */
export interface SearchState {
  text: string;
  order: StatementOrder | '';
  kind: string[];
  channel: string[];
  state: string[];
  /** Global ids. */
  speaker: string[];
  addressee: string[];
  source: string[];
  firstSource: string[];
  publisher: string[];
  event: string[];
  document: string[];
  /** Of everybody who is called so; an address with them can be written by hand. */
  speakerName: string;
  addresseeName: string;
  sourceName: string;
  firstSourceName: string;
  /** `yes`, `only`, `no`, or nothing. */
  anonymous: string;
  /** `yes`, `no`, or nothing. */
  hedged: string;
  /** Days: 2024-04-13. */
  saidFrom: string;
  saidTo: string;
  reportedFrom: string;
  reportedTo: string;
  /** How many independent sources at least. */
  sources: string;
}

/** The lists that hold global ids. */
export const idLists = [
  'speaker',
  'addressee',
  'source',
  'firstSource',
  'publisher',
  'event',
  'document',
] as const;
export const lists = ['kind', 'channel', 'state', ...idLists] as const;
const names = ['speakerName', 'addresseeName', 'sourceName', 'firstSourceName'] as const;
const words = [
  ...names,
  'anonymous',
  'hedged',
  'saidFrom',
  'saidTo',
  'reportedFrom',
  'reportedTo',
  'sources',
] as const;

export type ListName = (typeof lists)[number];
export type WordName = (typeof words)[number];

const orders: readonly string[] = [
  'RELEVANCE',
  'REPORTED_DESC',
  'REPORTED_ASC',
  'SAID_DESC',
  'SAID_ASC',
] satisfies StatementOrder[];

/** Reads an address; other parameters are ignored, and so are invalid values. */
export function readSearch(address: string): SearchState {
  const given = new URLSearchParams(address);
  const order = given.get('order') ?? '';
  return {
    text: given.get('q') ?? '',
    order: orders.includes(order) ? (order as StatementOrder) : '',
    ...(Object.fromEntries(lists.map((name) => [name, given.getAll(name)])) as Record<
      ListName,
      string[]
    >),
    ...(Object.fromEntries(words.map((name) => [name, given.get(name) ?? ''])) as Record<
      WordName,
      string
    >),
  };
}

/** The address of a search, in one order whatever was chosen first. */
export function searchAddress(search: Partial<SearchState>): string {
  const parameters = new URLSearchParams();
  if (search.text) parameters.set('q', search.text);
  for (const name of lists) for (const value of search[name] ?? []) parameters.append(name, value);
  for (const name of words) if (search[name]) parameters.set(name, search[name]);
  if (search.order) parameters.set('order', search.order);
  const query = parameters.toString();
  return query ? `/search?${query}` : '/search';
}

/** How many filters are set, the words that are looked for left out. */
export function countFilters(search: SearchState): number {
  return [
    ...lists.map((name) => search[name].length),
    ...words.map((name) => +!!search[name]),
  ].reduce((sum, count) => sum + count, 0);
}

/** The filter as the API takes it; `without` leaves one field out, to count what it could be. */
export function toFilter(search: SearchState, without?: ListName): StatementFilter {
  const list = (name: ListName) => (name === without ? [] : search[name]);
  const oneOf = <Value extends string>(name: ListName, labels: Record<Value, string>) =>
    list(name).filter((value): value is Value => Object.hasOwn(labels, value));
  const kind = oneOf<StatementKind>('kind', kindLabels);
  const channel = oneOf<Channel>('channel', channelLabels);
  const reviewState = oneOf<ReviewState>('state', reviewLabels);
  const least = Number.parseInt(search.sources, 10);
  return {
    ...(search.text.trim() && { search: search.text }),
    ...(kind.length > 0 && { kind }),
    ...(channel.length > 0 && { channel }),
    ...(reviewState.length > 0 && { reviewState }),
    ...idsOf(list),
    ...namesOf(search),
    ...(search.anonymous === 'only'
      ? { onlyAnonymous: true }
      : yesOrNo('anonymous', search.anonymous)),
    ...yesOrNo('hedged', search.hedged),
    ...(isDay(search.saidFrom) && { saidFrom: search.saidFrom }),
    ...(isDay(search.saidTo) && { saidTo: search.saidTo }),
    ...(isDay(search.reportedFrom) && { reportedFrom: `${search.reportedFrom}T00:00:00.000Z` }),
    ...(isDay(search.reportedTo) && { reportedTo: `${search.reportedTo}T23:59:59.999Z` }),
    ...(least > 1 && { minIndependentSources: least }),
  };
}

function idsOf(list: (name: ListName) => string[]): StatementFilter {
  return Object.fromEntries(
    idLists.flatMap((name) => (list(name).length > 0 ? [[name, list(name)]] : [])),
  );
}

function namesOf(search: SearchState): StatementFilter {
  return Object.fromEntries(names.flatMap((name) => (search[name] ? [[name, search[name]]] : [])));
}

function yesOrNo(name: 'anonymous' | 'hedged', value: string): StatementFilter {
  return value === 'yes' || value === 'no' ? { [name]: value === 'yes' } : {};
}

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
}
