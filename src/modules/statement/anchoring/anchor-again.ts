import type { Transaction } from '../../../database/transaction.ts';
import type { StatementKind } from '../../../generated/prisma/enums.ts';
import { wordsKey } from '../../../text/words-key.ts';
import { anchorStatus, type CutSpan, moveSegments } from '../../attribution/service.ts';
import { findWords, missOf } from './place-words.ts';

/**
 * Computes the anchors of a statement whose words or kind were corrected. If the new words of a
 * DIRECT statement are elsewhere in a document, the attribution's segments move there; if they do
 * not occur in it, the attribution keeps its place and is ORPHANED.
 *
 * @throws InvalidInputError if words of a DIRECT statement are in no document of it
 */
export async function anchorAgain(
  tx: Transaction,
  statementId: string,
  { text, kind }: { text: string; kind: StatementKind },
): Promise<void> {
  const attributions = await tx.attribution.findMany({
    where: { statementId },
    include: { document: { select: { text: true } }, spans: { orderBy: { start: 'asc' } } },
    orderBy: [{ reportedAt: 'asc' }, { id: 'asc' }],
  });
  let standing = 0;
  for (const { id, start, anchor, document, spans } of attributions) {
    const isSame = kind !== 'DIRECT' || wordsKey(text) === wordsKey(wordsOf(spans));
    const placed = isSame ? null : findWords(document.text, text, start);
    if (placed) await moveSegments(tx, { id, text: document.text, spans }, placed.segments);
    const held = placed
      ? await tx.textSpan.findMany({ where: { attributionId: id }, orderBy: { start: 'asc' } })
      : spans;
    const isAmbiguous = placed?.isAmbiguous ?? anchor === 'AMBIGUOUS';
    const status = anchorStatus(kind, text, held, isAmbiguous);
    if (status !== 'ORPHANED') standing += 1;
    await tx.attribution.update({ where: { id }, data: { anchor: status } });
  }
  if (kind === 'DIRECT' && standing === 0) {
    throw missOf(attributions[0]?.document.text ?? '', text);
  }
}

function wordsOf(spans: readonly Pick<CutSpan, 'role' | 'exact'>[]): string {
  const segments = spans.filter(({ role }) => role === 'SEGMENT');
  return segments.map(({ exact }) => exact).join(' ');
}
