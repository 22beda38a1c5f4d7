import type { Doc } from '../../doc/doc.ts';
import { firstFound, type Rule } from '../../doc/rule.ts';
import { isWord, lowerAt, textAt } from '../../doc/token-at.ts';
import {
  AROUND_TIME,
  BEFORE_DAY,
  MONTHS,
  NAMED_DAYS,
  POINTS_VAGUELY,
} from '../../lexicon/function-words/times.ts';
import { TIME_NOUNS } from '../../lexicon/word-classes.ts';
import { addDays, type Days, dayOf, daysOf, isDay, startOfDay } from './calendar-day.ts';

/** "on Tuesday night", "April 13, 2024", "last month": the days meant, null if that is open. */
export interface TimePhrase {
  days: Days | null;
  /** First token after it. */
  end: number;
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** How months begin, in order. */
const STEMS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const YEAR = /^(?:19|20)\d\d$/;
const DAY = /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;

/** Where a time phrase may begin. */
interface TimeSpot {
  at: number;
  /** The word before it, if that is a preposition. */
  joint: string;
  /** The day relative to which "Tuesday" is resolved. */
  today: Date | null;
}

/** The parts of a time phrase. */
export const TIME_PHRASES: readonly Rule<TimeSpot, TimePhrase>[] = [
  {
    name: 'weekday',
    example: 'Ann Poe said on Tuesday night that the mill would stay.',
    gives: (doc, { at, today }) => readWeekday(doc, at, today),
  },
  {
    name: 'day-of-month',
    example: 'Ann Poe said on April 13, 2024, that the mill would stay.',
    gives: (doc, { at, today }) => readMonth(doc, at, today),
  },
  {
    name: 'time-from-today',
    example: 'Ann Poe said last month that the mill would stay.',
    gives: (doc, { at, today }) => readRelative(doc, at, today),
  },
  {
    name: 'year-alone',
    example: 'Ann Poe said in 2019 that the mill would stay.',
    gives: (doc, { at, joint }) =>
      joint === 'in' && YEAR.test(textAt(doc, at))
        ? { days: daysOf(Number(textAt(doc, at))), end: at + 1 }
        : null,
  },
];

/**
 * Reads a time phrase. One without a year, or relative to today, is before the day of publication;
 * without that day it stays open.
 *
 * @returns null if no time phrase begins at the token
 */
export function readTimePhrase(doc: Doc, at: number, published: Date | null): TimePhrase | null {
  let next = at;
  while (isWord(doc, next, AROUND_TIME)) next++;
  const joint = lowerAt(doc, next);
  if (BEFORE_DAY.has(joint)) next++;
  while (isWord(doc, next, AROUND_TIME)) next++;
  const today = published && startOfDay(published);
  const phrase = firstFound(doc, TIME_PHRASES, { at: next, joint, today })?.found;
  return phrase ? leaveOpen(doc, phrase) : null;
}

/** "Tuesday two years ago" is not this week's Tuesday. */
function leaveOpen(doc: Doc, phrase: TimePhrase): TimePhrase {
  const { tokens } = doc;
  for (let at = phrase.end; at < phrase.end + 3; at++) {
    if (tokens[at]?.lower === 'ago') return { ...phrase, days: null };
  }
  return phrase;
}

/** "Tuesday", "Tuesday night", "Tuesday, April 9"; which one "last Tuesday" means is open. */
function readWeekday(doc: Doc, at: number, today: Date | null): TimePhrase | null {
  const { tokens } = doc;
  const vague = isWord(doc, at, POINTS_VAGUELY);
  const start = vague ? at + 1 : at;
  const weekday = WEEKDAYS.indexOf(lowerAt(doc, start));
  if (weekday < 0) return null;
  const end = isWord(doc, start + 1, TIME_NOUNS) ? start + 2 : start + 1;
  const dated = tokens[end]?.text === ',' ? readMonth(doc, end + 1, today) : null;
  const day = dated?.days?.from.getUTCDay() ?? weekday;
  if (dated) return day === weekday ? dated : { ...dated, days: null };
  return { days: vague || !today ? null : lastWeekday(weekday, today), end };
}

/** None for the day after publication: in time zones ahead of UTC it is the same day. */
function lastWeekday(weekday: number, today: Date): Days | null {
  const back = (today.getUTCDay() - weekday + 7) % 7;
  const day = addDays(today, -back);
  return back === 6 ? null : { from: day, to: day };
}

/** "April 13", "April 13, 2024", "13 April", "April", "April 2024". */
function readMonth(doc: Doc, at: number, today: Date | null): TimePhrase | null {
  const dayFirst = DAY.test(lowerAt(doc, at));
  const name = doc.tokens[dayFirst ? at + 1 : at];
  if (!name || !MONTHS.has(name.lower.replace(/\.$/, '')) || !name.capital) return null;
  const month = STEMS.indexOf(name.lower.slice(0, 3));
  const behind = behindMonth(doc, dayFirst ? at + 1 : at);
  const place = dayFirst ? at : DAY.test(lowerAt(doc, behind)) ? behind : -1;
  const day = place < 0 ? null : parseInt(textAt(doc, place), 10);
  const { year, end } = readYear(doc, Math.max(behind, place + 1), day !== null);
  return { days: daysOfMonth(year, month, day, today), end };
}

/** After "April", after "Apr.". */
function behindMonth({ tokens }: Doc, at: number): number {
  const [name, dot] = tokens.slice(at, at + 2);
  return dot?.text === '.' && dot.start === name?.end ? at + 2 : at + 1;
}

/** "2024" after the month, ", 2024" after the day; the phrase may end without. */
function readYear(doc: Doc, at: number, hasDay: boolean): { year: number | null; end: number } {
  const place = textAt(doc, at) === ',' && hasDay ? at + 1 : at;
  if (!YEAR.test(textAt(doc, place))) return { year: null, end: at };
  return { year: Number(textAt(doc, place)), end: place + 1 };
}

/** How many days back a date without a year may be: "April 13" in a text of April 11 is open. */
const FARTHEST_BACK = 300;

/**
 * Without a year, the latest one that had begun a day after publication, as it may already be that
 * day.
 */
function daysOfMonth(
  given: number | null,
  month: number,
  day: number | null,
  today: Date | null,
): Days | null {
  if (given === null && !today) return null;
  const latest = today ? addDays(today, 1) : null;
  const thisYear = latest?.getUTCFullYear() ?? 0;
  const begun = latest && dayOf(thisYear, month, day ?? 1) <= latest;
  const year = given ?? (begun ? thisYear : thisYear - 1);
  if (day === null) return daysOf(year, month);
  const date = dayOf(year, month, day);
  const far = given === null && latest && addDays(date, FARTHEST_BACK) < latest;
  return far || !isDay(year, month, day) ? null : { from: date, to: date };
}

/** "today", "last night", "this month", "last week". */
function readRelative(doc: Doc, at: number, today: Date | null): TimePhrase | null {
  if (isTitle(doc, at)) return null;
  const word = lowerAt(doc, at);
  const noun = lowerAt(doc, at + 1);
  const named = NAMED_DAYS.has(word);
  if (!named && !(/^(?:last|this)$/.test(word) && TIME_NOUNS.has(noun))) return null;
  const end = named && !TIME_NOUNS.has(noun) ? at + 1 : at + 2;
  if (!today) return { days: null, end };
  const back = word === 'last' || word === 'yesterday' ? 1 : 0;
  return { days: named ? dayBefore(today, back) : daysOfPeriod(noun, back, today), end };
}

/** "told CBS This Morning", "the Today programme": a capital inside the sentence. */
function isTitle(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  const token = tokens[at];
  return !!token?.capital && tokens[at - 1]?.sentence === token.sentence;
}

function dayBefore(today: Date, back: number): Days {
  const day = addDays(today, -back);
  return { from: day, to: day };
}

function daysOfPeriod(noun: string, back: number, today: Date): Days {
  const year = today.getUTCFullYear();
  if (noun === 'year') return daysOf(year - back);
  if (noun === 'month') return daysOf(year, today.getUTCMonth() - back);
  if (noun !== 'week' && noun !== 'weekend') return dayBefore(today, back);
  // Some weeks begin on Sunday, some on Monday: the days of both.
  const weekday = today.getUTCDay();
  const starts = [weekday, (weekday + 6) % 7].map((since) => -since - 7 * back);
  const to = addDays(today, Math.max(...starts) + 6);
  return { from: addDays(today, Math.min(...starts)), to: back === 0 ? today : to };
}
