import { isMonth } from '../doc/calendar-names.ts';
import { isDateline } from '../doc/dateline.ts';
import type { Doc, Token } from '../doc/doc.ts';
import { isNickname } from '../doc/nicknames.ts';
import { lowerAt, posAt, textAt } from '../doc/token-at.ts';
import { GOVERNING_NAME } from '../lexicon/function-words/prepositions.ts';
import { type Gender, genderOfFirstName, genderOfTitle, isFirstName } from '../lexicon/gender.ts';
import { isRole } from '../lexicon/roles.ts';
import { SURE_TITLES } from '../lexicon/titles.ts';
import {
  PERSON_TITLES,
  plainTitle,
  SENTENCE_OPENERS,
  soundsLikeOrganization,
} from '../lexicon/word-classes.ts';
import { isNameToken, nameWords, surnameOf, withNation } from './name-words.ts';
import { isNationalAlone } from './nationalities.ts';

/** One mention of a proper name in the text. */
export interface NameMention {
  /** Index of its first token. */
  token: number;
  words: string[];
  /** Last word of the name, with its particles: "Gantz", "van den Berg". */
  surname: string;
  gender: Gender;
  /** What else the text calls the person: "Max" in 'Maximilian "Max" Poe', "whom friends call Max". */
  called: readonly string[];
  /** True if a title or a first name shows that it is a person. */
  person: boolean;
  organization: boolean;
  /** True if a verb or an apposition follows, as after a subject. */
  subject: boolean;
  /** True in positions where antecedents are rare: quoted, possessive, or governed. */
  aside: { quoted: boolean; possessive: boolean; governed: boolean };
  /**
   * How the text describes the person: words of the title, the noun before, the apposition after.
   */
  roles: ReadonlySet<string>;
}

/**
 * Every proper name of the text, in text order, without titles; captions that are only names are
 * left out.
 */
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

function continuesName(doc: Doc, start: number, index: number): boolean {
  const { tokens } = doc;
  const token = tokens[index] as Token;
  if (token.sentence !== tokens[start]?.sentence || token.quote !== tokens[start]?.quote)
    return false;
  if (isNameToken(doc, index)) return !startsAnother(doc, start, index);
  const glue =
    token.text === '-' || (token.text === '.' && /^\p{Lu}$/u.test(textAt(doc, index - 1)));
  return glue && !!tokens[index + 1] && isNameToken(doc, index + 1);
}

/** "In Paris | Ann Poe": the place is not part of her name. */
function startsAnother(doc: Doc, start: number, index: number): boolean {
  const chunk = doc.nounChunks.all[doc.nounChunks.at[index] ?? -1];
  return chunk?.start === index && doc.nounChunks.at[start] !== doc.nounChunks.at[index];
}

function readMention(doc: Doc, start: number, end: number): NameMention | null {
  const { tokens } = doc;
  const words = nameWords(doc, { start: skipOpener(doc, start, end), end });
  if (!words || words.length === 0) return null;
  const surname = surnameOf(words);
  const opener = (tokens[start] as Token).lower;
  const given = words[0] as string;
  const after = tokens[end];
  return {
    token: start,
    words,
    surname,
    gender: genderOfTitle(opener) ?? genderOfFirstName(given),
    called: readNicknames(doc, start, end),
    person:
      SURE_TITLES.has(plainTitle(opener)) ||
      (words.length >= 2 && (isFirstName(given) || isAged(doc, end))) ||
      (words.length === 1 && genderOfFirstName(given) !== null),
    organization: soundsLikeOrganization(words) || isTraded(doc, start),
    roles: readRoles(doc, start, end),
    subject: !!after && (after.pos === 'VERB' || after.pos === 'AUX' || after.text === ','),
    aside: readAside(doc, start, end),
  };
}

/** 'Maximilian "Max" Poe' */
function readNicknames(doc: Doc, start: number, end: number): string[] {
  const marked = doc.tokens.slice(start, end).filter((token) => isNickname(doc, token));
  return marked.map(({ text }) => text);
}

/** "Ann Poe, 50, of Ashton": only a person has an age. */
export function isAged(doc: Doc, after: number): boolean {
  const { tokens } = doc;
  const [comma, age, close] = tokens.slice(after, after + 3).map(({ text }) => text);
  return comma === ',' && /^[1-9]\d$/.test(age ?? '') && /^[,.;]$/.test(close ?? '');
}

/** "Shares of Maple Rail fell": something with shares is a company. */
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

/** "with Ann Poe", "Ann Poe's house", “Ann Poe is right”: a pronoun seldom refers to her. */
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
      (governor?.pos === 'ADP' || GOVERNING_NAME.has(governor?.lower ?? '')),
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
