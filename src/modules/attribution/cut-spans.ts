import type { SpanRole } from '../../generated/prisma/enums.ts';
import { type Span, type TextQuote, textQuote } from '../../text/span.ts';
import { InvalidInputError } from '../failures.ts';
import type { AttributionDraft } from './draft.ts';

/** A span as stored, without its attribution. */
export interface CutSpan extends TextQuote {
  role: SpanRole;
  linkPosition: number | null;
}

/**
 * Cuts the spans of an attribution from its document's text, with the surrounding words. The
 * segments must all be valid. Spans that only show how the text refers to speaker and links – a
 * mention, a cue – are left out if they lie outside the text or overlap an earlier one.
 *
 * @throws InvalidInputError if there is no segment, or one is empty, outside, or overlaps another
 */
export function cutSpans(text: string, draft: AttributionDraft): CutSpan[] {
  const inOrder = draft.segments.toSorted((left, right) => left.start - right.start);
  const cut = inOrder.map((segment) => cutSegment(text, segment));
  if (cut.length === 0) throw refuse('A statement needs words that occur in its document.');
  cut.forEach((segment, index) => {
    const overlaps = cut.slice(0, index).some((other) => overlap(segment, other));
    if (overlaps) throw refuse('Two parts of the words overlap in the document.');
  });
  for (const { span, role, linkPosition } of optionalSpans(draft)) {
    if (!span || !isWithin(text, span)) continue;
    const quote = textQuote(text, span);
    if (!cut.some((other) => overlap(quote, other))) cut.push({ ...quote, role, linkPosition });
  }
  return cut;
}

/** The words as printed, the runs of a split quotation joined by " … ". */
export function wordingOf(spans: readonly CutSpan[]): string {
  const segments = spans.filter(({ role }) => role === 'SEGMENT');
  return segments.map(({ exact }) => exact).join(' … ');
}

function cutSegment(text: string, span: Span): CutSpan {
  if (!isWithin(text, span)) throw refuse('The words lie outside the text of the document.');
  const quote = textQuote(text, span);
  if (quote.exact.trim() === '') throw refuse('A part of the words is only white space.');
  return { ...quote, role: 'SEGMENT', linkPosition: null };
}

function optionalSpans(draft: AttributionDraft) {
  const spans: { span: Span | null | undefined; role: SpanRole; linkPosition: number | null }[] = [
    { span: draft.speakerMention, role: 'SPEAKER_MENTION', linkPosition: null },
    { span: draft.cue, role: 'CUE', linkPosition: null },
  ];
  draft.chain.forEach(({ mention, cue }, linkPosition) => {
    spans.push({ span: mention, role: 'LINK_MENTION', linkPosition });
    spans.push({ span: cue, role: 'LINK_CUE', linkPosition });
  });
  return spans;
}

function isWithin(text: string, { start, end }: Span): boolean {
  const whole = Number.isSafeInteger(start) && Number.isSafeInteger(end);
  return whole && start >= 0 && start < end && end <= text.length;
}

function overlap(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}

function refuse(message: string): InvalidInputError {
  return new InvalidInputError(['text'], message);
}
