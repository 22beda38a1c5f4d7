import type { Cue } from '../cues/cue.ts';
import { introducesQuotation } from '../cues/introduces-quotation.ts';
import type { Doc, NounPhrase, Token } from '../doc/doc.ts';
import { chunkStartingAt, extendForward } from '../doc/noun-chunks.ts';
import { isWord, lowerAt, posAt } from '../doc/token-at.ts';
import { TELLING_VERBS } from '../lexicon/reporting-verbs.ts';
import { CALENDAR, TIME_NOUNS, words } from '../lexicon/word-classes.ts';
import { isDash } from '../syntax/subject/apposition.ts';
import { isVerbal } from '../syntax/verb-groups.ts';
import { findQuotationAhead } from './quotation-ahead.ts';

/** What stands between a cue and its content. */
export interface Adjuncts {
  /** First token behind them. */
  next: number;
  addressee: NounPhrase | null;
  /** How the content is announced. */
  opener: 'THAT' | 'COLON' | null;
}

const OCCASIONS =
  words(`statement interview speech tweet email letter post news briefing memo call conference remarks
  report note message release address rally hearing debate event appearance facebook twitter tweets
  editorial op-ed column interviews town hall show program testimony affidavit filing forum blog
  video documents memoir book podcast segment press e-mail meeting part addition response retrospect fact
  suit lawsuit complaint indictment time website paper study article journal essay`);
const MANNER =
  /^(?:earlier|recently|again|late|early|publicly|simply|flatly|bluntly|afterward|afterwards|sarcastically|repeatedly|simply|later|then|only|privately|previously|also|further|today|here|once|instead|today|plainly|jokingly|famously)$/;
const PREPOSITION =
  /^(?:on|in|at|during|to|of|after|via|from|about|before|with|by|last|this|through|outside|over|for|against)$/;
const LEFT_OUT_OF_CLAUSE = /^(?:in|after|before|for|with|by|over|against)$/;
const REACH = 12;
const FAR_REACH = 24;

/** Steps over addressee, time, place and occasion behind a cue, to the content's first token. */
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

/** The person spoken to behind "told", "urged"; governed by "to" it belongs to the content. */
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

/** "state elections officials" are one phrase, "told reporters wages had fallen" are two. */
const LISTENERS = /^(?:officials|officers|workers|reporters|leaders|lawyers|investigators|staff)$/;

