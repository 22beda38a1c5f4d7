import type { PartOfSpeech, Sentence, Token, TokenRange } from '../../doc/doc.ts';

/** Maximum number of tokens that the network reads, and how many of them before the cue. */
const WIDEST = 64;
const LEAD = 12;

/** The features of a word besides itself and its part of speech, in the order of their rows. */
export const FEATURES = ['QUOTED', 'CAPITAL', 'CUE', 'SPEAKER', 'BEFORE_CUE'] as const;

/** The parts of speech in the order of their rows. */
export const TAGS: readonly PartOfSpeech[] = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
];

const tagRows = new Map(TAGS.map((tag, row) => [tag, row]));

/** The cue for which a sentence is read: its own tokens and its speaker's. */
export interface TargetCue {
  head: number;
  end: number;
  speaker: TokenRange;
}

/** The part of the sentence that the network reads. */
export function windowOf(sentence: Sentence, { head }: TargetCue): TokenRange {
  const start = Math.max(sentence.start, head - LEAD);
  return { start, end: Math.min(sentence.end, start + WIDEST) };
}

/** Row of a word's part of speech. */
export function tagRow(token: Token): number {
  return tagRows.get(token.pos) ?? TAGS.length - 1;
}

/** Whether the word has the feature with this row. */
export function hasFeature(feature: number, token: Token, at: number, target: TargetCue): boolean {
  switch (FEATURES[feature]) {
    case 'QUOTED':
      return token.quote >= 0;
    case 'CAPITAL':
      return token.capital;
    case 'CUE':
      return at >= target.head && at < target.end;
    case 'SPEAKER':
      return at >= target.speaker.start && at < target.speaker.end;
    default:
      return at < target.head;
  }
}
