import { isMonth, namesTime } from '../doc/calendar-names.ts';
import { isDateline } from '../doc/dateline.ts';
import type { Doc, Token, TokenRange } from '../doc/doc.ts';
import { lowerAt, posAt, textAt } from '../doc/token-at.ts';
import { type Gender, genderOfFirstName, genderOfTitle, isFirstName } from '../lexicon/gender.ts';
import { isRole } from '../lexicon/roles.ts';
import {
  DEMONYM,
  isPersonTitle,
  PERSON_TITLES,
  plainTitle,
  SENTENCE_OPENERS,
  soundsLikeOrganization,
} from '../lexicon/word-classes.ts';
import { isNationalAlone } from './nationalities.ts';

/** One mention of a proper name in the text. */
export interface NameMention {
  /** Index of its first token. */
  token: number;
  words: string[];
  /** Last word of the name: "Gantz". */
  surname: string;
  gender: Gender;
  /** True where a title or a first name shows that it is a person. */
  person: boolean;
  organization: boolean;
  /** True where a verb or an apposition follows, as behind a subject. */
  subject: boolean;
  /** True where it stands where antecedents seldom do: quoted, possessive, or governed. */
  aside: { quoted: boolean; possessive: boolean; governed: boolean };
  /** What the text calls the person: words of the title, the noun before, the apposition behind. */
  roles: ReadonlySet<string>;
}

const NAME_WORD = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;
const TITLE_OF_PERSON =
  /^(?:mr|mrs|ms|miss|dr|sen|rep|gov|gen|president|judge|justice|senator|sir|lord|coach|mayor|premier|prof|professor|lt|col|sgt|capt|const|supt)\.?$/;

/** Every proper name of the text, in text order, titles cut off; captions of names alone left out. */
export function findNames(doc: Doc): NameMention[] {
  const { tokens } = doc;
  const names: NameMention[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (!isNameToken(doc, index) || isMonth(tokens, index)) continue;
    let end = index + 1;
    while (end < tokens.length && continuesName(doc, index, end)) end++;
    const sentence = doc.sentences[(tokens[index] as Token).sentence];
    const alone = sentence?.start === index && sentence.end === end && end - index > 1;
    const described = isNationalAlone(doc, { start: index - 1, end });
    const dateline = sentence && isDateline(tokens, sentence);
    const mention = alone || described || dateline ? null : readMention(doc, index, end);
    if (mention) names.push(mention);
    index = end - 1;
  }
  return names;
}

function isNameToken(doc: Doc, index: number): boolean {
  const { tokens } = doc;
  const { pos, text, capital } = tokens[index] as Token;
  return pos === 'PROPN' && capital && NAME_WORD.test(text) && !namesTime(tokens, index);
}

function continuesName(doc: Doc, start: number, index: number): boolean {
  const { tokens } = doc;
  const token = tokens[index] as Token;
  if (token.sentence !== tokens[start]?.sentence || token.quote !== tokens[start]?.quote)
    return false;
  if (isNameToken(doc, index)) return true;
  const after = tokens[index + 1];
  const glue =
    token.text === '-' ||
    (token.text === '.' && /^\p{Lu}$/u.test(textAt(doc, index - 1))) ||
    /^(?:de|van|von|der|al|bin|el|la|du|del|di)$/.test(token.lower);
  return glue && !!after && isNameToken(doc, index + 1);
}

function readMention(doc: Doc, start: number, end: number): NameMention | null {
  const { tokens } = doc;
  const words = nameWords(doc, { start: skipOpener(doc, start, end), end });
  const surname = words?.at(-1);
  if (!words || !surname) return null;
  const opener = (tokens[start] as Token).lower;
  const given = words[0] as string;
  const after = tokens[end];
  return {
    token: start,
    words,
    surname,
    gender: genderOfTitle(opener) ?? genderOfFirstName(given),
    person:
      TITLE_OF_PERSON.test(opener) ||
      (words.length >= 2 && (isFirstName(given) || isAged(doc, end))) ||
      (words.length === 1 && genderOfFirstName(given) !== null),
    organization: soundsLikeOrganization(words) || isTraded(doc, start),
    roles: readRoles(doc, start, end),
    subject: !!after && (after.pos === 'VERB' || after.pos === 'AUX' || after.text === ','),
    aside: readAside(doc, start, end),
  };
}

/** "Ann Poe, 50, of Ashton": only a person has an age. */
export function isAged(doc: Doc, after: number): boolean {
  const { tokens } = doc;
  const [comma, age, close] = tokens.slice(after, after + 3).map(({ text }) => text);
  return comma === ',' && /^[1-9]\d$/.test(age ?? '') && /^[,.;]$/.test(close ?? '');
}

/** "Shares of Maple Rail fell": what has shares is a company. */
function isTraded(doc: Doc, start: number): boolean {
  const { tokens } = doc;
  const [shares, joint] = tokens.slice(Math.max(0, start - 2), start).map(({ lower }) => lower);
  return /^(?:shares|stock)$/.test(shares ?? '') && /^(?:of|in)$/.test(joint ?? '');
}

