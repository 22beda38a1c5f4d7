import type { Classifiers } from '../classifiers/classifiers.ts';
import type { Cue } from '../cues/cue.ts';
import { type Draft, extentOf } from '../cues/draft.ts';
import type { QuoteSpan, Doc } from '../doc/doc.ts';
import { FILLER } from '../doc/normalize.ts';
import { isTitle, namesWork } from '../doc/quotes/titles-of-works.ts';
import { countWords, trimPiece } from '../doc/span-text.ts';
import type { NounChunks } from '../syntax/noun-chunks.ts';
import { chooseSpeaker } from './choose-speaker.ts';
import type { ImplicitState } from './implicit-scene.ts';
import { leadingDraft, withoutMention } from './preceding-quote.ts';
import { findTag } from './speech-tag.ts';
import { endOfRunningOn } from './trailing-words.ts';

/**
 * Attributes the quotation runs that no cue governs. In the paragraph of a statement they continue
 * it; a paragraph of its own continues one that was never closed; all others get the likeliest
 * speaker nearby, or none. Fragments are scare quotes or titles and yield nothing.
 */
export function attributeImplicitQuotes(
  reading: Doc,
  phrases: NounChunks,
  cues: readonly Cue[],
  drafts: readonly Draft[],
  judge: Classifiers,
): Draft[] {
  const runsByEnd = new Map(reading.quotes.map((run) => [run.end, run]));
  for (const run of reading.quotes)
    if (run.open) runsByEnd.set(trimPiece(reading.normalized, run).end, run);
  const scene: ImplicitState = { doc: reading, phrases, cues, classifiers: judge, quotesByEnd: runsByEnd };
  const order = drafts
    .map((draft) => ({ draft, start: extentOf(draft).start }))
    .sort((a, b) => a.start - b.start);
  const result: Draft[] = [];
  let next = 0;
  for (const run of reading.quotes) {
    for (; (order[next]?.start ?? Number.POSITIVE_INFINITY) < run.end; next++) {
      result.push((order[next] as { draft: Draft }).draft);
    }
    if (!isCovered(run, result)) addRun(scene, run, result);
  }
  return [...result, ...order.slice(next).map((entry) => entry.draft)];
}

function isCovered(run: QuoteSpan, drafts: readonly Draft[]): boolean {
  return drafts
    .slice(-8)
    .some((draft) =>
      draft.segments
        .slice(-3)
        .some((segment) => segment.start < run.end && run.start < segment.end),
    );
}

