import type { Scope } from '../../generated/prisma/enums.ts';
import type { Context, Viewer } from '../../graphql/context.ts';

/** Who the client is, and whether reading requires a key at all. */
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
 * Whether a client may see a field of a response. A client that may read sees everything. A key
 * that may write but not read sees in the responses to its writes only what follows from what it
 * sent: the document or the words may also be another key's, and then the title, the URL, the
 * attribution line and everything counted from the record are that key's.
 */
export function maySee(asker: Asker, typename: string, field: string): boolean {
  return mayRead(asker) || (toWriters.get(typename)?.has(field) ?? false);
}

/**
 * The fields, by type, that a write-only key may see. A type or a field that is not listed is
 * hidden from it: forgetting to list a new one opens nothing.
 */
const toWriters = new Map(
  Object.entries({
    Mutation: [
      ...['submitDocument', 'recordStatement', 'createEvent', 'reviewStatement'],
      ...['correctStatement', 'correctAttribution', 'correctDocument'],
      ...['mergeActors', 'mergeSources'],
    ],
    SubmitDocumentSuccess: ['created', 'document', 'attributions'],
    RecordStatementSuccess: ['statement'],
    ReviewStatementSuccess: ['statement'],
    CorrectStatementSuccess: ['statement'],
    CorrectAttributionSuccess: ['attribution'],
    CorrectDocumentSuccess: ['document'],
    CreateEventSuccess: ['event'],
    // The text, as sent and repaired; title, url, byline and date are those of its first sender.
    Document: ['id', 'text', 'textHash'],
    // The words are in the text that was sent; the statement may come from others.
    Attribution: ['id', 'wording'],
    Statement: ['id'],
    // An event is created each time; its participants may already exist.
    Event: ['id', 'title', 'description', 'place'],
    Node: ['id'],
    Error: ['code', 'message'],
    InvalidInputError: ['code', 'message', 'path'],
    NotFoundError: ['code', 'message'],
    ConflictError: ['code', 'message'],
  }).map(([typename, fields]) => [typename, new Set(fields)] as const),
);