/** "Besides Ann Poe": a preposition that only looks like a name because it opens the sentence. */
function skipOpener(doc: Doc, start: number, end: number): number {
  const { tokens } = doc;
  const word = (tokens[start] as Token).lower;
  const rest = tokens.slice(start + 1, end).map(({ text }) => text);
  if (withNation(doc, start + 1, rest) !== rest) return start;
  return end - start > 1 && SENTENCE_OPENERS.has(word) && !/^(?:may|will|mark|an)$/.test(word)
    ? start + 1
    : start;
}

/** "with Ann Poe", "Ann Poe's house", “Ann Poe is right”: a pronoun seldom means her. */
function readAside(doc: Doc, start: number, end: number): NameMention['aside'] {
  const { tokens } = doc;
  let before = start - 1;
  while (/^(?:DET|ADJ|NOUN)$/.test(posAt(doc, before))) before--;
  const governor = tokens[before];
  const sentence = tokens[start]?.sentence;
  return {
    quoted: (tokens[start] as Token).quote >= 0,
    possessive: /^['’]s?$/.test(lowerAt(doc, end)),
    governed:
      governor?.sentence === sentence &&
      (governor?.pos === 'ADP' ||
        /^(?:as|than|like|with|of|for|to|by)$/.test(governor?.lower ?? '')),
  };
}

/** "Prime Minister Poe", "actor Ann Poe", "Ann Poe, the mayor of Ashton": role words, lower case. */
function readRoles(doc: Doc, start: number, end: number): ReadonlySet<string> {
  const { tokens } = doc;
  const roles = new Set<string>();
  for (let at = start; at < end; at++) addRole(roles, tokens[at]);
  for (let at = start - 1; at >= start - 3 && /^(?:NOUN|ADJ|PROPN)$/.test(posAt(doc, at)); at--)
    addRole(roles, tokens[at]);
  if (tokens[end]?.text === ',' && /^(?:DET|NOUN|ADJ|PROPN)$/.test(posAt(doc, end + 1))) {
    for (
      let at = end + 1;
      at < end + 8 && !/^(?:[,.]|who|of|for|at)$/.test(tokens[at]?.lower ?? '.');
      at++
    )
      addRole(roles, tokens[at]);
  }
  return roles;
}

function addRole(roles: Set<string>, token: Token | undefined): void {
  const word = token?.lower.replace(/\.$/, '') ?? '';
  if (PERSON_TITLES.has(word) || isRole(word)) roles.add(SHORT_TITLES[word] ?? word);
}

const SHORT_TITLES: Readonly<Record<string, string>> = {
  sen: 'senator',
  rep: 'representative',
  gov: 'governor',
  gen: 'general',
  prof: 'professor',
  dr: 'doctor',
  coun: 'councillor',
  col: 'colonel',
  sgt: 'sergeant',
  capt: 'captain',
};

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

/** "Western Growers' Association", "Ashton Children's Hospital": where the body behind the plural owner ends, or `mark`. */
function endOfBody(doc: Doc, mark: number, limit: number): number {
  const { tokens } = doc;
  const owner = `${lowerAt(doc, mark - 1)}${lowerAt(doc, mark)}`;
  if (!/(?:s['’]|(?:children|women|men|people)['’]s)$/.test(owner)) return mark;
  let end = mark + 1;
  while (end < limit && isNameToken(doc, end)) end++;
  const words = tokens.slice(mark + 1, end).map(({ text }) => text);
  return words.length > 0 && soundsLikeOrganization(words) ? end : mark;
}

/** "American Heart Association": adjectives that begin the names of bodies, and of nobody. */
function withNation(doc: Doc, start: number, words: string[]): string[] {
  const nation = textAt(doc, start - 1);
  const body = /^(?:American|Republican|Democratic)$/.test(nation) && soundsLikeOrganization(words);
  return body ? [nation, ...words] : words;
}

function collectName(doc: Doc, start: number, limit: number): [string[], number] {
  const { tokens } = doc;
  const words: string[] = [];
  let end = start;
  for (; end < limit && (isNameToken(doc, end) || isGlue(doc, end, limit)); end++) {
    const { text } = tokens[end] as Token;
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
  return (
    token.text === '-' ||
    (token.text === '.' && (tokens[index - 1]?.text.length ?? 9) <= 4) ||
    /^(?:de|van|von|der|al|bin|el|la|du|del|di)$/.test(token.lower)
  );
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
  const after = words.slice(ranked + 1);
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

/** Titles that stand right before a name and in no name: "House Speaker Ann Poe". */
const RANKS =
  /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|lt|col|sgt|capt|supt|insp|const|cpl|coun|president|secretary|senator|minister|mayor|premier|chancellor|governor|commissioner|ambassador|congressman|congresswoman|representative|councillor|judge|justice|sheriff|mp|mpp|chairman|chairwoman|director|spokesman|spokeswoman|spokesperson|candidate|nominee|officer|detective|inspector|superintendent|lieutenant|prosecutor|attorney|chief|manager|coach|commander|chairperson|treasurer)$/;
