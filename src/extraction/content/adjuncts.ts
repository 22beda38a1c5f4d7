import type { Cue } from '../cues/cue.ts';
import { introducesQuotation } from '../cues/introduces-quotation.ts';
import type { Doc, NounPhrase, Token } from '../doc/doc.ts';
import { chunkStartingAt, extendForward } from '../doc/noun-chunks.ts';
import { isPos } from '../doc/pos.ts';
import { type Condition, firstHolding } from '../doc/rule.ts';
import { isWord, lowerAt, posAt } from '../doc/token-at.ts';
import { MANNER } from '../lexicon/function-words/adverbs.ts';
import { ASIDE_OPENERS } from '../lexicon/function-words/clause-openers.ts';
import {
  ADJUNCT_OPENERS,
  CLAUSE_ADJUNCT_OPENERS,
  OCCASION_PREPOSITIONS,
  PARTICIPLE_PREPOSITIONS,
} from '../lexicon/function-words/prepositions.ts';
import { OBJECT_DETERMINERS } from '../lexicon/function-words/pronouns.ts';
import { BEHIND_THAT_DAY } from '../lexicon/function-words/times.ts';
import { LISTENERS } from '../lexicon/hearers.ts';
import { TELLING_VERBS } from '../lexicon/reporting-verbs.ts';
import { SPEAKING_OCCASIONS } from '../lexicon/speech-nouns.ts';
import { RELEASED } from '../lexicon/verb-forms.ts';
import { CALENDAR, TIME_NOUNS } from '../lexicon/word-classes.ts';
import { isReadBy } from '../syntax/reduced-relative.ts';
import { isDash } from '../syntax/subject/apposition.ts';
import { isVerbal } from '../syntax/verb-groups.ts';
import { findQuotationAhead } from './quotation-ahead.ts';

/** What is between a cue and its content. */
export interface Adjuncts {
  /** First token after them. */
  next: number;
  addressee: NounPhrase | null;
  /** How the content is announced. */
  opener: 'THAT' | 'COLON' | null;
}

const REACH = 12;
const FAR_REACH = 24;

/** Skips addressee, time, place and occasion after a cue, to the content's first token. */
export function skipAdjuncts(doc: Doc, cue: Cue, from: number, limit: number): Adjuncts {
  const { tokens } = doc;
  const told = TELLING_VERBS.has(cue.base) ? readAddressee(doc, cue, from, limit) : null;
  if (told?.governed) return { next: from, addressee: told.phrase, opener: null };
  const addressee = told?.phrase ?? null;
  let next = told?.next ?? from;
  const announced = findOpener(doc, next, limit, addressee !== null);
  if (announced) return { ...announced, addressee };
  for (let step = stepOver(doc, next, limit); step > next; step = stepOver(doc, next, limit))
    next = step;
  // 'responded with, “Why?”'
  if (tokens[next]?.lower === 'with' && introducesQuotation(doc, next + 1)) next++;
  if (tokens[next]?.text === ':') return { next: next + 1, addressee, opener: 'COLON' };
  const ahead = findQuotationAhead(doc, next, limit) ?? findQuotationAhead(doc, from, limit);
  return { next: ahead ?? next, addressee, opener: null };
}

