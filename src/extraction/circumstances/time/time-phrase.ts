import type { Doc } from '../../doc/doc.ts';
import { isWord, lowerAt, textAt } from '../../doc/token-at.ts';
import { TIME_NOUNS } from '../../lexicon/word-classes.ts';
import { addDays, type Days, dayOf, daysOf, isDay, startOfDay } from './calendar-day.ts';

/** "on Tuesday night", "April 13, 2024", "last month": the days meant, null where that is open. */
export interface TimePhrase {
  days: Days | null;
  /** First token behind it. */
  end: number;
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|aug|sept|oct|nov|dec)\.?$/;
const YEAR = /^(?:19|20)\d\d$/;
const DAY = /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;
const LEADING = /^(?:late|later|early|earlier|again|back)$/;

/**
 * Reads a phrase of time. What has no year of its own, or is counted from today, lies before the day
 * of publication; without that day it stays open.
 *
 * @returns null where no phrase of time begins at the token
 */
export function readTimePhrase(doc: Doc, at: number, published: Date | null): TimePhrase | null {
  const { tokens } = doc;
  let next = at;
  while (LEADING.test(lowerAt(doc, next))) next++;
  const joint = lowerAt(doc, next);
  if (/^(?:on|in|during)$/.test(joint)) next++;
  while (LEADING.test(lowerAt(doc, next))) next++;
  const today = published && startOfDay(published);
  const phrase =
    readWeekday(doc, next, today) ??
    readMonth(doc, next, today) ??
    readRelative(doc, next, today) ??
    (joint === 'in' && YEAR.test(textAt(doc, next))
      ? { days: daysOf(Number(tokens[next]?.text)), end: next + 1 }
      : null);
  return phrase && leaveOpen(doc, phrase);
}

/** "Tuesday two years ago" is no Tuesday of this week. */
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
  const vague = /^(?:last|this|next)$/.test(lowerAt(doc, at));
  const start = vague ? at + 1 : at;
  const weekday = WEEKDAYS.indexOf(lowerAt(doc, start));
  if (weekday < 0) return null;
  const end = isWord(doc, start + 1, TIME_NOUNS) ? start + 2 : start + 1;
  const dated = tokens[end]?.text === ',' ? readMonth(doc, end + 1, today) : null;
  const day = dated?.days?.from.getUTCDay() ?? weekday;
  if (dated) return day === weekday ? dated : { ...dated, days: null };
  return { days: vague || !today ? null : lastWeekday(weekday, today), end };
}

/** None for the day after publication: where clocks are ahead of UTC it is the day itself. */
function lastWeekday(weekday: number, today: Date): Days | null {
  const back = (today.getUTCDay() - weekday + 7) % 7;
  const day = addDays(today, -back);
  return back === 6 ? null : { from: day, to: day };
}

/** "April 13", "April 13, 2024", "13 April", "April", "April 2024". */
function readMonth(doc: Doc, at: number, today: Date | null): TimePhrase | null {
  const { tokens } = doc;
  const dayFirst = DAY.test(lowerAt(doc, at));
  const name = tokens[dayFirst ? at + 1 : at];
  if (!name || !MONTH.test(name.lower) || !name.capital) return null;
  const month = MONTHS.indexOf(name.lower.slice(0, 3));
  let next = dayFirst ? at + 2 : at + 1;
  if (tokens[next]?.text === '.' && tokens[next]?.start === name.end) next++;
  const dayAfter = !dayFirst && DAY.test(lowerAt(doc, next));
  const day = dayFirst ? tokens[at]?.text : dayAfter ? tokens[next++]?.text : undefined;
  const year = tokens[next]?.text === ',' ? next + 1 : next;
  const dated = YEAR.test(textAt(doc, year)) && (day !== undefined || year === next);
  const end = dated ? year + 1 : next;
  const given = dated ? Number(tokens[year]?.text) : null;
  return {
    days: daysOfMonth(given, month, day === undefined ? null : parseInt(day, 10), today),
    end,
  };
}

/** Days that a date without a year may lie back: "April 13" in a text of April 11 is open. */
const FARTHEST_BACK = 300;

/** Without a year, the latest that had begun a day after publication, where it may be that day already. */
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
  const named = /^(?:today|tonight|yesterday)$/.test(word);
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
