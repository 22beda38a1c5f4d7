import { namesTime } from '../doc/calendar-names.ts';
import type { Doc, Token, TokenRange } from '../doc/doc.ts';
import { isPos } from '../doc/pos.ts';
import { PLACE_DETERMINERS } from '../lexicon/function-words/pronouns.ts';
import { TIME_BEHIND_OUTLET } from '../lexicon/function-words/times.ts';
import { isAgency } from '../lexicon/outlet-names.ts';
import {
  ARTICLES_IN_NAMES,
  JOURNALISTS,
  OUTLET_NOUNS,
  OUTLET_TAILS,
  PROGRAMME_OPENERS,
  PROGRAMME_TAILS,
} from '../lexicon/outlet-words.ts';
import { isRole } from '../lexicon/roles.ts';
import { DEMONYM, isPersonTitle, TIME_NOUNS } from '../lexicon/word-classes.ts';
import { textOf } from './mentions.ts';

/** A name where an outlet may be: after "told", "interview with", "said on". */
export interface NamedPlace {
  /** From the article or description on: "the Slovak daily Denník Sever". */
  whole: TokenRange;
  /** The name alone: "Denník Sever". */
  name: TokenRange;
  /** True for "the Argus Leader": places and persons seldom have an article. */
  article: boolean;
  /** True if a noun says that it is an outlet: "the daily X", "X magazine". */
  introduced: boolean;
  /** True if a title or a part of the outlet follows: "CBS’ “Face the Nation”", "CNN's website". */
  owns: boolean;
  /** The person addressed there: "CNN's Ann Poe", "CNN anchor Ann Poe", "a CNN reporter". */
  person: TokenRange | null;
  /** The noun after the name: "interview" of "a CNN interview". */
  noun: string | null;
  /** True if the words before the name mark a person: "his colleague Ann Poe", "Mr. Poe". */
  titled: boolean;
  /** True if the name is in quotation marks. */
  quoted: boolean;
}

const LONGEST_TITLE = 60;
const MOST_DESCRIPTION = 5;

/** Reads the name that begins at token `at`, before offset `limit`; null if there is none. */
export function readNamedPlace(doc: Doc, at: number, limit: number): NamedPlace | null {
  const { tokens } = doc;
  const opener = tokens[at];
  if (!opener || opener.start >= limit) return null;
  const article = PLACE_DETERMINERS.has(opener.lower);
  const described = skipDescription(doc, article ? at + 1 : at, limit);
  const name = readTitle(doc, described.end, limit) ?? readName(doc, described.end, limit);
  if (!name) return null;
  const base: NamedPlace = {
    whole: { start: at, end: name.end },
    name: { start: name.start, end: name.close },
    article: opener.lower === 'the',
    introduced: described.outlet,
    owns: false,
    person: null,
    noun: null,
    quoted: name.quoted,
    titled: described.titled || isPersonTitle(tokens[name.start]?.text ?? ''),
  };
  return readWhatFollows(doc, base, limit);
}

/** "Slovak daily", "German news magazine", "former colleague": the words before a name. */
function skipDescription(doc: Doc, from: number, limit: number) {
  const { tokens } = doc;
  let end = from;
  let outlet = false;
  let titled = false;
  for (; end < from + MOST_DESCRIPTION; end++) {
    const token = tokens[end];
    if (!token || token.start >= limit || token.quote >= 0) break;
    const nation = namesNation(token) && !tokens[end + 1]?.capital;
    const describes =
      !token.capital && /^(?:ADJ|NOUN|VERB)$/.test(token.pos) && !isSmallAgency(token);
    const hyphen = token.text === '-' && end > from;
    if (!nation && !describes && !hyphen) break;
    outlet = OUTLET_NOUNS.has(token.lower);
    titled = isRole(token.lower) || JOURNALISTS.has(token.lower);
  }
  return { end, outlet, titled };
}

/** "Slovak", "German"; "the Guardian" only ends like one. */
const namesNation = ({ text, lower }: Token) => DEMONYM.test(text) && !OUTLET_TAILS.has(lower);

const LONGEST_AGENCY = 6;