/** "told reporters most victims": the phrase ran on into the content's subject. */
function cutListeners(doc: Doc, base: NounPhrase): NounPhrase {
  const { tokens } = doc;
  if (tokens[base.start]?.pos === 'DET') return base;
  for (let at = base.start; at < base.end - 1; at++) {
    const token = tokens[at] as Token;
    const next = tokens[at + 1] as Token;
    const compound = next.pos === 'NOUN' && LISTENERS.test(lowerAt(doc, base.end - 1));
    if (
      !compound &&
      token.pos === 'NOUN' &&
      /[^s]s$/.test(token.lower) &&
      /^(?:ADJ|NOUN|NUM|DET)$/.test(next.pos)
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

/** "that" or a colon within reach, with no verb before it but in a clause between commas. */
function findOpener(
  doc: Doc,
  from: number,
  limit: number,
  told: boolean,
): { next: number; opener: 'THAT' | 'COLON' } | null {
  const { tokens } = doc;
  const first = tokens[from];
  const far =
    told || first?.pos === 'ADP' || CALENDAR.has(first?.lower ?? '') || first?.lower === 'last';
  let verbSeen = false;
  for (let at = from; at < Math.min(limit, from + (far ? FAR_REACH : REACH)); at++) {
    const token = tokens[at] as Token;
    if (token.quote >= 0 && !(far && isShortRun(doc, token.quote))) return null;
    if (isDash(doc, at)) {
      const close = closingMark(at, limit, (index) => isDash(doc, index));
      return at === from && close > 0 && tokens[close + 1]?.lower === 'that'
        ? { next: close + 1, opener: 'THAT' }
        : null;
    }
    if (token.text === ':') return verbSeen ? null : { next: at + 1, opener: 'COLON' };
    if (
      token.text === ',' &&
      /^(?:where|who|which|as|when|however|though|instead|meanwhile)$/.test(lowerAt(doc, at + 1))
    ) {
      const comma = (index: number) => tokens[index]?.text === ',' && tokens[index]?.quote === -1;
      const close = closingMark(at, limit, comma);
      if (close > 0 && tokens[close + 1]?.lower === 'that')
        return { next: close + 1, opener: 'THAT' };
    }
    if (token.lower === 'that' && token.quote < 0 && !pointsBack(tokens[at + 1])) {
      if (at === from || (token.pos === 'SCONJ' && !verbSeen)) return { next: at, opener: 'THAT' };
      if (at === from + 1 && tokens[from]?.pos === 'ADV') return { next: at, opener: 'THAT' };
      // "said this week that", "announced earlier this month that"
      if (!verbSeen && isWord(doc, at - 1, TIME_NOUNS)) return { next: at, opener: 'THAT' };
      const noun = tokens[at - 1]?.pos === 'NOUN' && !isWord(doc, at - 1, OCCASIONS);
      if (far && !verbSeen && (!noun || beginsClause(doc, at + 1)))
        return { next: at, opener: 'THAT' };
      if (verbSeen || token.pos !== 'SCONJ') return null;
    }
    const verbal = isVerbal(token) && token.quote < 0;
    if (verbal && !isReleased(doc, at) && !isModifier(doc, at)) verbSeen = true;
  }
  return null;
}

/** "the plan that she announced that same day". */
const pointsBack = (next: Token | undefined) =>
  /^(?:same|day|night|week|year)$/.test(next?.lower ?? '');

/** "in a notice that crossings would …": a subject behind "that"; "a letter that was lost" has none. */
function beginsClause(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  if ((tokens[at]?.quote ?? -1) >= 0) return true;
  const pos = posAt(doc, at);
  if (/^(?:NOUN|ADJ)$/.test(pos)) return isVerbal(tokens[at + 1]);
  return /^(?:DET|PRON|PROPN|NUM)$/.test(pos);
}

/** "in her opening remarks that", "following a vote that": no verb of a clause. */
function isModifier(doc: Doc, at: number): boolean {
  const word = lowerAt(doc, at);
  if (/^(?:following|concerning|regarding|during)$/.test(word)) return true;
  return /ing$/.test(word) && /^(?:his|her|its|their|the|an?)$/.test(lowerAt(doc, at - 1));
}

/** "in a statement released on Monday that …": no verb of a clause. */
function isReleased(doc: Doc, at: number): boolean {
  const before = lowerAt(doc, at - 1);
  return RELEASED.test(lowerAt(doc, at)) && OCCASIONS.has(before);
}

const RELEASED =
  /^(?:released|issued|published|posted|sent|aired|dated|obtained|taped|recorded|filmed|conducted|broadcast|held)$/;

/** The mark that closes the aside which begins at `open`, if it is short, or -1. */
function closingMark(open: number, limit: number, isMark: (index: number) => boolean): number {
  for (let at = open + 1; at < Math.min(limit, open + 14); at++) if (isMark(at)) return at;
  return -1;
}

function isShortRun(doc: Doc, quote: number): boolean {
  const found = doc.quotes[quote];
  return !!found && found.end - found.start < 45;
}

function stepOver(doc: Doc, at: number, limit: number): number {
  const { tokens } = doc;
  const token = tokens[at];
  if (!token || at >= limit || token.quote >= 0) return at;
  if (CALENDAR.has(token.lower)) {
    const next = lowerAt(doc, at + 1);
    // "said Sunday's vote was a farce"
    if (/^['’]s$/.test(next)) return at;
    return TIME_NOUNS.has(next) ? at + 2 : at + 1;
  }
  if (MANNER.test(token.lower)) return at + 1;
  if (isReleased(doc, at)) return behindRelease(doc, at + 1, limit);
  if (!PREPOSITION.test(token.lower)) return at;
  if (isWord(doc, at + 1, CALENDAR)) return stepOver(doc, at + 1, limit);
  const base = chunkStartingAt(doc, at + 1);
  if (!base || base.end > limit) return at;
  const phrase = extendForward(doc, base, limit);
  if (LEFT_OUT_OF_CLAUSE.test(token.lower) && !holdsOccasion(doc, at, phrase.end)) return at;
  if (isVerbal(tokens[phrase.end]) && token.lower !== 'to' && !isReleased(doc, phrase.end))
    return at;
  // "told her about the first time he saw it": what she was told goes on.
  if (/^(?:about|of)$/.test(token.lower) && tokens[phrase.end]?.pos === 'PRON') return at;
  return phrase.end;
}

/** "in a paper published | on Monday in Mill Letters": when and where it came out. */
function behindRelease(doc: Doc, from: number, limit: number): number {
  let at = from;
  while (at < limit && /^(?:on|in|by|at)$/.test(lowerAt(doc, at))) {
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
    if (OCCASIONS.has(written) || CALENDAR.has(word)) return true;
  }
  return false;
}
