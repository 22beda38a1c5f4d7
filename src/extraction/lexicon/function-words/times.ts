import { CALENDAR, including, TIME_NOUNS, without, words } from '../word-classes.ts';
import { JOINERS } from './clause-openers.ts';

/** "late Monday", "last week". */
export const TIME_MODIFIERS = words('late early earlier later last this');
export const TIME_MODIFIERS_AND_NEXT = including(TIME_MODIFIERS, 'next');

/** Words that open a time between subject and verb; "last" and "this" come after it. */
export const BETWEEN_SUBJECT_AND_TIME = including(without(TIME_MODIFIERS, 'last this'), 'on in');

/** Words that open a time after the people quoted; "early" and "later" are missing here. */
export const TIME_OPENERS = including(without(TIME_MODIFIERS, 'early later'), 'on');

/** Words that refer to a week or a year: "this year", "that night". */
export const POINTS_AT_TIME = words('this last that earlier next');
export const POINTS_AT_CALENDAR = including(without(POINTS_AT_TIME, 'earlier'), 'past');

/** Words that are only a day or a time at the end of a sentence. */
export const TIMES: ReadonlySet<string> = new Set([
  ...CALENDAR,
  ...TIME_NOUNS,
  ...words('on last this late'),
]);

/** "hours after the vote". */
const TIME_UNITS = words('minutes hours days weeks');

/** Words before a clause of time: "just after she left". */
export const BEFORE_TIME_CLAUSE = including(TIME_UNITS, 'even just shortly soon right but and');

/** "moments before", "shortly after". */
export const BEFORE_AFTER = including(TIME_UNITS, 'moments months years shortly just');

/** "two years ago". */
export const AGO = words('ago earlier later');

/** "the plan that she announced that same day". */
export const BEHIND_THAT_DAY = words('same day night week year');

/** Words before a calendar word: "in May", "last April". */
export const BEFORE_MONTH = words(
  'in of since until by last this next early late mid and or from to',
);

/** "in 2020 the mill": words before a year. */
export const BEFORE_YEAR = words('in by since until before after from');

/** Words around the preposition of a time: "late on Monday", "back in May". */
export const AROUND_TIME = words('late later early earlier again back');

/** "on Monday", "during March" */
export const BEFORE_DAY = words('on in during');

/** "last Monday": a day that may be another one. */
export const POINTS_VAGUELY = words('last this next');

/** Days by their distance from today. */
export const NAMED_DAYS = words('today tonight yesterday');

/** Months as they are written, short ones without their stop. */
export const MONTHS = words(
  `january february march april may june july august september october november december
  jan feb mar apr aug sept oct nov dec`,
);

/**
 * After these, the time belongs to something other than the saying: "said of the attack on Monday".
 */
export const LEADS_AWAY_FROM_SAYING =
  words(`of about after before since until for who which that where when while as
  because and but if following ahead regarding against over than`);

/** Before the words that date a statement, and not part of them: "and on Monday". */
export const RESUMES = including(JOINERS, 'then');

/** "told CNN late Tuesday": after an outlet, a time; "later" is missing here. */
export const TIME_BEHIND_OUTLET = without(TIME_MODIFIERS_AND_NEXT, 'later');
