import type { Doc, NounPhrase, Token, TokenRange } from '../doc/doc.ts';
import { textAt } from '../doc/token-at.ts';
import { completeName } from '../entities/name-index.ts';
import { nameWords } from '../entities/name-words.ts';
import { isNationalAlone } from '../entities/nationalities.ts';
import { nameOfAgency } from '../entities/outlets.ts';
import { genderOfTitle } from '../lexicon/gender.ts';
import { soundsLikeOrganization } from '../lexicon/word-classes.ts';
import type { CoreferenceState } from './antecedents.ts';
import { resolveSeveral, tailOf } from './coordinated.ts';
import { resolveDescription } from './descriptions.ts';
import { resolveIssuer } from './documents.ts';
import { resolvePronoun } from './pronouns.ts';

/**
 * Resolves a phrase to a name: a pronoun to its antecedent, a document to its issuer, a description
 * to whom it was last said of, a name to its fullest form. The phrase's own words where nothing
 * else fits: a name that only stands inside a description is never taken for the speaker's.
 */
export function resolvePhrase(state: CoreferenceState, phrase: NounPhrase): string {
  const { doc, names: book } = state;
  const { tokens } = doc;
  const first = tokens[phrase.start] as Token;
  const own = doc.text.slice(first.start, (tokens[phrase.end - 1] as Token).end);
  if (phrase.pronoun) return resolvePronoun(state, phrase) ?? own;
  const several = resolveSeveral(state, phrase);
  if (several) return several;
  const core = coreOf(doc, phrase);
  const issuer = resolveIssuer(state, core, phrase);
  if (issuer) return issuer;
  const agency = nameOfAgency(own);
  if (agency) return agency;
  const words = nameWords(doc, tailOf(doc, core));
  const head = tokens[core.end - 1] as Token;
  const described = !words || /^\p{Ll}/u.test(head.text);
  if (described || isNationalAlone(doc, core)) return resolveDescription(state, core) ?? own;
  if (first.lower === 'the') {
    const described = resolveDescription(state, core);
    if (described) return described;
  }
  if (head.pos === 'PROPN' && soundsLikeOrganization(words) && holdsOf(doc, core))
    return textOf(state, core);
  // "Article 33", "Channel 4"
  if (head.pos === 'NUM') return textOf(state, core);
  return completeName(book, words, {
    gender: titleGender(doc, core),
    introduced: phrase.descriptor !== undefined,
  });
}

function holdsOf(doc: Doc, core: TokenRange): boolean {
  const { tokens } = doc;
  const own = tokens.slice(core.start, core.end);
  const named = own.every(({ text }) => /^(?:\p{Lu}|(?:a|an|the|of|for|and|&|-|'s)$)/u.test(text));
  // "the Globe and Mail", but "the Post and the Times", and "Ann Lee and Tom Reed".
  const paired = own.length === 4 && own[0]?.lower === 'the' && own[2]?.lower === 'and';
  return named && (paired || own.some((token) => token.lower === 'of'));
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
  return /^(?:of|for|at|in|from|with|on|to|who|that|which|,)$/.test(token.lower);
}

/** "the Bank of Ashton", "sergeant-at-arms": the preposition belongs to the name or the noun. */
function isInside(doc: Doc, phrase: NounPhrase, at: number): boolean {
  const { tokens } = doc;
  if (tokens[at - 1]?.text === '-') return true;
  if (tokens[at]?.lower !== 'of') return false;
  const after = tokens[at + 1];
  if (!tokens[at - 1]?.capital || !(after?.capital || after?.lower === 'the')) return false;
  return !isPersonName(doc, phrase.start, at);
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
