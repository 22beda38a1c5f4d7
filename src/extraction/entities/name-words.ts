import { namesTime } from '../doc/calendar-names.ts';
import type { Doc, Token, TokenRange } from '../doc/doc.ts';
import { isParticle } from '../doc/name-particles.ts';
import { isNickname } from '../doc/nicknames.ts';
import { lowerAt, textAt } from '../doc/token-at.ts';
import { isFirstName } from '../lexicon/gender.ts';
import { isRole } from '../lexicon/roles.ts';
import {
  DEMONYM,
  isPersonTitle,
  plainTitle,
  soundsLikeOrganization,
} from '../lexicon/word-classes.ts';

const NAME_WORD = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;

/** A capitalised word of a name, or a particle of one: "van" in "van den Berg". */
export function isNameToken(doc: Doc, index: number): boolean {
  const { tokens } = doc;
  const { pos, text, lower, capital } = tokens[index] as Token;
  if (pos !== 'PROPN' || namesTime(tokens, index)) return false;
  return capital ? NAME_WORD.test(text) : isParticle(lower);
}

/** The words of the last proper name in the range, titles cut off, or null. */
export function nameWords(doc: Doc, range: TokenRange): string[] | null {
  const { tokens } = doc;
  let best: string[] | null = null;
  for (let index = range.start; index < range.end; index++) {
    const token = tokens[index] as Token;
    if (best && token.lower === 'of' && soundsLikeOrganization(best)) {
      const rest = nameWords(doc, { start: index + 1, end: range.end });
      return rest ? [...best, 'of', ...rest] : best;
    }
    if (best && /^(?:of|at|for|with|from|in|who|on)$/.test(token.lower)) break;
    if (!isNameToken(doc, index)) continue;
    const [plain, end] = collectName(doc, index, range.end);
    const words = index > range.start ? withNation(doc, index, plain) : plain;
    const body = endOfBody(doc, end, range.end);
    if (body > end) {
      const tail = tokens.slice(end + 1, body).map(({ text }) => text);
      return [`${words.join(' ')}${tokens[end]?.text}`, ...tail];
    }
    const possessive = /^['’]s?$/.test(lowerAt(doc, end)) && end + 1 < range.end;
    if (!possessive) best = words;
    index = possessive ? end : end - 1;
    if (best && tokens[end]?.lower === 'of') index = end - 1;
    else if (best && /^(?:at|for|with|from|in|who|on)$/.test(lowerAt(doc, end))) break;
  }
  const kept = best && cutTitles(best.map((word) => word.replace(/['’]s?$/, '')));
  return kept && kept.length > 0 ? kept : best;
}

/** "Western Growers' Association", "Ashton County Sheriff's Office", "Ashton Children's Hospital": where the body behind the plural owner ends, or `mark`. */
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

/** "American Heart Association": adjectives that begin the names of bodies, and of nobody. */
export function withNation(doc: Doc, start: number, words: string[]): string[] {
  const nation = textAt(doc, start - 1);
  const body = /^(?:American|Republican|Democratic)$/.test(nation) && soundsLikeOrganization(words);
  return body ? [nation, ...words] : words;
}

/**
 * The surname, with the particles that belong to it: "van den Berg" is another than "van der Berg".
 * A particle that opens the sentence has its capital from there.
 */
export function surnameOf(words: readonly string[]): string {
  let start = words.length - 1;
  while (start > 0 && isParticle(words[start - 1] ?? '')) start--;
  const opener = (words[0] ?? '').toLowerCase();
  if (start === 1 && words.length > 2 && isParticle(opener))
    return [opener, ...words.slice(1)].join(' ');
  return words.slice(Math.max(0, start)).join(' ');
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
    const { text } = token;
    if (words.length > 0 && isNickname(doc, token)) continue;
    if (text === '.' && words.length > 0) words[words.length - 1] += '.';
    else if (words.length > 0 && (text === '-' || words.at(-1)?.endsWith('-')))
      words[words.length - 1] += text;
    else words.push(text);
  }
  return [words, end];
}

function isGlue(doc: Doc, index: number, limit: number): boolean {
  const { tokens } = doc;
  const token = tokens[index] as Token;
  if (index + 1 >= limit || !isNameToken(doc, index + 1)) return false;
  return token.text === '-' || (token.text === '.' && (tokens[index - 1]?.text.length ?? 9) <= 4);
}

/** Roles that open no name of a film or a house: "Analyst Gene Munsen". */
const JOBS =
  /^(?:analyst|economist|lawyer|attorney|strategist|pollster|historian|professor|researcher|resident|activist|farmer|owner|teacher|student|actor|actress|singer|author|writer|columnist|spokesman|spokeswoman|goalie|forward|defenceman|winger|pitcher|quarterback|midfielder|defender|striker)$/;
const HONOURS = /^(?:QC|KC|MP|MEP|MBE|OBE|CBE|PhD|MD)$/;

function cutTitles(all: string[]): string[] {
  if (all.length < 2) return all;
  // "Goalie Mike Smith": what opens a sentence with a capital, and is what somebody is.
  const [role, given] = all.map(plainTitle);
  if (all.length === 3 && isRole(role ?? '') && (isFirstName(given ?? '') || JOBS.test(role ?? '')))
    return all.slice(1);
  const words = all.length > 2 && HONOURS.test(all.at(-1) ?? '') ? all.slice(0, -1) : all;
  if (words.every(isPersonTitle)) return words;
  const ranked = words.findLastIndex(
    (word, index) => RANKS.test(plainTitle(word)) && index + 1 < words.length,
  );
  const general = GENERALS.test(plainTitle(words[ranked] ?? '')) && words[ranked + 1] === 'General';
  const after = words.slice(ranked + (general ? 2 : 1));
  if (ranked >= 0 && (ranked === 0 || after.length > 1) && !soundsLikeOrganization(after))
    return after;
  // "Senate Majority Leader Ann Poe": titles of a body, then a person's name.
  const named = words.findIndex((word) => !isPersonTitle(word));
  if (named > 0 && named === words.length - 2 && isFirstName(words[named] ?? ''))
    return words.slice(named);
  if (soundsLikeOrganization(words)) return words;
  const nation =
    DEMONYM.test(words[0] ?? '') && words.length > 2 && isPersonTitle(words[1] ?? '') ? 1 : 0;
  const start = words.findIndex((word, index) => index >= nation && !isPersonTitle(word));
  return start < 0 ? words : words.slice(start);
}

/** "Attorney General Ann Poe": the second word of an office. */
const GENERALS =
  /^(?:attorney|solicitor|surgeon|inspector|secretary|director|governor|consul|postmaster)$/;

/** Titles that stand right before a name and in no name: "House Speaker Ann Poe". */
const RANKS =
  /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|lt|col|sgt|capt|supt|insp|const|cpl|coun|president|secretary|senator|minister|mayor|premier|chancellor|governor|commissioner|ambassador|congressman|congresswoman|representative|councillor|judge|justice|sheriff|mp|mpp|chairman|chairwoman|director|spokesman|spokeswoman|spokesperson|candidate|nominee|officer|detective|inspector|superintendent|lieutenant|prosecutor|attorney|chief|manager|coach|commander|chairperson|treasurer|ceo|cfo|coo|cto|cio|vp|svp|evp)$/;