/** "the Press Trust of India": a known name may include words that end others. */
function endOfAgency(doc: Doc, start: number, limit: number): number {
  for (let end = start + LONGEST_AGENCY; end > start; end--) {
    if (!isInside(doc, start, end - 1, limit)) continue;
    if (isAgency(textOf(doc, { start, end }))) return end;
  }
  return start;
}

const isSmallAgency = (token: Token | undefined) => !token?.capital && isAgency(token?.text ?? '');

interface NameRange extends TokenRange {
  /** End of the name, without quotation marks. */
  close: number;
  quoted: boolean;
}

/** “Salt and Iron,”: a title in quotation marks, without the marks and the comma. */
function readTitle(doc: Doc, start: number, limit: number): NameRange | null {
  const { tokens, quotes } = doc;
  const quote = quotes[tokens[start]?.quote ?? -1];
  if (!quote || quote.end - quote.start > LONGEST_TITLE || quote.end > limit) return null;
  let end = start;
  while (tokens[end] && (tokens[end] as Token).end <= quote.end) end++;
  let close = end;
  while (close > start + 1 && !/[\p{L}\p{N}]/u.test(tokens[close - 1]?.text ?? '')) close--;
  const first = /[\p{L}\p{N}]/u.test(tokens[start]?.text ?? '') ? start : start + 1;
  return close > first ? { start: first, end, close, quoted: true } : null;
}

/**
 * The run of capitalised words, numbers and connectors from `start` on: "Fox 35", "Times of India";
 * or an agency that spells itself in lower case: "dpa".
 */
function readName(doc: Doc, start: number, limit: number): NameRange | null {
  const { tokens } = doc;
  const agency = endOfAgency(doc, start, limit);
  let end = start;
  while (isInside(doc, start, end, limit)) {
    if (isNamePart(doc, end)) end++;
    else if (end > start && joinsName(doc, end, limit)) end += 2;
    else break;
  }
  const words = tokens.slice(start, end);
  if (agency > end) return { start, end: agency, close: agency, quoted: false };
  const named = words.some(({ text, capital }) => capital && /\p{L}/u.test(text));
  return named ? { start, end, close: end, quoted: false } : null;
}

function isInside(doc: Doc, start: number, at: number, limit: number): boolean {
  const [first, token] = [doc.tokens[start], doc.tokens[at]];
  return (
    !!token &&
    token.sentence === first?.sentence &&
    token.quote === first.quote &&
    token.end <= limit
  );
}

function isNamePart(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  const token = tokens[at] as Token;
  if (/^\d{1,4}$/.test(token.text)) return isNumberOfName(doc, at);
  if (ARTICLES_IN_NAMES.has(token.text))
    return tokens[at + 1]?.capital === true && OUTLET_TAILS.has(tokens[at + 1]?.lower ?? '');
  return token.capital && /\p{L}/u.test(token.text) && !isTime(doc, at);
}

/** "Monday", "October", "May 3"; "Sunday" of "the Sunday Times" is a name. */
function isTime(doc: Doc, at: number): boolean {
  const after = doc.tokens[at + 1];
  if (doc.tokens[at]?.text === 'May' && !after?.capital) return true;
  return namesTime(doc.tokens, at) && !(after?.capital && OUTLET_TAILS.has(after.lower));
}

/** "9News", "News24", "Fox 35 in Orlando"; not "told CNN 12 people died". */
function isNumberOfName(doc: Doc, at: number): boolean {
  const [before, number, after] = doc.tokens.slice(at - 1, at + 2);
  if (!number) return false;
  if (after?.capital && after.start === number.end) return true;
  if (!before?.capital) return false;
  if (before.end === number.start) return true;
  if (OUTLET_NOUNS.has(after?.lower ?? '')) return true;
  return !after || !isPos(after.pos, 'NOUN', 'ADJ', 'PROPN', 'NUM', 'ADV', 'VERB');
}

/** "Times of India", "Fox & Friends", "Al-Hayat", "Polygraph.info", "St. Louis". */
function joinsName(doc: Doc, at: number, limit: number): boolean {
  const { tokens } = doc;
  const [before, joint, after] = tokens.slice(at - 1, at + 2);
  if (!before || !joint || !after || after.end > limit) return false;
  const touches = before.end === joint.start && joint.end === after.start;
  if (/^[-.]$/.test(joint.text) && touches) return true;
  if (joint.text === '.' && before.end === joint.start)
    return before.text.length < 4 && after.capital;
  if (joint.text === '&') return after.capital;
  return joint.lower === 'of' && after.capital && OUTLET_TAILS.has(before.lower);
}

