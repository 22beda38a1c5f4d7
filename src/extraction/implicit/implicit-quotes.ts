import type { Classifiers } from '../classifiers/classifiers.ts';
import type { Cue } from '../cues/cue.ts';
import { type Draft, extentOf } from '../cues/draft.ts';
import type { Doc, QuoteSpan } from '../doc/doc.ts';
import { FILLER } from '../doc/quotes/filler.ts';
import { isTitle, namesWork } from '../doc/quotes/titles-of-works.ts';
import { decide } from '../doc/rule.ts';
import { countWords, trimPiece } from '../doc/span-text.ts';
import { chooseSpeaker } from './choose-speaker.ts';
import type { ImplicitState } from './implicit-state.ts';
import { leadingDraft, withoutMention } from './preceding-quote.ts';
import { findTag } from './speech-tag.ts';
import { endOfRunningOn } from './trailing-words.ts';

/**
 * Attributes the quotation runs that no cue governs. In the paragraph of a statement they continue
 * it; a paragraph of its own continues one that was never closed; all others get the likeliest
 * speaker nearby, or none. Fragments are scare quotes or titles and yield nothing.
 */
export function attributeImplicitQuotes(
  doc: Doc,
  cues: readonly Cue[],
  drafts: readonly Draft[],
  classifiers: Classifiers,
): Draft[] {
  const quotesByEnd = new Map(doc.quotes.map((quote) => [quote.end, quote]));
  for (const quote of doc.quotes)
    if (quote.open) quotesByEnd.set(trimPiece(doc.normalized, quote).end, quote);
  const state: ImplicitState = { doc, cues, classifiers, quotesByEnd };
  const order = drafts
    .map((draft) => ({ draft, start: extentOf(draft).start }))
    .sort((a, b) => a.start - b.start);
  const result: Draft[] = [];
  let next = 0;
  for (const quote of doc.quotes) {
    for (; (order[next]?.start ?? Number.POSITIVE_INFINITY) < quote.end; next++) {
      result.push((order[next] as { draft: Draft }).draft);
    }
    if (isCovered(quote, result)) continue;
    const known = result.length;
    const { rules } = decide(doc, () => addQuote(state, quote, result));
    for (const draft of result.slice(known)) draft.rules = [...draft.rules, ...rules];
  }
  return [...result, ...order.slice(next).map((entry) => entry.draft)];
}

function isCovered(quote: QuoteSpan, drafts: readonly Draft[]): boolean {
  return drafts
    .slice(-8)
    .some((draft) =>
      draft.segments
        .slice(-3)
        .some((segment) => segment.start < quote.end && quote.start < segment.end),
    );
}

/**
 * A quotation that starts at the beginning of a sentence and is one, not a phrase in quotation
 * marks.
 */
