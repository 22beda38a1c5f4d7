import { decodeGlobalId } from '../../graphql/global-id.ts';

/** The lists and tools of the reader, each at one address. */
const places = new Set([
  '/',
  '/search',
  '/articles',
  '/people',
  '/sources',
  '/events',
  '/check',
  '/try',
]);

/** What is under `/<folder>/<id>`, and the type that its id must have. */
const folders = new Map([
  ['articles', 'Document'],
  ['statements', 'Statement'],
  ['people', 'Actor'],
  ['sources', 'Source'],
  ['events', 'Event'],
]);

/** An address of the reader. */
export interface ReaderPage {
  /** What it shows: the object with this type and id; null for a list or a tool. */
  thing: { typename: string; globalId: string } | null;
}

/** @returns null for an address outside the reader, or with an id of another type */
export function readPage(path: string): ReaderPage | null {
  if (places.has(path)) return { thing: null };
  const [, folder = '', globalId = ''] = /^\/([a-z]+)\/([\w-]+)$/.exec(path) ?? [];
  const typename = folders.get(folder);
  if (!typename || decodeGlobalId(globalId)?.typename !== typename) return null;
  return { thing: { typename, globalId } };
}

/**
 * Whether a path would belong to the reader if its id were valid: the reader itself shows that it
 * is not.
 */
export function isReaderPath(path: string): boolean {
  const [, folder = ''] = /^\/([a-z]+)\/[^/]+$/.exec(path) ?? [];
  return places.has(path) || folders.has(folder);
}
