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

/** What the tagger gets wrong, and the part of speech that is right. */
export interface Correction extends Named {
  pos: PartOfSpeech;
  when(place: TokenInLine): boolean;
}

/** "claimed", "branded": the tagger takes a verb in the past for an adjective. */
export const isParticipleAsAdjective = ({ pos, lower }: Token): boolean =>
  pos === 'ADJ' && /ed$/.test(lower);

/** "claims", "notes", but not "loss". */
export const isNounInS = ({ pos, lower }: Token): boolean => pos === 'NOUN' && /[^s]s$/.test(lower);

/** What ends a sentence, or opens one within. */
export const ENDS_SENTENCE = /^[.?!":]$/;