function readWhatFollows(doc: Doc, base: NamedPlace, limit: number): NamedPlace {
  const { tokens } = doc;
  const { end } = base.whole;
  if (/^['’]s?$/.test(tokens[end]?.lower ?? '') && (tokens[end] as Token).end <= limit)
    return readOwned(doc, base, limit);
  const noun = nounAfter(doc, end, limit);
  if (!noun) return base;
  const word = tokens[noun.end - 1]?.lower ?? '';
  const whole = { start: base.whole.start, end: noun.end };
  if (isJournalist(word)) {
    const name = readName(doc, noun.end, limit);
    const person = name ? { start: name.start, end: name.end } : { ...whole };
    return { ...base, whole: { ...whole, end: person.end }, person, introduced: true };
  }
  const introduced = base.introduced || OUTLET_NOUNS.has(word);
  const name = OUTLET_NOUNS.has(word) ? readName(doc, noun.end, limit) : null;
  if (!name) return { ...base, whole, noun: word, introduced };
  // "the Slovak daily Denník Sever": the words before the noun only describe it.
  return { ...base, whole: { ...whole, end: name.end }, name, introduced };
}

/** "chief political anchor", "news agency", "cover story": the lower-case noun right after a name. */
function nounAfter(doc: Doc, from: number, limit: number): TokenRange | null {
  const { tokens } = doc;
  let end = from;
  for (; end < from + 4; end++) {
    const token = tokens[end];
    if (!token || token.capital || token.quote >= 0 || token.end > limit) break;
    const joins = token.text === '-' || token.text === '&';
    if (!joins && !/^(?:NOUN|ADJ)$/.test(token.pos)) break;
    if (isJournalist(token.lower)) return { start: from, end: end + 1 };
  }
  const words = tokens.slice(from, end);
  // "told CNN last year", "told CNN late Tuesday": a time, not a noun of the outlet.
  if (words.some(({ lower }) => TIME_BEHIND_OUTLET.has(lower))) return null;
  if (TIME_NOUNS.has(words.at(-1)?.lower ?? '')) return null;
  return end > from ? { start: from, end } : null;
}

const isJournalist = (noun: string) =>
  JOURNALISTS.has(noun) || JOURNALISTS.has(noun.replace(/s$/, ''));

/**
 * "CNN's Ann Poe" names a person, "CBS’ “Face the Nation”" and "CNN's website" a part of the
 * outlet.
 */
function readOwned(doc: Doc, base: NamedPlace, limit: number): NamedPlace {
  const { tokens } = doc;
  const from = base.whole.end + 1;
  const title = readTitle(doc, from, limit);
  if (title) return { ...base, owns: true, whole: { ...base.whole, end: title.end } };
  const described = skipDescription(doc, from, limit);
  const name = readName(doc, described.end, limit);
  if (!name) {
    const noun = tokens[described.end - 1]?.lower ?? '';
    const whole = { ...base.whole, end: Math.max(described.end, from) };
    if (isJournalist(noun)) return { ...base, whole, person: whole };
    return { ...base, whole, owns: OUTLET_NOUNS.has(noun), titled: !OUTLET_NOUNS.has(noun), noun };
  }
  const whole = { ...base.whole, end: name.end };
  // "Russia's state network RT": the owner only says where it is from.
  if (described.outlet) return { ...base, whole, name, introduced: true };
  const after = nounAfter(doc, name.end, limit);
  const airs = after && OUTLET_NOUNS.has(tokens[after.end - 1]?.lower ?? '');
  if (airs || isProgramme(doc, name)) return { ...base, whole, owns: true };
  return { ...base, whole, person: whole };
}

function isProgramme(doc: Doc, name: TokenRange): boolean {
  const words = doc.tokens.slice(name.start, name.end);
  return (
    PROGRAMME_TAILS.has(words.at(-1)?.lower ?? '') || PROGRAMME_OPENERS.has(words[0]?.lower ?? '')
  );
}
