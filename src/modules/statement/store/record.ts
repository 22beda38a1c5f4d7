import { lockNames } from '../../../database/lock-names.ts';
import { type Transaction, withTransaction } from '../../../database/transaction.ts';
import { lockForWrite } from '../../../database/write-lock.ts';
import { nameKey } from '../../../text/name-key.ts';
import type { Span } from '../../../text/span.ts';
import { NotFoundError } from '../../failures.ts';
import type { WriteDeps } from '../../write-deps.ts';
import { placeWords } from '../anchoring/place-words.ts';
import type { StatementDraft } from '../draft.ts';
import { hashWords } from '../hash-words.ts';
import { adoptExtracted } from './adopt-extracted.ts';
import { storeStatements } from './store-statements.ts';

/** A statement to record, and the document that contains it. */
export interface RecordStatementInput extends Omit<StatementDraft, 'attribution'> {
  documentId: string;
  /** The segments are searched for in the document if they are not given. */
  attribution: Omit<StatementDraft['attribution'], 'segments'> & { segments?: readonly Span[] };
  /** Whose key it is; recorded in the revision if an extracted statement is taken over. */
  by?: string;
}

/**
 * Records one statement with its attribution, in one transaction. If these words of this speaker
 * are already recorded at this place in the document, that attribution is taken over instead, with
 * a revision; the same record again writes nothing.
 *
 * @returns the statement's id
 * @throws NotFoundError if the document or the event is not there
 * @throws InvalidInputError if the words do not occur in the document; it quotes the nearest
 * passage
 */
export function recordAttributedStatement(
  { db, clock, knownSources, signal }: WriteDeps,
  { documentId, by = 'onrecord', ...input }: RecordStatementInput,
): Promise<string> {
  return withTransaction(
    db,
    async (tx) => {
      await lockForWrite(tx);
      const document = await tx.document.findUnique({ where: { id: documentId } });
      if (!document) throw new NotFoundError('There is no such document.');
      const { segments } = input.attribution;
      const place = segments ? { segments } : placeWords(document.text, input.text);
      const draft = { ...input, attribution: { ...input.attribution, ...place } };
      await lockNames(tx, [`recorded in ${documentId}: ${hashWords(draft.text)}`]);
      const now = clock();
      const spelling = { knownSources, evidence: document.text };
      const known = await findRecorded(tx, documentId, draft);
      if (known) return adoptExtracted(tx, known, draft, { by, now, spelling });
      const [id] = await storeStatements(tx, document, [draft], { now, ...spelling, signal });
      return id ?? '';
    },
    { signal },
  );
}

/** The attribution of these words of this speaker that begins where one of the segments lies. */
async function findRecorded(
  tx: Transaction,
  documentId: string,
  { text, speaker, attribution }: StatementDraft,
): Promise<{ id: string; statementId: string } | undefined> {
  const found = await tx.attribution.findMany({
    where: { documentId, statement: { wordsHash: hashWords(text) } },
    select: {
      id: true,
      statementId: true,
      spans: { where: { role: 'SEGMENT' }, select: { start: true, end: true } },
      statement: {
        select: { speaker: { select: { nameKey: true, names: { select: { aliasKey: true } } } } },
      },
    },
    orderBy: [{ start: 'asc' }, { id: 'asc' }],
  });
  const key = speaker && nameKey(speaker.name);
  return found.find(({ spans, statement }) => {
    const { nameKey: name = null, names = [] } = statement.speaker ?? {};
    const same = key === name || names.some(({ aliasKey }) => aliasKey === key);
    return same && spans.some((span) => attribution.segments.some((one) => overlap(one, span)));
  });
}

function overlap(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}
