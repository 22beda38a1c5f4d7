import { namesTime } from '../doc/calendar-names.ts';
import type { Doc, Token, TokenRange } from '../doc/doc.ts';
import { isParticle } from '../doc/name-particles.ts';
import { isNickname } from '../doc/nicknames.ts';
import { isWord, lowerAt, textAt } from '../doc/token-at.ts';
import { OPENERS_BEHIND_NAME } from '../lexicon/function-words/prepositions.ts';
import { FAMILY_SUFFIX } from '../lexicon/titles.ts';
import { isPersonTitle, soundsLikeOrganization } from '../lexicon/word-classes.ts';
import { cutTitles } from './cut-titles.ts';

const NAME_WORD = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;

/** A capitalised word of a name, or a particle of one: "van" in "van den Berg". */
export function isNameToken(doc: Doc, index: number): boolean {
  const { tokens } = doc;
  const { pos, text, lower, capital } = tokens[index] as Token;
  if (isSecondHalf(doc, index)) return true;
  if (pos !== 'PROPN' || namesTime(tokens, index)) return false;
  return capital ? NAME_WORD.test(text) : isParticle(lower);
}

/** "seo" in "Park Min-seo said", not "era" in "Poe Trump-era rules". */
function isSecondHalf({ tokens }: Doc, index: number): boolean {
  const [family, given, hyphen, half, after] = tokens.slice(Math.max(0, index - 3), index + 2);
  if (half !== tokens[index] || hyphen?.text !== '-' || !given?.capital || !family?.capital)
    return false;
  if (given.end !== hyphen.start || hyphen.end !== half?.start) return false;
  const named = /^\p{Ll}+$/u.test(half.text) && /^(?:PROPN|NOUN)$/.test(half.pos);
  return named && !/^(?:PROPN|NOUN|ADJ)$/.test(after?.pos ?? '');
}

/** "Park Sung-ho": half a given name has a family name before it, even one that is a noun too. */
function withFamily({ tokens }: Doc, start: number, words: string[]): string[] {
  const family = tokens[start - 1];
  const halved = words.length === 1 && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(words[0] ?? '');
  const named = halved && /^\p{Lu}\p{Ll}+$/u.test(family?.text ?? '');
  return named && !isPersonTitle(family?.text ?? '') ? [family?.text ?? '', ...words] : words;
}

/** "Ji-hun" too, whose last half has a small letter. */
export function isCapitalised(doc: Doc, { start, capital }: Token): boolean {
  return capital || /\p{Lu}\p{L}*-$/u.test(doc.text.slice(Math.max(0, start - 20), start));
}

/** The words of the last proper name in the range, without titles, or null. */
export function nameWords(doc: Doc, range: TokenRange): string[] | null {
  let best: string[] | null = null;
  let index = range.start;
  while (index < range.end && !(best && isWord(doc, index, OPENERS_BEHIND_NAME))) {
    const { words, end, whole } = readName(doc, index, range);
    if (whole) return words;
    best = words ?? best;
    index = end;
  }
  const place = index < range.end && lowerAt(doc, index) === 'of';
  if (best && place && soundsLikeOrganization(best))
    return withPlace(doc, best, { start: index + 1, end: range.end });
  return best && withoutTitles(doc, best);
}

/** What begins at a token of a phrase, and where the next may begin. */
interface FoundName {
  /** Null if no name begins, and for "Poe" in "Poe's lawyer". */
  words: string[] | null;
  end: number;
  /** True for a body with its owner: no other name in the phrase is more specific. */
  whole: boolean;
}

