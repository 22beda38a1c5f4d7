import { bracketStart } from '../../doc/brackets.ts';
import { YEAR } from '../../doc/calendar-names.ts';
import type { Doc, NounPhrase, Sentence, Token } from '../../doc/doc.ts';
import { chunkEndingAt } from '../../doc/noun-chunks.ts';
import { isWord, lowerAt, textAt } from '../../doc/token-at.ts';
import { JOINERS } from '../../lexicon/function-words/clause-openers.ts';
import {
  NOBODY_PREPOSITIONS,
  PLACE_PREPOSITIONS,
} from '../../lexicon/function-words/prepositions.ts';
import { BETWEEN_SUBJECT_AND_TIME, POINTS_AT_TIME } from '../../lexicon/function-words/times.ts';
import { isRole } from '../../lexicon/roles.ts';
import { COUNTED } from '../../lexicon/verb-forms.ts';
import {
  BEFORE_COUNT,
  CALENDAR,
  QUANTIFIERS,
  RELATIVES,
  soundsLikeOrganization,
  TIME_NOUNS,
} from '../../lexicon/word-classes.ts';
import { beginsClause, chainBackward } from '../noun-phrase.ts';
import { readVerbGroup } from '../verb-groups.ts';
import { findBeforeParenthesis, isDash } from './apposition.ts';
import type { Subject } from './subject.ts';

/** The subject before the verb group that begins at `start`, or null. */
export function findSubjectBefore(doc: Doc, sentence: Sentence, start: number): Subject | null {
  const left = skipTime(doc, start - 1, sentence.start);
  const found = findSubjectEndingAt(doc, sentence, left);
  if (found || left === start - 1) return found;
  return findSubjectEndingAt(doc, sentence, start - 1);
}

function findSubjectEndingAt(doc: Doc, sentence: Sentence, left: number): Subject | null {
  const { tokens } = doc;
  if (left < sentence.start) return null;
  const token = tokens[left] as Token;
  if (token.text === ',' || isDash(doc, left) || closesQuotedAside(doc, left))
    return findBeforeAside(doc, sentence, left);
  if (token.text === ')') return findBeforeBracket(doc, sentence, left);
  if (RELATIVES.has(token.lower) && token.lower !== 'where' && token.lower !== 'whose') {
    return findAntecedent(doc, sentence, left);
  }
  if (token.pos === 'VERB')
    return (
      findCounted(doc, sentence, left) ??
      findBeforeRelative(doc, sentence, left) ??
      findContactClause(doc, sentence, left)
    );
  const chain = chainBackward(doc, sentence, left + 1);
  return chain && { phrase: chain, subjectPosition: 'BEFORE', attributionStart: chain.start };
}

/**
 * "Ann Poe (D-Ulm), said", "who, after a pause, said", "Ann Poe, a farmer, said": before the aside
 * that a mark closes.
 */
function findBeforeAside(doc: Doc, sentence: Sentence, close: number): Subject | null {
  const { tokens } = doc;
  const token = tokens[close] as Token;
  const bracketed = token.quote < 0 && tokens[close - 1]?.text === ')';
  const titled = bracketed ? findBeforeBracket(doc, sentence, close - 1) : null;
  if (titled && beginsClause(doc, sentence, titled.phrase.start)) return titled;
  if (token.quote >= 0 && !closesQuotedAside(doc, close)) return null;
  const relative = token.text === ',' ? relativeBefore(doc, sentence, close) : -1;
  return relative < 0
    ? findBeforeParenthesis(doc, sentence, close)
    : findAntecedent(doc, sentence, relative);
}

/** "who, after a short pause, said": the "who" before the aside that the comma closes, or -1. */
function relativeBefore(doc: Doc, sentence: Sentence, close: number): number {
  const { tokens } = doc;
  let open = close - 1;
  while (open > sentence.start && tokens[open]?.text !== ',') open--;
  return tokens[open - 1]?.lower === 'who' ? open - 1 : -1;
}

/** '…, star of "The Long Day," said': the comma within the marks closes the aside. */
function closesQuotedAside(doc: Doc, at: number): boolean {
  const { tokens, quotes } = doc;
  const token = tokens[at] as Token;
  const quote = quotes[token.quote];
  return token.text === '"' && !!quote && token.end === quote.end && tokens[at - 1]?.text === ',';
}

