import { type Draft, extentOf } from '../cues/draft.ts';
import type { Doc, Sentence, Token } from '../doc/doc.ts';
import { tokenAt } from '../doc/token-at.ts';
import { FRAME_OCCASIONS } from '../lexicon/circumstances/occasions.ts';
import { findPlaced, type PlacedOutlet } from './cited-outlets.ts';
import type { OutletEvidence } from './judge-outlet.ts';

/** The sentences that report something: their occasion is theirs alone. */
export function reportingSentences(doc: Doc, drafts: readonly Draft[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const draft of drafts) {
    if (draft.cue) found.add(draft.cue.sentence);
    for (const { start, end } of draft.segments) {
      const last = doc.tokens[tokenAt(doc.tokens, end) - 1] ?? doc.tokens.at(-1);
      const first = doc.tokens[tokenAt(doc.tokens, start)];
      for (let at = first?.sentence ?? 0; at <= (last?.sentence ?? -1); at++) found.add(at);
    }
  }
  return found;
}

/**
 * The outlets of the sentence next to the statement's own, if it is a mere frame: it reports
 * nothing itself and is about the same person. "She appeared on CNN on Sunday. “It is fine,” she
 * said."
 */
export function findFrameOutlets(
  evidence: OutletEvidence,
  draft: Draft,
  reporting: ReadonlySet<number>,
): PlacedOutlet[] {
  const { doc } = evidence;
  const { cue, speaker } = draft;
  if (!cue || !speaker || draft.evidence !== 'CUE') return [];
  const first = doc.tokens[tokenAt(doc.tokens, extentOf(draft).start)]?.sentence ?? cue.sentence;
  for (const index of [Math.min(first, cue.sentence) - 1, cue.sentence + 1]) {
    const sentence = doc.sentences[index];
    if (!sentence || reporting.has(index) || !isBeside(doc, sentence, cue.sentence, index))
      continue;
    if (!framesSpeaker(doc, sentence, draft)) continue;
    if (index > cue.sentence && hasQuote(doc, sentence)) continue;
    const outside = tokensOf(sentence).filter((at) => !isLongQuote(doc, doc.tokens[at] as Token));
    const found = findPlaced(evidence, { ...draft, cue: null, segments: [] }, outside).filter(
      ({ place }) => place !== 'BY' && place !== 'VIA',
    );
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * In the same paragraph, or the paragraph before; a sentence after the statement has to be in the
 * same one.
 */
function isBeside(doc: Doc, { paragraph }: Sentence, own: number, index: number): boolean {
  return index < own || doc.sentences[own]?.paragraph === paragraph;
}

/** True if the sentence is about the speaker, and about an occasion. */
function framesSpeaker(doc: Doc, sentence: Sentence, { speaker }: Draft): boolean {
  const own = doc.tokens.slice(sentence.start, sentence.end);
  if (!own.some(({ lower, quote }) => quote < 0 && FRAME_OCCASIONS.has(lower))) return false;
  const head = doc.tokens[(speaker?.end ?? 1) - 1];
  const pronoun = own.some(({ lower }) => /^(?:he|she|they)$/.test(lower));
  if (speaker?.pronoun)
    return pronoun || own.some(({ capital, pos }) => capital && pos === 'PROPN');
  return pronoun || own.some(({ lower }) => lower === head?.lower);
}

const hasQuote = ({ tokens }: Doc, { start, end }: Sentence) =>
  tokens.slice(start, end).some(({ quote }) => quote >= 0);

const tokensOf = ({ start, end }: Sentence) =>
  Array.from({ length: end - start }, (_, at) => start + at);

function isLongQuote(doc: Doc, { quote }: Token): boolean {
  const span = doc.quotes[quote];
  return !!span && span.end - span.start > 60;
}
