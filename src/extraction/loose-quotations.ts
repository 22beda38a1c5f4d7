import type { Draft, SpeakerEvidence } from './draft.ts';
import { extentOf } from './draft.ts';
import { type NounPhrase, type NounPhrases, phraseStartingAt } from './noun-phrases.ts';
import { countWords } from './piece.ts';
import type { QuoteRun, Reading, Token } from './reading.ts';

/** A speaker found for a quotation without a cue, and by what. */
interface Guess {
  speaker: NounPhrase | null;
  evidence: SpeakerEvidence;
}

/**
 * Attributes the quotation runs that no cue governs. In the paragraph of a statement they continue
 * it; behind a colon the phrase before it speaks; a paragraph of its own continues the paragraph
 * before. Fragments are scare quotes or titles and yield nothing.
 */
export function addLooseQuotations(
  reading: Reading,
  phrases: NounPhrases,
  drafts: readonly Draft[],
): Draft[] {
  const order = [...drafts].sort((a, b) => extentOf(a).start - extentOf(b).start);
  const result: Draft[] = [];
  let next = 0;
  for (const run of reading.runs) {
    while (order[next] && extentOf(order[next] as Draft).start < run.end) {
      result.push(order[next] as Draft);
      next++;
    }
    if (isCovered(run, result) || !isSentence(reading, run)) continue;
    addRun(reading, phrases, run, result);
  }
  return [...result, ...order.slice(next)];
}

function isCovered(run: QuoteRun, drafts: readonly Draft[]): boolean {
  return drafts
    .slice(-6)
    .some((draft) =>
      draft.segments.some(
        (segment) =>
          (segment.start <= run.start + 2 && segment.end >= run.end - 2) ||
          (segment.start < run.end && run.start < segment.end),
      ),
    );
}

/** A run that begins where a sentence begins and is one, not a phrase in quotation marks. */
function isSentence(reading: Reading, run: QuoteRun): boolean {
  const { folded } = reading;
  const inner = folded
    .slice(run.start + 1, run.end - (run.open ? 0 : 1))
    .replace(/[\u2060"]/g, '')
    .trim();
  const words = countWords(folded, run.start, run.end);
  if (words < 3) return false;
  const before = lastCharacterBefore(reading, run);
  if (before !== null && !/[.?!:"]/.test(before)) return false;
  if (!run.open && !/^['([.…]*[\p{Lu}\p{N}]/u.test(inner)) return false;
  return run.open || words >= 6 || /[.?!,…—-]['"]?$/.test(inner);
}

/** The last visible character before the run in its paragraph, or null at the paragraph's start. */
function lastCharacterBefore(reading: Reading, run: QuoteRun): string | null {
  const before = reading.folded.slice(run.paragraph, run.start).replaceAll('\u2060', '').trimEnd();
  return before.at(-1) ?? null;
}

function addRun(reading: Reading, phrases: NounPhrases, run: QuoteRun, drafts: Draft[]): void {
  const previous = drafts.at(-1);
  const span = { start: run.start, end: run.end };
  const before = lastCharacterBefore(reading, run);
  if (previous && before !== ':' && continues(reading, run, previous, before === null)) {
    if (joinsSegments(reading, run, previous)) {
      previous.segments.push(span);
      return;
    }
    drafts.push({ ...inherit(previous), segments: [span], evidence: 'CONTINUED' });
    return;
  }
  const guess = guessSpeaker(reading, phrases, run, previous, before);
  drafts.push({ segments: [span], cue: null, addressee: null, outer: [], ...guess });
}

function inherit(previous: Draft): Omit<Draft, 'segments' | 'evidence'> {
  return { cue: previous.cue, speaker: previous.speaker, addressee: null, outer: [] };
}

function continues(
  reading: Reading,
  run: QuoteRun,
  previous: Draft,
  startsParagraph: boolean,
): boolean {
  if (!previous.speaker) return false;
  const end = extentOf(previous).end;
  return startsParagraph ? endsOpen(reading, end) || run.start - end < 3 : end >= run.paragraph;
}

function endsOpen(reading: Reading, end: number): boolean {
  return reading.runs.some((run) => run.open && run.end === end);
}

/** The words go on: “A,” she said. “B.” and paragraphs that were never closed. */
function joinsSegments(reading: Reading, run: QuoteRun, previous: Draft): boolean {
  const last = previous.segments.at(-1);
  if (!last) return false;
  if (endsOpen(reading, last.end)) return true;
  return reading.runs.some((other) => other.end === last.end && other.paragraph === run.paragraph);
}

function guessSpeaker(
  reading: Reading,
  phrases: NounPhrases,
  run: QuoteRun,
  previous: Draft | undefined,
  before: string | null,
): Guess {
  if (before === ':' || before === null) {
    const colon = before === ':';
    const phrase = firstPhraseBefore(reading, phrases, run, colon);
    if (phrase) return { speaker: phrase, evidence: colon ? 'COLON' : 'PREVIOUS' };
  }
  if (previous?.speaker) return { speaker: previous.speaker, evidence: 'PREVIOUS' };
  return { speaker: null, evidence: 'NONE' };
}

/** The first phrase of the sentence before the run, where it may name a speaker. */
function firstPhraseBefore(
  reading: Reading,
  phrases: NounPhrases,
  run: QuoteRun,
  anyPhrase: boolean,
): NounPhrase | null {
  const sentence = reading.sentences[sentenceBefore(reading, run.start)];
  if (!sentence) return null;
  for (let at = sentence.first; at < sentence.last; at++) {
    const token = reading.tokens[at] as Token;
    if (token.start >= run.start) return null;
    const phrase = token.run < 0 ? phraseStartingAt(phrases, at) : null;
    if (!phrase) continue;
    const named = reading.tokens[phrase.last - 1]?.pos === 'PROPN';
    return anyPhrase || named ? phrase : null;
  }
  return null;
}

/** Index of the last sentence that ends at or before the offset. */
function sentenceBefore(reading: Reading, offset: number): number {
  let low = 0;
  let high = reading.sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const last = reading.tokens[(reading.sentences[middle]?.last ?? 1) - 1];
    if ((last?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
