import { withTransaction } from '../../database/transaction.ts';
import { InvalidInputError, NotFoundError } from '../../graphql/failures.ts';
import { findAnchor } from '../../text/anchor.ts';
import { nearestPassage } from '../../text/nearest-passage.ts';
import type { Span } from '../../text/span.ts';
import type { WriteDeps } from '../write-deps.ts';
import type { StatementDraft } from './draft.ts';
import { storeStatements } from './store-statements.ts';

export type { StatementDraft } from './draft.ts';
export { hashWords } from './hash-words.ts';
export { isStorable } from './place-drafts.ts';
export { refreshStatements } from './refresh-statements.ts';
export { storeStatements } from './store-statements.ts';

/** A statement to record, and the document in which it stands. */
export interface RecordStatementInput extends Omit<StatementDraft, 'attribution'> {
  documentId: string;
  /** The segments are looked for in the document where they are not given. */
  attribution: Omit<StatementDraft['attribution'], 'segments'> & { segments?: readonly Span[] };
}

/**
 * Records one statement with its attribution, in one transaction.
 *
 * @returns the statement's id
 * @throws NotFoundError where the document or the event is not there
 * @throws InvalidInputError where the words do not stand in the document; it shows the nearest passage
 */
export function recordAttributedStatement(
  { db, clock }: WriteDeps,
  { documentId, ...input }: RecordStatementInput,
): Promise<string> {
  return withTransaction(db, async (tx) => {
    const document = await tx.document.findUnique({ where: { id: documentId } });
    if (!document) throw new NotFoundError('There is no such document.');
    const { segments } = input.attribution;
    const place = segments ? { segments } : placeWords(document.text, input.text);
    const draft = { ...input, attribution: { ...input.attribution, ...place } };
    const [id] = await storeStatements(tx, document, [draft], clock());
    return id ?? '';
  });
}

/**
 * Where the words stand in a text, the parts of words with an ellipsis one after the other.
 *
 * @returns the runs, and whether one stands more than once; then the first place is taken
 * @throws InvalidInputError where they do not stand there
 */
export function placeWords(
  text: string,
  words: string,
): { segments: Span[]; isAmbiguous: boolean } {
  const segments: Span[] = [];
  let isAmbiguous = false;
  for (const part of words.split(ELLIPSIS).filter((one) => one.trim() !== '')) {
    const from = segments.at(-1)?.end ?? 0;
    const { status, span } = findAnchor(text.slice(from), part);
    if (span === null) throw new InvalidInputError(['text'], describeMiss(text, part));
    segments.push({ start: from + span.start, end: from + span.end });
    isAmbiguous ||= status === 'AMBIGUOUS';
  }
  return { segments, isAmbiguous };
}

const ELLIPSIS = /\s*(?:\[…\]|\(…\)|\[\.{3}\]|…|\.{3})\s*/u;

function describeMiss(text: string, words: string): string {
  const near = nearestPassage(text, words);
  const passage = near && text.slice(near.span.start, near.span.end);
  return passage
    ? `The words do not stand in the document. The nearest passage is: ${passage}`
    : 'The words do not stand in the document.';
}
