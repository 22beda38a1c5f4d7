import { ACRONYMS, COMPOUNDS, PEOPLES } from '../lexicon/capitals.ts';
import { isFirstName } from '../lexicon/gender.ts';
import { CALENDAR, PERSON_TITLES, RESTORED_PARTICLES } from '../lexicon/word-classes.ts';
import { posSet } from './pos.ts';
import { readVocabulary, type VocabularyWord } from './tagger.ts';

/** "LONDON (REUTERS) - ", "PARIS — ": the origin of a report, in capitals in print, too. */
const DATELINE = /^\p{Lu}[\p{Lu} .,']{2,40}(?=\s?(?:\([^()\n]{2,30}\)\s?)?(?:—|--?)\s)/gmu;

/**
 * Too few letters to show how a text is written; a line without capitals is more often from a text
 * with some.
 */
const FEWEST_CAPITALS = 20;
const FEWEST_SMALL = 100;
/** In capitals: except for a few letters, as in "McDONALD". */
const CAPITALS = 0.95;
const SENTENCE_START = /(?:^|\n|[.!?…]["')\]]*\s|[,:]\s"|\()["'([]*$/;
/** A word after a first name that is not a surname. */
const NO_SURNAME = posSet(
  'PRON',
  'DET',
  'ADP',
  'AUX',
  'CCONJ',
  'SCONJ',
  'PART',
  'VERB',
  'ADV',
  'PUNCT',
  'NUM',
);

/**
 * Writes a text in capitals, or one without any, as it would be printed: the first letter of each
 * sentence and of each name is a capital. A name is a word that the tagger's vocabulary lacks or
 * knows as one, and the word after a first name, there and wherever it recurs. Every offset is
 * kept. Other texts are returned unchanged.
 */
export function restoreCase(text: string): string {
  if (!isOfOneCase(text)) return text;
  const lower = Array.from(text, lowerOfSameLength).join('');
  const words = readVocabulary(lower);
  const surnames = findSurnames(words);
  const characters = lower.split('');
  for (const [index, { word, start }] of words.entries()) {
    if (!/^\p{L}/u.test(word)) continue;
    if (isAcronym(words, index)) raise(characters, start, word.length);
    else if (word === 'i' || isName(words, index, surnames) || opensSentence(lower, words, index))
      raise(characters, start, 1);
  }
  for (const { 0: dateline, index } of text.matchAll(DATELINE))
    raise(characters, index, dateline.length);
  return characters.join('');
}

function raise(characters: string[], start: number, length: number): void {
  for (let at = start; at < start + length; at += 1) {
    const upper = characters[at]?.toUpperCase() ?? '';
    if (upper.length === 1) characters[at] = upper;
  }
}

/** "poe", which the vocabulary lacks, "russian", "field" if "ann field" is named. */
function isName(
  words: readonly VocabularyWord[],
  index: number,
  surnames: ReadonlySet<string | number>,
): boolean {
  const { word, start, pos, isKnown } = words[index] as VocabularyWord;
  if (!isKnown || pos === 'PROPN' || isProper(words, index)) return true;
  return surnames.has(start) || surnames.has(word);
}

/** After a full stop that is not part of an abbreviation. */
function opensSentence(lower: string, words: readonly VocabularyWord[], index: number): boolean {
  if (/\p{L}\.$/u.test(words[index - 1]?.word ?? '')) return false;
  const { start } = words[index] as VocabularyWord;
  return SENTENCE_START.test(lower.slice(Math.max(0, start - 6), start));
}

function isOfOneCase(text: string): boolean {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  if (upper === 0) return lower >= FEWEST_SMALL;
  return upper >= FEWEST_CAPITALS && upper >= CAPITALS * (upper + lower);
}

function lowerOfSameLength(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}

/** "Russian", "on Monday", "the United States". */
function isProper(words: readonly VocabularyWord[], index: number): boolean {
  const word = words[index]?.word ?? '';
  const [before, after] = [words[index - 1]?.word ?? '', words[index + 1]?.word ?? ''];
  if (CALENDAR.has(word) || PEOPLES.has(word)) return true;
  return COMPOUNDS[word]?.has(after) === true || COMPOUNDS[before]?.has(word) === true;
}

/** "cnn": no vowel to speak it with; "u.s."; "the us". */
function isAcronym(words: readonly VocabularyWord[], index: number): boolean {
  const { word = '', isKnown = true } = words[index] ?? {};
  if (ACRONYMS.has(word) || /^(?:\p{L}\.){2,}$/u.test(word)) return true;
  if (word === 'us') return words[index - 1]?.word === 'the';
  return !isKnown && word.length > 1 && word.length <= 5 && !/[aeiouy]/.test(word);
}

/** The words after a first name, and where first names and titles are next to them. */
function findSurnames(words: readonly VocabularyWord[]): Set<string | number> {
  const found = new Set<string | number>();
  for (const [index, { word, start }] of words.entries()) {
    const isTitle = PERSON_TITLES.has(word);
    if (!isTitle && !isFirstName(word)) continue;
    let next = index + 1;
    if (words[next]?.word === '.') next += 1;
    while (RESTORED_PARTICLES.has(words[next]?.word ?? '')) next += 1;
    const surname = words[next];
    if (!surname || NO_SURNAME.has(surname.pos) || !/^\p{L}{2}/u.test(surname.word)) continue;
    found.add(start);
    found.add(surname.word);
  }
  return found;
}