function readName(doc: Doc, start: number, range: TokenRange): FoundName {
  if (!isNameToken(doc, start)) return { words: null, end: start + 1, whole: false };
  const [plain, end] = collectName(doc, start, range.end);
  const words = start > range.start ? withNation(doc, start, withFamily(doc, start, plain)) : plain;
  const body = endOfBody(doc, end, range.end);
  if (body > end) {
    const owned = withOwned(doc, words, { start: end, end: body });
    return { words: owned, end: body, whole: true };
  }
  const owns = /^['’]s?$/.test(lowerAt(doc, end)) && end + 1 < range.end;
  return owns ? { words: null, end: end + 1, whole: false } : { words, end, whole: false };
}

/** "Bank" and "of Ashton" */
function withPlace(doc: Doc, body: string[], range: TokenRange): string[] {
  const place = nameWords(doc, range);
  return place ? [...body, 'of', ...place] : body;
}

/** "Growers", "'" and "Association" */
function withOwned({ tokens }: Doc, owner: string[], { start, end }: TokenRange): string[] {
  const owned = tokens.slice(start + 1, end).map(({ text }) => text);
  return [`${owner.join(' ')}${tokens[start]?.text}`, ...owned];
}

function withoutTitles(doc: Doc, words: string[]): string[] {
  const kept = cutTitles(
    doc,
    words.map((word) => word.replace(/['’]s?$/, '')),
  );
  return kept.length > 0 ? [...kept] : words;
}

/** "Western Growers' Association", "Ashton County Sheriff's Office", "Ashton Children's Hospital": where the body after the plural owner ends, or `mark`. */
function endOfBody(doc: Doc, mark: number, limit: number): number {
  const { tokens } = doc;
  const owner = `${lowerAt(doc, mark - 1)}${lowerAt(doc, mark)}`;
  const titled = /['’]s$/.test(owner) && isPersonTitle(textAt(doc, mark - 1));
  if (!titled && !/(?:s['’]|(?:children|women|men|people)['’]s)$/.test(owner)) return mark;
  let end = mark + 1;
  while (end < limit && isNameToken(doc, end)) end++;
  const words = tokens.slice(mark + 1, end).map(({ text }) => text);
  return words.length > 0 && soundsLikeOrganization(words) ? end : mark;
}

/** "American Heart Association": adjectives that begin the names of bodies, never of people. */
export function withNation(doc: Doc, start: number, words: string[]): string[] {
  const nation = textAt(doc, start - 1);
  const body = /^(?:American|Republican|Democratic)$/.test(nation) && soundsLikeOrganization(words);
  return body ? [nation, ...words] : words;
}

/**
 * The surname, with its particles: "van den Berg" differs from "van der Berg"; without a
 * generational suffix: "Poe" of "Tom Poe Jr.". A particle that opens the sentence owes its capital
 * to that.
 */
export function surnameOf(words: readonly string[]): string {
  const suffixed = words.length > 1 && FAMILY_SUFFIX.test(words.at(-1) ?? '');
  const name = suffixed ? words.slice(0, -1) : words;
  let start = name.length - 1;
  while (start > 0 && isParticle(name[start - 1] ?? '')) start--;
  const opener = (name[0] ?? '').toLowerCase();
  if (start === 1 && name.length > 2 && isParticle(opener))
    return [opener, ...name.slice(1)].join(' ');
  return name.slice(Math.max(0, start)).join(' ');
}

/** "van den Berg", "Gantz": a surname and no more. */
export function isBareSurname(words: readonly string[]): boolean {
  return surnameOf(words).split(' ').length === words.length;
}

function collectName(doc: Doc, start: number, limit: number): [string[], number] {
  const { tokens } = doc;
  const words: string[] = [];
  let end = start;
  for (; end < limit && (isNameToken(doc, end) || isGlue(doc, end, limit)); end++) {
    const token = tokens[end] as Token;
    if (words.length === 0 || !isNickname(doc, token)) addToName(words, token.text);
  }
  const last = words.at(-1) ?? '';
  // "Tom Poe Jr." even if the stop also ends the sentence
  if (/^[JS]r$/.test(last) && tokens[end]?.text === '.') addToName(words, '.');
  return [words, end];
}

/** "Jean", "-" and "Luc" are one word, and so are "T" and ".". */
function addToName(words: string[], text: string): void {
  const last = words.at(-1);
  const joined = last !== undefined && (/^[.-]$/.test(text) || last.endsWith('-'));
  if (joined) words[words.length - 1] = last + text;
  else words.push(text);
}

function isGlue(doc: Doc, index: number, limit: number): boolean {
  const { tokens } = doc;
  const token = tokens[index] as Token;
  if (index + 1 >= limit || !isNameToken(doc, index + 1)) return false;
  return token.text === '-' || (token.text === '.' && (tokens[index - 1]?.text.length ?? 9) <= 4);
}
