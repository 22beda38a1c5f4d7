import { UNDECOMPOSED } from '../../text/undecomposed-letters.ts';

/** Small letters that do not decompose into a plain one, and their closest plain letter. */
const LOOKALIKES = new Map(
  Object.entries({ ...UNDECOMPOSED, ħ: 'h', ŋ: 'n', ŧ: 't', ə: 'a', ƒ: 'f' }),
);
const FAR_LETTER = /[\u0100-\ufaff](?<=[\p{L}\p{M}])/gu;

/**
 * Writes every letter that the tagger does not know as a letter in the plain alphabet, one code unit
 * for one: "Erdoğan" as "Erdogan", "Путин" as "Aaaaa". The tagger would end a word there, and half a
 * name would be taken for all of it.
 */
export function writeLatinLetters(text: string): string {
  return text.replace(FAR_LETTER, (letter) => {
    const lower = letter.toLowerCase();
    const plain = (LOOKALIKES.get(lower) ?? lower.normalize('NFD')).charAt(0);
    const latin = /[a-z]/.test(plain) ? plain : 'a';
    return letter === lower ? latin : latin.toUpperCase();
  });
}
