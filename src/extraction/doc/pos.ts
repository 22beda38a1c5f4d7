import type { PartOfSpeech } from './doc.ts';

/** A class of parts of speech; none of them is '', which stands for outside of the text. */
export const posSet = (...parts: PartOfSpeech[]): ReadonlySet<PartOfSpeech | ''> => new Set(parts);

/** True if the part of speech is one of those listed. */
export function isPos(pos: PartOfSpeech | '' | undefined, ...parts: PartOfSpeech[]): boolean {
  return parts.includes(pos as PartOfSpeech);
}

/** What a clause needs before its verb. */
export const SUBJECT_PARTS = posSet('NOUN', 'PROPN', 'PRON', 'NUM', 'DET');

/** What ends a noun phrase with its modifiers. */
export const ENDS_PHRASE = posSet('PUNCT', 'VERB', 'AUX', 'CCONJ', 'SCONJ', 'PRON');

/** What certainly opens an object: an adjective or a noun may or may not. */
export const OPENS_OBJECT = posSet('DET', 'PRON', 'PROPN');
