import type { Doc, Token, TokenRange } from '../doc/doc.ts';
import { firstFound, type Rule } from '../doc/rule.ts';
import { isWord, lowerAt, textAt } from '../doc/token-at.ts';
import { bearerOf, completeName } from '../entities/name-index.ts';
import { nameWords, surnameOf } from '../entities/name-words.ts';
import { EMPLOYER_PREPOSITIONS } from '../lexicon/function-words/prepositions.ts';
import { isFirstName } from '../lexicon/gender.ts';
import { isPersonTitle, soundsLikeOrganization } from '../lexicon/word-classes.ts';
import type { CoreferenceState } from './antecedents.ts';

/**
 * "Sen. Ann Lee (R-Ulm), Eve Bell and former mayor Tom Reed" are three: the full name of each, or,
 * if the text mentions nobody of that name, the names as written. Null for one person, for bodies,
 * and if not every part ends in a name.
 */
export function resolveSeveral(state: CoreferenceState, phrase: TokenRange): string | null {
  const { tokens, text } = state.doc;
  const names = namesOf(state, beforePlace(state.doc, phrase)) ?? namesOf(state, phrase);
  if (names) return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  const tail = tailOf(state.doc, phrase);
  const start = tokens[tail.start]?.lower === 'both' ? tail.start + 1 : tail.start;
  const own = tokens.slice(start, tail.end);
  const joint = own.findIndex(({ lower }) => lower === 'and');
  const plain = own.every(({ pos, text }, at) => at === joint || pos === 'PROPN' || text === '.');
  if (!plain || joint < 1 || joint === own.length - 1) return null;
  return text.slice((own[0] as Token).start, (own.at(-1) as Token).end);
}

function namesOf(state: CoreferenceState, phrase: TokenRange): string[] | null {
  const members = splitList(state.doc, phrase).map((part) => readMember(state, part));
  const whole = members.filter((member) => member !== null);
  if (whole.length < 2 || whole.length < members.length || !whole.some(({ sure }) => sure))
    return null;
  return whole.map(({ name }) => name);
}

/** One of a list, and the words of its name. */
interface Listed {
  state: CoreferenceState;
  part: TokenRange;
  words: string[];
}

interface Member {
  name: string;
  /** True for certainly a person, false for one only next to a certain one. */
  sure: boolean;
}

/** Whom a member of a list names: "Sen. Ann Lee, Eve Bell and her brother Max". */
export const MEMBERS: readonly Rule<Listed, Member>[] = [
  {
    name: 'relative-in-list',
    example: 'Ann Poe and her brother Max said the mill would stay.',
    gives: (doc, { state, part, words }) =>
      isRelative(doc, part) ? { name: completeName(state.names, words), sure: true } : null,
  },
  {
    name: 'person-in-list',
    example: 'Ann Poe met Tom Reed. Poe and Reed said the mill would stay.',
    gives: (doc, listed) =>
      isListedPerson(doc, listed)
        ? { name: completeName(listed.state.names, listed.words), sure: true }
        : null,
  },
  {
    name: 'full-name-in-list',
    example: 'Ann Poe and Zorblax Quim said the mill would stay.',
    gives: (_, { state, part, words }) =>
      words.length === 2 && part.end - part.start === 2
        ? { name: completeName(state.names, words), sure: false }
        : null,
  },
];

/** What a member of the list names: surely a person, or somebody like one next to a sure one; or null. */
function readMember(state: CoreferenceState, part: TokenRange): Member | null {
  const { doc } = state;
  const plain = readPlainName(doc, part);
  if (plain) return { name: plain, sure: true };
  const end = doc.tokens[part.end - 1];
  const words = end?.pos === 'PROPN' && !isPersonTitle(end.text) ? nameWords(doc, part) : null;
  if (!words || soundsLikeOrganization(words) || words.every((word) => /^\p{Lu}+$/u.test(word)))
    return null;
  return firstFound(doc, MEMBERS, { state, part, words })?.found ?? null;
}

/** "Ann Lee" at the end of the part: a first name and another. */
function readPlainName({ tokens }: Doc, part: TokenRange): string | null {
  const [given, last] = tokens.slice(Math.max(part.start, part.end - 2), part.end);
  const compound = tokens[part.end - 3]?.text === '-';
  const plain = isFirstName(given?.text ?? '') && last?.pos === 'PROPN' && !compound;
  return plain ? `${given?.text} ${last.text}` : null;
}

/** A first name before others, a surname that a person bears, or a title. */
function isListedPerson(doc: Doc, { state, part, words }: Listed): boolean {
  if (isPersonTitle(textAt(doc, part.start))) return true;
  const bearer = bearerOf(state.names, surnameOf(words));
  const alone = words.length === part.end - part.start;
  if (words.length === 1) return bearer !== null && alone;
  return isFirstName(words[0] ?? '') || bearer?.person === true;
}

/** "her brother Max" */
function isRelative(doc: Doc, { start, end }: TokenRange): boolean {
  const { tokens } = doc;
  const possessive = /^(?:his|her|their)$/.test(lowerAt(doc, start));
  return (
    possessive && tokens.slice(start + 1, end - 1).every(({ pos }) => /^(?:ADJ|NOUN)$/.test(pos))
  );
}

/** "Ann Lee and Tom Reed of the Institute": the words before the place of the last. */
function beforePlace(doc: Doc, { start, end }: TokenRange): TokenRange {
  const { tokens } = doc;
  let at = start;
  while (at < end && tokens[at]?.lower !== 'and') at++;
  while (at < end && !isWord(doc, at, EMPLOYER_PREPOSITIONS)) at++;
  return { start, end: at };
}

/** The members of a list, brackets left out; one member if no "and" joins the last. */
function splitList(doc: Doc, { start: first, end: last }: TokenRange): TokenRange[] {
  const { tokens } = doc;
  const parts: TokenRange[] = [];
  let start = first;
  let joined = false;
  let depth = 0;
  for (let at = first; at <= last; at++) {
    const { text = '', lower = '' } = at < last ? (tokens[at] as Token) : {};
    if (text === '(') depth++;
    if (text === ')') depth--;
    const parted = depth === 0 && (at === last || text === ',' || lower === 'and');
    if (!parted) continue;
    joined ||= lower === 'and';
    const end = endOfName(doc, start, at);
    if (end > start) parts.push({ start, end });
    start = at + 1;
  }
  return joined ? parts : [];
}

/** Where the name ends before the bracket after it. */
function endOfName(doc: Doc, start: number, end: number): number {
  const { tokens } = doc;
  const open = tokens.slice(start, end).findIndex(({ text }) => text === '(');
  return open < 0 ? end : start + open;
}

/** The words after the last common noun: the name in "Bank of Ashton economist Ann Poe". */
export function tailOf(doc: Doc, core: TokenRange): TokenRange {
  const { tokens } = doc;
  let start = core.end;
  while (start > core.start && !isCommonNoun(tokens[start - 1] as Token)) start--;
  return start < core.end ? { start, end: core.end } : core;
}

function isCommonNoun(token: Token): boolean {
  return token.pos === 'NOUN' && /^\p{Ll}/u.test(token.text);
}