/** "A guard who asked not to be named said": the phrase before a relative clause that ends in its verb. */
function findBeforeRelative(doc: Doc, sentence: Sentence, verb: number): Subject | null {
  const { tokens } = doc;
  let who = verb - 1;
  while (who > sentence.start && verb - who < 10 && isWithinClause(tokens[who])) who--;
  if (tokens[who]?.lower !== 'who' || tokens[who]?.quote !== -1) return null;
  return modifiedUpTo(doc, sentence, who, verb);
}

/** The phrase before `end`, if it begins a clause, with the modifier that `verb` ends. */
function modifiedUpTo(doc: Doc, sentence: Sentence, end: number, verb: number): Subject | null {
  const chain = chainBackward(doc, sentence, end);
  if (!chain || chain.pronoun || !beginsClause(doc, sentence, chain.start)) return null;
  return {
    phrase: { ...chain, end: verb + 1 },
    subjectPosition: 'BEFORE',
    attributionStart: chain.start,
  };
}

const isWithinClause = (token: Token | undefined) =>
  token?.quote === -1 && token.pos !== 'PUNCT' && token.lower !== 'who';

/**
 * "those surveyed say", "60 percent of the farmers polled said": a bare participle identifies the
 * group.
 */
function findCounted(doc: Doc, sentence: Sentence, verb: number): Subject | null {
  const { tokens } = doc;
  if (!isWord(doc, verb, COUNTED) || tokens[verb]?.quote !== -1) return null;
  const subject = modifiedUpTo(doc, sentence, verb, verb);
  return subject && isWord(doc, subject.attributionStart - 1, RELATIVES) ? null : subject;
}

/** "the experts I interviewed said", "the people they met say": the phrase before the clause. */
function findContactClause(doc: Doc, sentence: Sentence, verb: number): Subject | null {
  const group = readVerbGroup(doc, verb, sentence.start);
  const inner = chunkEndingAt(doc, group.start);
  if (!inner || inner.start <= sentence.start || doc.tokens[inner.start]?.quote !== -1) return null;
  const chain = chainBackward(doc, sentence, inner.start);
  if (!chain || chain.pronoun || !beginsClause(doc, sentence, chain.start)) return null;
  return { phrase: chain, subjectPosition: 'BEFORE', attributionStart: chain.start };
}

/** Skips leftwards over "on Monday", "Tuesday morning", "last week". */
function skipTime(doc: Doc, from: number, floor: number): number {
  const { tokens } = doc;
  let left = from;
  for (;;) {
    const token = tokens[left];
    if (!token || left <= floor || token.quote >= 0) return left;
    const ago = token.lower === 'ago' && TIME_NOUNS.has(singular(tokens[left - 1]?.lower));
    const length = timeLength(doc, left) || adverbLength(doc, left, from);
    if (!length && !ago) return left;
    left = length ? left - length : skipAmount(doc, left - 2, floor);
  }
}

/** Tokens of the time that ends at the token: 1 of "Monday", 2 of "in 2019" and "last week", 3 of "the past week". */
function timeLength(doc: Doc, at: number): number {
  const { text, lower } = doc.tokens[at] as Token;
  if (CALENDAR.has(lower)) return 1;
  const before = lowerAt(doc, at - 1);
  if (YEAR.test(text)) return before === 'in' ? 2 : 0;
  if (!TIME_NOUNS.has(lower)) return 0;
  if (before === 'past') return 3;
  return CALENDAR.has(before) || POINTS_AT_TIME.has(before) ? 2 : 0;
}

/** 1 for a word that goes with a skipped time: "just", "on", "late", or "here" next to the verb. */
function adverbLength(doc: Doc, at: number, from: number): number {
  const word = lowerAt(doc, at);
  if (at < from && /^(?:just|only|earlier)$/.test(word)) return 1;
  if (at === from && /^(?:here|there)$/.test(word)) return 1;
  if (!BETWEEN_SUBJECT_AND_TIME.has(word)) return 0;
  const timed = isWord(doc, at + 1, CALENDAR) || /^(?:last|this)$/.test(lowerAt(doc, at + 1));
  return timed ? 1 : 0;
}

const singular = (noun: string | undefined) => noun?.replace(/s$/, '') ?? '';

