import { BEFORE_MONTH } from '../lexicon/function-words/times.ts';
import { QUOTATIVE_VERBS, SURE_VERBS } from '../lexicon/reporting-verbs.ts';
import { isRole } from '../lexicon/roles.ts';
import { CALENDAR } from '../lexicon/word-classes.ts';
import type { Token } from './doc.ts';

/** "1998", "2026". */
export const YEAR = /^(?:19|20)\d\d$/;
const MONTHS_AND_NAMES = /^(?:April|June|August)$/;

/**
 * A day or a month, and not a person of that name: "in April", "June 3"; not "April Mellon said".
 */
export function namesTime(tokens: readonly Token[], index: number): boolean {
  return CALENDAR.has(tokens[index]?.lower ?? '') && !isFirstName(tokens, index);
}

/**
 * "April Mellon, a spokeswoman, said", "said June Poe": a name follows, and no preposition
 * precedes.
 */
function isFirstName(tokens: readonly Token[], index: number): boolean {
  const [before, name, surname] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (surname?.pos !== 'PROPN' || CALENDAR.has(surname.lower)) return false;
  // "told the Sunday Times"
  if (/^[Tt]he$/.test(before?.text ?? '') && /day$/.test(name?.lower ?? '')) return true;
  if (name?.text === 'Jan') return true;
  if (!MONTHS_AND_NAMES.test(name?.text ?? '')) return false;
  if (!before || /^[.,":]$/.test(before.text)) return true;
  return SURE_VERBS.test(before.lower) || QUOTATIVE_VERBS.has(before.lower) || isRole(before.lower);
}

/** "in May", "May 3": not a person of that name. */
export function isMonth(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]?.text !== 'May') return false;
  const before = tokens[index - 1]?.lower ?? '';
  return BEFORE_MONTH.has(before) || tokens[index + 1]?.pos === 'NUM';
}
