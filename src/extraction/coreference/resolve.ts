import type { Doc, NounPhrase, Token, TokenRange } from '../doc/doc.ts';
import { firstFound, type Rule } from '../doc/rule.ts';
import { lowerAt, textAt } from '../doc/token-at.ts';
import { completeName } from '../entities/name-index.ts';
import { isCapitalised, nameWords } from '../entities/name-words.ts';
import { isNational, isNationalAlone } from '../entities/nationalities.ts';
import { nameOfAgency } from '../entities/outlets.ts';
import { opensAsSeveral } from '../entities/several-people.ts';
import { BODY_GLUE, OPENERS_BEHIND_CORE } from '../lexicon/function-words/prepositions.ts';
import { genderOfTitle, isFirstName } from '../lexicon/gender.ts';
import { isRole } from '../lexicon/roles.ts';
import { isPersonTitle, soundsLikeOrganization } from '../lexicon/word-classes.ts';
import type { CoreferenceState } from './antecedents.ts';
import { resolveSeveral, tailOf } from './coordinated.ts';
import { resolveDescription } from './descriptions.ts';
import { resolveIssuer } from './documents.ts';
import { resolvePronoun } from './pronouns.ts';

/** A phrase that names or refers to somebody. */
interface Resolvable {
  state: CoreferenceState;
  phrase: NounPhrase;
  /** The phrase's own words. */
  own: string;
}

/** Which names are read from the phrase as a whole. */
export const WAYS_BY_PHRASE: readonly Rule<Resolvable, string>[] = [
  {
    name: 'pronoun-means-antecedent',
    example: 'Ann Poe opened the mill. “The mill stays,” she said.',
    gives: (_, { state, phrase }) => (phrase.pronoun ? resolvePronoun(state, phrase) : null),
  },
  {
    name: 'pronoun-stays',
    example: '“The mill stays,” she said.',
    gives: (_, { phrase, own }) => (phrase.pronoun ? own : null),
  },
  {
    name: 'several-named',
    example: 'Ann Poe and Tom Reed said the mill would stay.',
    gives: (_, { state, phrase }) => resolveSeveral(state, phrase),
  },
  {
    name: 'document-means-issuer',
    example: 'The mill would stay, according to a letter from the Ashton Board.',
    gives: (doc, { state, phrase }) => resolveIssuer(state, coreOf(doc, phrase), phrase),
  },
  {
    name: 'agency-in-phrase',
    example: 'The state-run MENA news agency said the mill would stay.',
    gives: (_, { own }) => nameOfAgency(own),
  },
];

/** The same, and the words that may be a name. */
interface Core extends Resolvable {
  /** The phrase up to its first preposition. */
  core: TokenRange;
  head: Token;
  words: readonly string[] | null;
  /** True if no name heads it: "the former dean". */
  described: boolean;
}

/** Which names are read from the words before the first preposition. */
export const WAYS_BY_CORE: readonly Rule<Core, string>[] = [
  {
    name: 'description-means-holder',
    example: 'Mayor Ann Poe opened the mill. The mayor said it would stay.',
    gives: (doc, { state, core, described }) =>
      described || lowerAt(doc, core.start) === 'the' ? resolveDescription(state, core) : null,
  },
  {
    name: 'description-stays',
    example: 'A nurse said the mill would stay.',
    gives: (_, { own, described }) => (described ? own : null),
  },
  {
    name: 'body-named-whole',
    example: 'The Bank of Ashton said the mill would stay.',
    gives: (doc, { state, core, head, words }) =>
      head.pos === 'PROPN' && isNamedBody(doc, core, words ?? []) ? textOf(state, core) : null,
  },
  {
    name: 'name-with-number',
    example: 'Channel 4 said the mill would stay.',
    gives: (_, { state, core, head }) => (head.pos === 'NUM' ? textOf(state, core) : null),
  },
  {
    name: 'same-surname',
    example: 'Ann Poe opened the mill. Poe said it would stay.',
    gives: (doc, core) => {
      const name = fullName(doc, core);
      return name === core.words?.join(' ') ? null : name;
    },
  },
  {
    name: 'named',
    example: 'Ann Poe said the mill would stay.',
    gives: (_, { words }) => words?.join(' ') ?? null,
  },
];

/**
 * Resolves a phrase to a name: a pronoun to its antecedent, a document to its issuer, a description
 * to the one it last described, a name to its fullest form. The phrase's own words if nothing else
 * fits: a name inside a description is never taken for the speaker's.
 */
export function resolvePhrase(state: CoreferenceState, phrase: NounPhrase): string {
  const { doc } = state;
  const first = doc.tokens[phrase.start] as Token;
  const own = doc.text.slice(first.start, (doc.tokens[phrase.end - 1] as Token).end);
  const resolvable = { state, phrase, own };
  const ruling =
    firstFound(doc, WAYS_BY_PHRASE, resolvable) ??
    firstFound(doc, WAYS_BY_CORE, readCore(doc, resolvable));
  return ruling?.found ?? own;
}

function readCore(doc: Doc, resolvable: Resolvable): Core {
  const core = coreOf(doc, resolvable.phrase);
  const words = nameWords(doc, tailOf(doc, core));
  const head = doc.tokens[core.end - 1] as Token;
  const common =
    (/^\p{Ll}/u.test(head.text) && !isCapitalised(doc, head)) || opensAsSeveral(doc, core.end - 1);
  const described = !words || common || isNationalAlone(doc, core);
  return { ...resolvable, core, words, head, described };
}