/** A run that begins where a sentence begins and is one, not a phrase in quotation marks. */
function isSentence(reading: Doc, run: QuoteSpan, before: string | null): boolean {
  const { normalized: folded } = reading;
  const inner = innerText(reading, run);
  const words = countWords(folded, run.start, run.end);
  if (isTitle(inner) || namesWork(folded, run) || isHeading(reading, run, before)) return false;
  if (words < 3 && !(words > 0 && /[.?!]$/.test(inner) && before !== null)) return false;
  if (before !== null && !/[.?!:"—]/.test(before)) return false;
  if (!run.open && !/^['([.…\s]*[\p{Lu}\p{N}]/u.test(inner)) return false;
  return run.open || words >= 6 || /[.?!,…—-]['"]?$/.test(inner);
}

/** “Never.” – behind a paragraph that was never closed, however short. */
function hasStop(reading: Doc, run: QuoteSpan): boolean {
  return /[\p{L}\p{N}].*[.?!]$/su.test(innerText(reading, run));
}

/** A line of its own in single marks is a heading, where the text quotes in double ones. */
function isHeading(reading: Doc, run: QuoteSpan, before: string | null): boolean {
  if (before !== null || reading.normalized[run.start] !== "'") return false;
  return (
    /^[.\s]*(?:\n|$)/.test(reading.normalized.slice(run.end, run.end + 40)) &&
    reading.quotes.some((other) => reading.normalized[other.start] === '"')
  );
}

function innerText(reading: Doc, run: QuoteSpan): string {
  return reading.normalized
    .slice(run.start + 1, run.end - (run.open ? 0 : 1))
    .replaceAll(FILLER, '')
    .replaceAll('"', '')
    .trim();
}

/**
 * The last visible character before the run in its paragraph; at the paragraph's start null, or a
 * colon that ends the paragraph before.
 */
function lastCharacterBefore({ doc: reading, quotesByEnd: runsByEnd }: ImplicitState, run: QuoteSpan): string | null {
  let at = run.start - 1;
  while (at >= run.paragraph && /[\s\u2060]/.test(reading.normalized[at] ?? '')) at--;
  if (at >= run.paragraph) return reading.normalized[at] ?? null;
  for (at = run.paragraph - 1; at >= 0 && run.paragraph - at < 5; at--) {
    if (/\s/.test(reading.normalized[at] ?? '')) continue;
    return reading.normalized[at] === ':' && !runsByEnd.has(at + 1) ? ':' : null;
  }
  return null;
}

function addRun(scene: ImplicitState, run: QuoteSpan, drafts: Draft[]): void {
  const { doc: reading } = scene;
  const previous = leadingDraft(scene, drafts);
  const span = { start: run.start, end: run.end };
  const before = lastCharacterBefore(scene, run);
  if (previous && resumesHalf(scene, run, previous, before)) {
    previous.segments.push(span);
    return;
  }
  const goesOn =
    before === null &&
    !!previous &&
    scene.quotesByEnd.get(extentOf(previous).end)?.open &&
    hasStop(reading, run);
  if (!goesOn && !isSentence(reading, run, before)) return;
  const tag = findTag(reading, scene.phrases, run);
  if (tag) {
    drafts.push({
      ...tag,
      segments: [span],
      addressee: null,
      odds: null,
      reportedBy: [],
      evidence: 'CUE',
    });
    return;
  }
  if (previous && before !== ':' && continues(scene, run, previous, before === null)) {
    span.end = endOfRunningOn(reading, run);
    if (joinsSegments(scene, run, previous)) previous.segments.push(span);
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
  const guess = chooseSpeaker(scene, run, drafts, before);
  drafts.push({ segments: [span], addressee: null, odds: null, reportedBy: [], ...guess });
}

/** “A,” he said at the rally, “b”: the second half begins small, later in the same sentence. */
function resumesHalf(
  scene: ImplicitState,
  run: QuoteSpan,
  previous: Draft,
  before: string | null,
): boolean {
  const { cue } = previous;
  const first = previous.segments[0];
  if (!cue || before !== ',' || previous.segments.length !== 1 || !first) return false;
  const sentence = scene.doc.sentences[cue.sentence];
  const { tokens } = scene.doc;
  const end = tokens[(sentence?.end ?? 1) - 1]?.end ?? 0;
  const start = tokens[cue.head]?.start ?? 0;
  return (
    scene.quotesByEnd.has(first.end) &&
    first.end <= start &&
    run.start < end &&
    run.start > start &&
    run.start - start < 160 &&
    countWords(scene.doc.normalized, run.start, run.end) >= 3
  );
}

function continues(
  scene: ImplicitState,
  run: QuoteSpan,
  previous: Draft,
  startsParagraph: boolean,
): boolean {
  const { end } = extentOf(previous);
  if (!previous.speaker) return startsParagraph && scene.quotesByEnd.get(end)?.open === true;
  if (!startsParagraph) return end >= run.paragraph;
  return scene.quotesByEnd.get(end)?.open === true || run.start - end < 3;
}

/** The words go on: “A,” she said. “B.” and paragraphs that were never closed. */
function joinsSegments(scene: ImplicitState, run: QuoteSpan, previous: Draft): boolean {
  const last = scene.quotesByEnd.get(previous.segments.at(-1)?.end ?? -1);
  return !!last && (last.open || last.paragraph === run.paragraph);
}