function isSentence(doc: Doc, quote: QuoteSpan, before: string | null): boolean {
  const { normalized } = doc;
  const inner = innerText(doc, quote);
  const words = countWords(normalized, quote.start, quote.end);
  if (isTitle(inner) || namesWork(normalized, quote) || isHeading(doc, quote, before)) return false;
  if (words < 3 && !(words > 0 && /[.?!]$/.test(inner) && before !== null)) return false;
  if (before !== null && !/[.?!:"—]/.test(before)) return false;
  if (!quote.open && !/^['([.…\s]*[\p{Lu}\p{N}]/u.test(inner)) return false;
  return quote.open || words >= 6 || /[.?!,…—-]['"]?$/.test(inner);
}

/** “Never.” – after a paragraph that was never closed, however short. */
function hasStop(doc: Doc, quote: QuoteSpan): boolean {
  return /[\p{L}\p{N}].*[.?!]$/su.test(innerText(doc, quote));
}

/** A separate line in single marks is a heading, if the text quotes in double ones. */
function isHeading(doc: Doc, quote: QuoteSpan, before: string | null): boolean {
  if (before !== null || doc.normalized[quote.start] !== "'") return false;
  return (
    /^[.\s]*(?:\n|$)/.test(doc.normalized.slice(quote.end, quote.end + 40)) &&
    doc.quotes.some((other) => doc.normalized[other.start] === '"')
  );
}

function innerText(doc: Doc, quote: QuoteSpan): string {
  return doc.normalized
    .slice(quote.start + 1, quote.end - (quote.open ? 0 : 1))
    .replaceAll(FILLER, '')
    .replaceAll('"', '')
    .trim();
}

/**
 * The last visible character before the run in its paragraph; at the paragraph's start null, or a
 * colon that ends the paragraph before.
 */
function lastCharacterBefore({ doc, quotesByEnd }: ImplicitState, quote: QuoteSpan): string | null {
  let at = quote.start - 1;
  while (at >= quote.paragraph && /[\s\u2060]/.test(doc.normalized[at] ?? '')) at--;
  if (at >= quote.paragraph) return doc.normalized[at] ?? null;
  for (at = quote.paragraph - 1; at >= 0 && quote.paragraph - at < 5; at--) {
    if (/\s/.test(doc.normalized[at] ?? '')) continue;
    return doc.normalized[at] === ':' && !quotesByEnd.has(at + 1) ? ':' : null;
  }
  return null;
}

function addQuote(state: ImplicitState, quote: QuoteSpan, drafts: Draft[]): void {
  const { doc } = state;
  const previous = leadingDraft(state, drafts);
  const span = { start: quote.start, end: quote.end };
  const before = lastCharacterBefore(state, quote);
  if (previous && resumesHalf(state, quote, previous, before)) {
    previous.segments.push(span);
    return;
  }
  const goesOn =
    before === null &&
    !!previous &&
    state.quotesByEnd.get(extentOf(previous).end)?.open &&
    hasStop(doc, quote);
  if (!goesOn && !isSentence(doc, quote, before)) return;
  const tag = findTag(doc, quote);
  if (tag) {
    drafts.push({
      ...tag,
      segments: [span],
      addressee: null,
      odds: null,
      reportedBy: [],
      evidence: 'CUE',
      rules: [],
    });
    return;
  }
  if (previous && before !== ':' && continues(state, quote, previous, before === null)) {
    span.end = endOfRunningOn(doc, quote);
    if (joinsSegments(state, quote, previous)) previous.segments.push(span);
    else
      drafts.push({
        ...previous,
        speaker: withoutMention(previous.speaker),
        segments: [span],
        addressee: null,
        reportedBy: [],
        evidence: 'CONTINUED',
      });
    return;
  }
  const guess = chooseSpeaker(state, quote, drafts, before);
  drafts.push({
    segments: [span],
    addressee: null,
    odds: null,
    reportedBy: [],
    rules: [],
    ...guess,
  });
}

/** “A,” he said at the rally, “b”: the second half begins small, later in the same sentence. */
function resumesHalf(
  state: ImplicitState,
  quote: QuoteSpan,
  previous: Draft,
  before: string | null,
): boolean {
  const { cue } = previous;
  const first = previous.segments[0];
  if (!cue || before !== ',' || previous.segments.length !== 1 || !first) return false;
  const sentence = state.doc.sentences[cue.sentence];
  const { tokens } = state.doc;
  const end = tokens[(sentence?.end ?? 1) - 1]?.end ?? 0;
  const start = tokens[cue.head]?.start ?? 0;
  return (
    state.quotesByEnd.has(first.end) &&
    first.end <= start &&
    quote.start < end &&
    quote.start > start &&
    quote.start - start < 160 &&
    countWords(state.doc.normalized, quote.start, quote.end) >= 3
  );
}

function continues(
  state: ImplicitState,
  quote: QuoteSpan,
  previous: Draft,
  startsParagraph: boolean,
): boolean {
  const { end } = extentOf(previous);
  if (!previous.speaker) return startsParagraph && state.quotesByEnd.get(end)?.open === true;
  if (!startsParagraph) return end >= quote.paragraph;
  return state.quotesByEnd.get(end)?.open === true || quote.start - end < 3;
}

/** The words go on: “A,” she said. “B.” and paragraphs that were never closed. */
function joinsSegments(state: ImplicitState, quote: QuoteSpan, previous: Draft): boolean {
  const last = state.quotesByEnd.get(previous.segments.at(-1)?.end ?? -1);
  return !!last && (last.open || last.paragraph === quote.paragraph);
}
