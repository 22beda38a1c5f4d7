import type { PartOfSpeech, Token } from '../doc.ts';
import type { Named } from '../rule.ts';

/** A token among those of its line. */
export interface TokenInLine {
  tokens: readonly Token[];
  index: number;
  token: Token;
  before: Token | undefined;
  after: Token | undefined;
}

/** A tagger error, and the correct part of speech. */
export interface Correction extends Named {
  pos: PartOfSpeech;
  when(place: TokenInLine): boolean;
}

/** "claimed", "branded": the tagger takes a past-tense verb for an adjective. */
export const isParticipleAsAdjective = ({ pos, lower }: Token): boolean =>
  pos === 'ADJ' && /ed$/.test(lower);

/** "claims", "notes", but not "loss". */
export const isNounInS = ({ pos, lower }: Token): boolean => pos === 'NOUN' && /[^s]s$/.test(lower);

/** What ends a sentence, or opens one within. */
export const ENDS_SENTENCE = /^[.?!":]$/;