/** The addressee after "told", "urged"; governed by "to" it belongs to the content. */
function readAddressee(
  doc: Doc,
  cue: Cue,
  from: number,
  limit: number,
): { phrase: NounPhrase; next: number; governed: boolean } | null {
  const { tokens } = doc;
  const base = chunkStartingAt(doc, from);
  if (!base || base.end > limit || tokens[base.start]?.quote !== -1) return null;
  if (startsContent(doc, cue, base)) return null;
  const phrase = extendForward(doc, cutListeners(doc, base), limit);
  let next = phrase.end;
  const title = tokens[next + 1];
  if (/^['’]s$/.test(lowerAt(doc, next)) && title && isShortRun(doc, title.quote)) {
    next++;
    while (tokens[next]?.quote === title.quote) next++;
  }
  return { phrase, next, governed: tokens[phrase.end]?.lower === 'to' };
}

/** "told reporters most victims": the phrase ran on into the content's subject. */
function cutListeners(doc: Doc, base: NounPhrase): NounPhrase {
  const { tokens } = doc;
  if (tokens[base.start]?.pos === 'DET') return base;
  for (let at = base.start; at < base.end - 1; at++) {
    const token = tokens[at] as Token;
    const next = tokens[at + 1] as Token;
    const compound = next.pos === 'NOUN' && isWord(doc, base.end - 1, LISTENERS);
    if (
      !compound &&
      token.pos === 'NOUN' &&
      /[^s]s$/.test(token.lower) &&
      isPos(next.pos, 'ADJ', 'NOUN', 'NUM', 'DET')
    ) {
      return { ...base, end: at + 1 };
    }
  }
  return base;
}

/** "warned the storm would come": the phrase is the content's subject, not the addressee. */
function startsContent(doc: Doc, cue: Cue, base: NounPhrase): boolean {
  const { tokens } = doc;
  if (cue.base === 'tell') return false;
  const phrase = extendForward(doc, base, base.end + 12);
  const verb = tokens[phrase.end];
  return isVerbal(verb) && verb?.lower !== 'to' && !/ing$/.test(verb?.lower ?? '');
}

/** How the content is announced, and its first token. */
interface Opener {
  next: number;
  opener: 'THAT' | 'COLON';
}

/** A search for what announces the content. */
interface Search {
  from: number;
  limit: number;
  /** True if an adjunct follows the cue, so that the opener may be farther off. */
  far: boolean;
  /** True once a verb has been read that is not in a clause between commas. */
  verbSeen: boolean;
}

/** "that" or a colon within reach, with no verb before it except in a clause between commas. */
function findOpener(doc: Doc, from: number, limit: number, told: boolean): Opener | null {
  const { tokens } = doc;
  const first = tokens[from];
  const far =
    told || first?.pos === 'ADP' || CALENDAR.has(first?.lower ?? '') || first?.lower === 'last';
  const search = { from, limit, far, verbSeen: false };
  for (let at = from; at < Math.min(limit, from + (far ? FAR_REACH : REACH)); at++) {
    const found = readOpener(doc, search, at);
    if (found) return found.opener;
    const verbal = isVerbal(tokens[at]) && (tokens[at] as Token).quote < 0;
    if (verbal && !isReleased(doc, at) && !isModifier(doc, at)) search.verbSeen = true;
  }
  return null;
}

/** What the token says about the opener; no opener if the search ends, null if it continues. */
function readOpener(doc: Doc, search: Search, at: number): { opener: Opener | null } | null {
  const { from, limit, far, verbSeen } = search;
  const { quote, text, lower } = doc.tokens[at] as Token;
  if (quote >= 0 && !(far && isShortRun(doc, quote))) return { opener: null };
  // "said – to laughter – that"
  const close = isDash(doc, at) && closingMark(at, limit, (index) => isDash(doc, index));
  if (close !== false) return { opener: at === from ? thatBehind(doc, close) : null };
  if (text === ':') return { opener: verbSeen ? null : { next: at + 1, opener: 'COLON' } };
  const aside = behindCommas(doc, at, limit);
  if (aside) return { opener: aside };
  const announces = lower === 'that' && quote < 0 && !pointsBack(doc.tokens[at + 1]);
  return announces ? readThat(doc, search, at) : null;
}

/** "said, when asked, that": the "that" after a clause between commas. */
function behindCommas(doc: Doc, open: number, limit: number): Opener | null {
  const { tokens } = doc;
  if (tokens[open]?.text !== ',' || !isWord(doc, open + 1, ASIDE_OPENERS)) return null;
  const isComma = (index: number) => tokens[index]?.text === ',' && tokens[index]?.quote === -1;
  return thatBehind(doc, closingMark(open, limit, isComma));
}

function thatBehind(doc: Doc, mark: number): Opener | null {
  return mark > 0 && lowerAt(doc, mark + 1) === 'that' ? { next: mark + 1, opener: 'THAT' } : null;
}

/** Whether the "that" announces the content; no opener if it certainly does not. */
function readThat(doc: Doc, search: Search, at: number): { opener: Opener | null } | null {
  if (firstHolding(doc, ANNOUNCING_THATS, { ...search, at }))
    return { opener: { next: at, opener: 'THAT' } };
  return search.verbSeen || posAt(doc, at) !== 'SCONJ' ? { opener: null } : null;
}

/** Where "that" announces what was said. */
export const ANNOUNCING_THATS: readonly Condition<Search & { at: number }>[] = [
  {
    name: 'that-behind-cue',
    example: 'Ann Poe said that the mill would stay.',
    when: (doc, { from, at, verbSeen }) => at === from || (posAt(doc, at) === 'SCONJ' && !verbSeen),
  },
  {
    name: 'that-behind-adverb',
    example: 'Ann Poe said then that mill would stay.',
    when: (doc, { from, at }) => at === from + 1 && posAt(doc, from) === 'ADV',
  },
  {
    name: 'that-behind-time',
    example: 'Ann Poe said this week that mill would stay.',
    when: (doc, { at, verbSeen }) => !verbSeen && isWord(doc, at - 1, TIME_NOUNS),
  },
  {
    name: 'that-behind-adjunct',
    example: 'Ann Poe said in a notice that crossings would stay.',
    when: (doc, { at, far, verbSeen }) => {
      if (!far || verbSeen) return false;
      const noun = posAt(doc, at - 1) === 'NOUN' && !isWord(doc, at - 1, SPEAKING_OCCASIONS);
      return !noun || beginsClause(doc, at + 1);
    },
  },
];

/** "the plan that she announced that same day". */
const pointsBack = (next: Token | undefined) => BEHIND_THAT_DAY.has(next?.lower ?? '');

/**
 * "in a notice that crossings would …": a subject after "that"; "a letter that was lost" has none.
 */
function beginsClause(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  if ((tokens[at]?.quote ?? -1) >= 0) return true;
  const pos = posAt(doc, at);
  if (isPos(pos, 'NOUN', 'ADJ')) return isVerbal(tokens[at + 1]);
  return isPos(pos, 'DET', 'PRON', 'PROPN', 'NUM');
}

/** "in her opening remarks that", "following a vote that": no verb of a clause. */
function isModifier(doc: Doc, at: number): boolean {
  const word = lowerAt(doc, at);
  if (PARTICIPLE_PREPOSITIONS.has(word)) return true;
  return /ing$/.test(word) && isWord(doc, at - 1, OBJECT_DETERMINERS);
}

/** "in a statement released on Monday that …", "seen by CNN that …": no verb of a clause. */
function isReleased(doc: Doc, at: number): boolean {
  const before = lowerAt(doc, at - 1);
  const released = isWord(doc, at, RELEASED) || isReadBy(doc, at);
  return released && SPEAKING_OCCASIONS.has(before);
}

/** The mark that closes the aside beginning at `open`, if it is short, or -1. */
function closingMark(open: number, limit: number, isMark: (index: number) => boolean): number {
  for (let at = open + 1; at < Math.min(limit, open + 14); at++) if (isMark(at)) return at;
  return -1;
}

function isShortRun(doc: Doc, quote: number): boolean {
  const found = doc.quotes[quote];
  return !!found && found.end - found.start < 45;
}

function stepOver(doc: Doc, at: number, limit: number): number {
  const token = doc.tokens[at];
  if (!token || at >= limit || token.quote >= 0) return at;
  if (CALENDAR.has(token.lower)) return behindDay(doc, at);
  if (MANNER.has(token.lower)) return at + 1;
  if (isReleased(doc, at)) return behindRelease(doc, at + 1, limit);
  if (!ADJUNCT_OPENERS.has(token.lower)) return at;
  if (isWord(doc, at + 1, CALENDAR)) return stepOver(doc, at + 1, limit);
  return behindPhrase(doc, at, limit);
}

/** "on Monday night"; but "said Sunday's vote was a farce". */
function behindDay(doc: Doc, at: number): number {
  const next = lowerAt(doc, at + 1);
  if (/^['’]s$/.test(next)) return at;
  return TIME_NOUNS.has(next) ? at + 2 : at + 1;
}

/** "in a letter to the council": after the prepositional phrase, if it belongs to the saying. */
function behindPhrase(doc: Doc, at: number, limit: number): number {
  const { tokens } = doc;
  const preposition = lowerAt(doc, at);
  const base = chunkStartingAt(doc, at + 1);
  if (!base || base.end > limit) return at;
  const { end } = extendForward(doc, base, limit);
  if (CLAUSE_ADJUNCT_OPENERS.has(preposition) && !holdsOccasion(doc, at, end)) return at;
  if (isVerbal(tokens[end]) && preposition !== 'to' && !isReleased(doc, end)) return at;
  // "told her about the first time he saw it": the content continues.
  if (/^(?:about|of)$/.test(preposition) && tokens[end]?.pos === 'PRON') return at;
  return end;
}

/** "in a paper published | on Monday in Mill Letters": when and where it came out. */
function behindRelease(doc: Doc, from: number, limit: number): number {
  let at = from;
  while (at < limit && isWord(doc, at, OCCASION_PREPOSITIONS)) {
    const phrase = chunkStartingAt(doc, at + 1);
    const end = isWord(doc, at + 1, CALENDAR) ? at + 2 : (phrase?.end ?? limit + 1);
    if (end > limit) return at;
    at = end;
  }
  return at;
}

function holdsOccasion(doc: Doc, start: number, end: number): boolean {
  const { tokens } = doc;
  for (let at = start; at < end; at++) {
    const word = lowerAt(doc, at);
    const written = word === 'op' && tokens[at + 1]?.text === '-' ? 'op-ed' : word;
    if (SPEAKING_OCCASIONS.has(written) || CALENDAR.has(word)) return true;
  }
  return false;
}
