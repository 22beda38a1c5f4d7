import { insertRows } from '../../database/insert-rows.ts';
import type { Transaction } from '../../database/transaction.ts';
import { type Span, textQuote } from '../../text/span.ts';
import { type CutSpan, wordingOf } from './cut-spans.ts';

/** An attribution with the text of its document, and all its spans there. */
export interface PlacedAttribution {
  id: string;
  text: string;
  spans: readonly CutSpan[];
}

/**
 * Moves the words of an attribution to another place in its document. Mentions and cues that would
 * lie within them are left out.
 *
 * @param segments the new parts of the words, in the order of the text, without overlap
 */
export async function moveSegments(
  tx: Transaction,
  { id: attributionId, text, spans }: PlacedAttribution,
  segments: readonly Span[],
): Promise<void> {
  const cut: CutSpan[] = segments.map((span) => ({
    ...textQuote(text, span),
    role: 'SEGMENT',
    linkPosition: null,
  }));
  const gone = spans.filter(
    (span) =>
      span.role === 'SEGMENT' || cut.some((one) => one.start < span.end && span.start < one.end),
  );
  const starts = gone.map(({ start }) => start);
  await tx.textSpan.deleteMany({ where: { attributionId, start: { in: starts } } });
  await insertRows(
    tx,
    'text_span',
    cut.map((span) => ({ ...span, attributionId })),
  );
  const start = Math.min(...cut.map((span) => span.start));
  await tx.attribution.update({
    where: { id: attributionId },
    data: { start, wording: wordingOf(cut) },
  });
}
