import type { Cue } from '../../cues/cue.ts';
import type { Draft } from '../../cues/draft.ts';
import type { Doc, Sentence, Token } from '../../doc/doc.ts';
import { type Decided, decide, firstFound, type Rule } from '../../doc/rule.ts';
import { isWord, lowerAt, textAt } from '../../doc/token-at.ts';
import {
  DATED_OCCASIONS,
  RELEASED_ON,
  SPEAKING_BEFORE_TIME,
} from '../../lexicon/circumstances/occasions.ts';
import { LEADS_AWAY_FROM_SAYING, RESUMES } from '../../lexicon/function-words/times.ts';
import { isVerbal } from '../../syntax/verb-groups.ts';
import type { Attribution } from '../attribution-words.ts';
import { type Days, writeDate } from './calendar-day.ts';
import { readTimePhrase, type TimePhrase } from './time-phrase.ts';

/** A statement, and the words that may date it. */
interface Utterance {
  draft: Draft;
  cue: Cue;
  sentence: Sentence;
  /** The tokens outside the statement. */
  outside: ReadonlySet<number>;
  /** The day relative to which "Tuesday" is resolved; null leaves that open. */
  published: Date | null;
}

/** What a time phrase next to the cue says; null days mean that it is open. */
interface Dating {
  days: Days | null;
}

/** Which time phrase says when the words were said. */
export const DATINGS: readonly Rule<Utterance, Dating>[] = [
  {
    name: 'dated-behind-verb',
    example: 'Ann Poe said on Tuesday that the mill would stay.',
    gives: (doc, said) => findBehind(doc, said),
  },
  {
    name: 'dated-before-verb',
    example: 'Ann Poe on Tuesday said that the mill would stay.',
    gives: (doc, { cue, published }) => {
      const between =
        cue.subjectPosition === 'BEFORE' ? readTimePhrase(doc, cue.speaker.end, published) : null;
      return between && between.end <= cue.head ? between : null;
    },
  },
  {
    name: 'dated-by-opening',
    example: 'On Tuesday, Ann Poe said that the mill would stay.',
    gives: (doc, said) => readOpening(doc, said),
  },
];

/** The statements of a text in their order, and when it was published, if that is known. */
interface Dated {
  doc: Doc;
  drafts: readonly Draft[];
  attributions: readonly (Attribution | null)[];
  publishedAt: Date | null;
}

/**
 * When each statement was said: 2024-04-13, 2024-04 or 2024; null if the text does not say, or if
 * it cannot be resolved. Reads the time phrase next to the cue, "said on Tuesday", or the one that
 * opens the sentence: "On Tuesday, she said". A statement that continues the same words or the same
 * subject was said on the same day.
 */
export function datesOf({
  doc,
  drafts,
  attributions,
  publishedAt,
}: Dated): Decided<string | null>[] {
  const dates: Decided<string | null>[] = [];
  drafts.forEach((draft, index) => {
    const before = drafts[index - 1];
    const own = decide(doc, () => readDate(doc, draft, attributions[index] ?? null, publishedAt));
    const shared = before && sharesOccasion(before, draft) ? dates[index - 1] : null;
    dates.push(own.found === null && shared ? shared : own);
  });
  return dates;
}

function sharesOccasion(before: Draft, draft: Draft): boolean {
  if (draft.evidence === 'CONTINUED') return before.cue !== null && before.cue === draft.cue;
  const shares =
    draft.cue?.subjectPosition === 'SHARED' && before.cue?.sentence === draft.cue.sentence;
  return shares && before.speaker === draft.speaker;
}

function readDate(
  doc: Doc,
  draft: Draft,
  attribution: Attribution | null,
  published: Date | null,
): string | null {
  const { cue } = draft;
  if (!attribution || !cue || cue.kind === 'ACCORDING' || cue.kind === 'NOUN') return null;
  const outside = new Set(attribution.outside);
  const said = { draft, cue, sentence: attribution.sentence, outside, published };
  const days = firstFound(doc, DATINGS, said)?.found.days;
  return days ? writeDate(days) : null;
}

/** The first time phrase after the cue, up to a word that leads away. */
function findBehind(doc: Doc, { draft, cue, sentence, ...said }: Utterance): Dating | null {
  const from = Math.max(cue.attributionEnd, draft.addressee?.end ?? 0);
  for (let at = from; at < sentence.end && said.outside.has(at); at++) {
    const phrase = readTimePhrase(doc, at, said.published);
    if (phrase) return readDating(doc, at, phrase);
    if (leadsAway(doc.tokens[at] as Token)) return null;
  }
  return null;
}

function leadsAway(token: Token): boolean {
  if (LEADS_AWAY_FROM_SAYING.has(token.lower) || /^[,.;:—]$/.test(token.text)) return true;
  return isVerbal(token) && !RELEASED_ON.has(token.lower);
}

function readDating(doc: Doc, at: number, { days, end }: TimePhrase): Dating {
  return { days: datesTheWords(doc, at, end) ? days : null };
}

/** "Tuesday's debate" dates the words, "Tuesday's" anything else and "by Tuesday" do not. */
function datesTheWords(doc: Doc, at: number, end: number): boolean {
  const { tokens } = doc;
  if (tokens[at - 1]?.lower === 'by') return false;
  if (!/^['’]s?$/.test(lowerAt(doc, end))) return true;
  const joint = lowerAt(doc, at - 1);
  return /^(?:in|at|during)$/.test(joint) && isWord(doc, end + 1, DATED_OCCASIONS);
}

/**
 * "On Tuesday, she said", "In a statement on Tuesday, she said": nothing else before the subject.
 */
function readOpening(doc: Doc, { cue, sentence, outside, published }: Utterance): Dating | null {
  const [start, end] = trimOpening(doc, sentence.start, cue.attributionStart);
  let found: Dating | null = null;
  for (let at = start; at < end; at++) {
    const token = doc.tokens[at] as Token;
    if (!outside.has(at) || token.text === ',') return null;
    const phrase = found ? null : readTimePhrase(doc, at, published);
    if (phrase) {
      found = readDating(doc, at, phrase);
      at = phrase.end - 1;
    } else if (LEADS_AWAY_FROM_SAYING.has(token.lower) || isVerbal(token)) return null;
  }
  return found;
}

/** The words before the subject without "And", "Speaking" and the comma. */
function trimOpening(doc: Doc, first: number, last: number): [number, number] {
  const start = isWord(doc, first, RESUMES) ? first + 1 : first;
  const end = textAt(doc, last - 1) === ',' ? last - 1 : last;
  return [isWord(doc, start, SPEAKING_BEFORE_TIME) ? start + 1 : start, end];
}