function fullName(doc: Doc, { state, core, words, phrase }: Core): string {
  return completeName(state.names, words ?? [], {
    gender: titleGender(doc, core),
    introduced: phrase.descriptor !== undefined,
  });
}

/** "the Bank of Ashton", "the Institute on Ageing and Memory", "the Kenya Wildlife and Parks Service". */
function isNamedBody(doc: Doc, core: TokenRange, last: readonly string[]): boolean {
  const { tokens } = doc;
  const own = tokens.slice(core.start, core.end);
  if (!own.every(({ text, capital }) => capital || BODY_GLUE.has(text))) return false;
  const joint = own.findIndex(({ lower }) => /^(?:of|for|on)$/.test(lower));
  if (joint > 0)
    return soundsLikeOrganization(last) || isBodyHead(doc, core.start, core.start + joint);
  const and = own.findIndex(({ lower }) => lower === 'and');
  if (own[0]?.lower !== 'the' || and < 2) return false;
  // "the Globe and Mail", but "the Post and the Times"
  if (own.length === 4) return soundsLikeOrganization(last);
  const first = own.slice(0, and).map(({ text }) => text);
  const second = own.slice(and + 1).map(({ text }) => text);
  return (
    second[0] !== 'the' &&
    soundsLikeOrganization(second.slice(-1)) &&
    !soundsLikeOrganization(first)
  );
}

/**
 * Phrases with "the" or a body's word that are not a person's title: "the Observatory", "the
 * Directorate".
 */
function isBodyHead(doc: Doc, start: number, end: number): boolean {
  const { tokens } = doc;
  const head = tokens[end - 1];
  if (head && soundsLikeOrganization([head.text])) return true;
  if (!head?.capital || isPersonTitle(head.text) || isRole(head.lower)) return false;
  if (isNational(head.lower) || isFirstName(head.text)) return false;
  const words = tokens.slice(start, end).map(({ text }) => text);
  return soundsLikeOrganization(words) || tokens[start]?.lower === 'the';
}

/** From the first capital on: "the Bank of Ashton" without its article. */
function textOf({ doc }: CoreferenceState, core: TokenRange): string {
  const { tokens, text } = doc;
  let start = core.start;
  while (start < core.end && !tokens[start]?.capital) start++;
  if (tokens[start]?.text === 'The') start++;
  return text.slice((tokens[start] as Token).start, (tokens[core.end - 1] as Token).end);
}

/** The phrase up to its first preposition: "the former dean" of "the former dean of Ashton". */
function coreOf(doc: Doc, phrase: NounPhrase): TokenRange {
  const { tokens } = doc;
  let end = phrase.start + 1;
  while (end < phrase.end && (!endsCore(tokens[end] as Token) || isInside(doc, phrase, end))) end++;
  return { start: phrase.start, end };
}

function endsCore(token: Token): boolean {
  return OPENERS_BEHIND_CORE.has(token.lower);
}

/** "the Bank of Ashton", "sergeant-at-arms": the preposition belongs to the name or the noun. */
function isInside(doc: Doc, phrase: NounPhrase, at: number): boolean {
  const { tokens } = doc;
  if (tokens[at - 1]?.text === '-') return true;
  const joint = lowerAt(doc, at);
  const after = tokens[at + 1];
  const named =
    tokens[at - 1]?.capital &&
    (after?.capital || (after?.lower === 'the' && tokens[at + 2]?.capital));
  if (!named)
    return (
      joint === 'of' &&
      after?.lower === 'the' &&
      tokens[at - 1]?.capital === true &&
      !isPersonName(doc, phrase.start, at)
    );
  if (joint === 'of') {
    const body = lowerAt(doc, phrase.start) === 'the' && isBodyHead(doc, phrase.start, at);
    return body || !isPersonName(doc, phrase.start, at);
  }
  if (/^(?:for|on)$/.test(joint)) return isBodyHead(doc, phrase.start, at);
  if (joint === ',') return isBodyList(doc, phrase, at);
  if (!/^(?:at|in)$/.test(joint)) return false;
  // "the Centre for Child Health at Uppsala": what is named by its task is told apart by its place
  const task = tokens.slice(phrase.start, at).findIndex(({ lower }) => /^(?:for|of)$/.test(lower));
  return task > 0 && isBodyHead(doc, phrase.start, phrase.start + task);
}

/** "the Ministry of Land, Infrastructure and Ports" */
function isBodyList(doc: Doc, { start, end }: NounPhrase, comma: number): boolean {
  const before = doc.tokens
    .slice(start, comma)
    .findIndex(({ lower }) => /^(?:of|for|on)$/.test(lower));
  const joined = doc.tokens.slice(comma, end).some(({ lower }) => lower === 'and');
  return before > 0 && joined && isBodyHead(doc, start, start + before);
}

/** "Sen. Ann Poe of Ashton" is a person, "the Bank of Ashton" is not. */
function isPersonName(doc: Doc, start: number, end: number): boolean {
  const words = nameWords(doc, { start, end });
  if (!words || titleGender(doc, { start, end })) return true;
  return words.length > 1 && !soundsLikeOrganization(words);
}

function titleGender(doc: Doc, range: TokenRange) {
  for (let at = range.start; at < range.end; at++) {
    const gender = genderOfTitle(textAt(doc, at));
    if (gender) return gender;
  }
  return null;
}
