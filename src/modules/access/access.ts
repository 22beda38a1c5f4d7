import type { Scope } from '../../generated/prisma/enums.ts';
import type { Context, Viewer } from '../../graphql/context.ts';

/** Who asks, and whether reading takes a key at all. */
export type Asker = Pick<Context, 'viewer' | 'publicRead'>;

/** Whether a key has a scope. A key of scope ADMIN has every scope; without a key there is none. */
export function holdsScope(viewer: Viewer, scope: Scope): boolean {
  if (viewer.kind !== 'key') return false;
  return viewer.scopes.includes(scope) || viewer.scopes.includes('ADMIN');
}

/** Whether a viewer may read what is on record, including what others submitted. */
export function mayRead({ viewer, publicRead }: Asker): boolean {
  return publicRead || holdsScope(viewer, 'READ');
}

/**
 * Whether somebody may see a field of an answer. Who may read sees all. A key that may write and not
 * read sees of the answers to its writes what follows from what it sent: what it sent may be another's
 * document as well, or words that another document carries, and the title, the address, the
 * line of attribution and everything counted from the record are then the other's.
 */
export function maySee(asker: Asker, typename: string, field: string): boolean {
  return mayRead(asker) || (toWriters.get(typename)?.has(field) ?? false);
}

/**
 * By type, the fields that a key sees which may write only. A type or a field that is not listed is
 * closed to it: a new one opens nothing by being forgotten.
 */
const toWriters = new Map(
  Object.entries({
    Mutation: [
      ...['submitDocument', 'recordStatement', 'createEvent', 'reviewStatement'],
      ...['correctStatement', 'correctAttribution', 'mergeActors', 'mergeSources'],
    ],
    SubmitDocumentSuccess: ['created', 'document', 'attributions'],
    RecordStatementSuccess: ['statement'],
    ReviewStatementSuccess: ['statement'],
    CorrectStatementSuccess: ['statement'],
    CorrectAttributionSuccess: ['attribution'],
    CreateEventSuccess: ['event'],
    // The text, as it was sent and mended; title, url, byline and date are those of who sent it first.
    Document: ['id', 'text', 'textHash'],
    // The words stand in the text that was sent; the statement may be told by others.
    Attribution: ['id', 'wording'],
    Statement: ['id'],
    // An event is made anew each time; its participants may be known from elsewhere.
    Event: ['id', 'title', 'description', 'place'],
    Node: ['id'],
    Error: ['code', 'message'],
    InvalidInputError: ['code', 'message', 'path'],
    NotFoundError: ['code', 'message'],
    ConflictError: ['code', 'message'],
  }).map(([typename, fields]) => [typename, new Set(fields)] as const),
);