/** Skips leftwards over the amount of "less than two weeks ago", "a few days ago". */
function skipAmount(doc: Doc, from: number, floor: number): number {
  const { tokens } = doc;
  let left = from;
  while (left > floor && (tokens[left]?.pos === 'NUM' || isWord(doc, left, BEFORE_COUNT))) left--;
  return left;
}

function findBeforeBracket(doc: Doc, sentence: Sentence, close: number): Subject | null {
  const open = bracketStart(doc.tokens, close + 1, sentence.start);
  const chain = chainBackward(doc, sentence, open);
  return chain && { phrase: chain, subjectPosition: 'BEFORE', attributionStart: chain.start };
}

/** "..., who said": the phrase before the relative pronoun speaks. */
function findAntecedent(doc: Doc, sentence: Sentence, relative: number): Subject | null {
  const { tokens } = doc;
  let end = relative;
  const joined = isWord(doc, end - 1, JOINERS);
  if (joined && tokens[relative]?.lower === 'who') {
    const earlier = Math.max(
      lastIndexOf(doc, 'who', sentence.start, end - 1),
      lastIndexOf(doc, 'whose', sentence.start, end - 1),
    );
    const found = earlier < 0 ? null : findAntecedent(doc, sentence, earlier);
    const mention = { start: relative, end: relative + 1 };
    return found && { ...found, phrase: { ...found.phrase, mention } };
  }
  if (tokens[end - 1]?.lower === 'of' && tokens[end]?.lower === 'whom') end -= 2;
  if (tokens[end - 1]?.text === ',' || isDash(doc, end - 1)) end--;
  end = bracketStart(tokens, end, sentence.start);
  end = skipTime(doc, end - 1, sentence.start) + 1;
  const nearest = skipPlace(doc, chunkEndingAt(doc, end));
  const base = tokens[relative]?.lower === 'who' ? findPerson(doc, nearest) : nearest;
  if (!base || base.pronoun || base.start < sentence.start) return null;
  const counted = isWord(doc, relative - 2, QUANTIFIERS);
  const whole = counted && tokens[relative - 1]?.lower === 'of';
  const mention = { start: whole ? relative - 2 : relative, end: relative + 1 };
  return { phrase: { ...base, mention }, subjectPosition: 'RELATIVE', attributionStart: relative };
}

function lastIndexOf(doc: Doc, word: string, floor: number, before: number): number {
  const { tokens } = doc;
  let at = before - 1;
  while (at >= floor && (tokens[at]?.lower !== word || tokens[at]?.quote !== -1)) at--;
  return at < floor ? -1 : at;
}

/**
 * "a member of the campaign in Ashton who said": neither the place nor a body speaks, "who" does.
 */
function findPerson(doc: Doc, nearest: NounPhrase | null): NounPhrase | null {
  const { tokens } = doc;
  let found = nearest;
  while (found && !found.pronoun && isNobody(doc, found)) {
    if (!isWord(doc, found.start - 1, NOBODY_PREPOSITIONS)) break;
    const before = chunkEndingAt(doc, found.start - 1);
    if (!before || before.pronoun || tokens[before.start]?.quote !== -1) break;
    found = before;
  }
  return found;
}

function isNobody(doc: Doc, phrase: NounPhrase): boolean {
  const { tokens } = doc;
  const head = tokens[phrase.end - 1] as Token;
  const words = tokens.slice(phrase.start, phrase.end).map(({ text }) => text);
  if (head.pos === 'PROPN')
    return (
      soundsLikeOrganization(words) || words.filter((word) => /^\p{Lu}/u.test(word)).length < 2
    );
  return head.pos === 'NOUN' && !isRole(head.lower) && !/s$|people|men|women/.test(head.lower);
}

/** "Ann Poe, 24, from Ashton, who said": neither the place nor the age speaks. */
function skipPlace(doc: Doc, base: NounPhrase | null): NounPhrase | null {
  const { tokens } = doc;
  let found = base;
  if (found && isWord(doc, found.start - 1, PLACE_PREPOSITIONS)) {
    if (tokens[found.start - 2]?.text !== ',') return base;
    found = chunkEndingAt(doc, found.start - 2);
  }
  if (found && /^\d+$/.test(textAt(doc, found.end - 1)))
    found = tokens[found.start - 1]?.text === ',' ? chunkEndingAt(doc, found.start - 1) : null;
  return found ?? base;
}
