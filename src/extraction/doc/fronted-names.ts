import { isFirstName } from '../lexicon/gender.ts';
import { isRole } from '../lexicon/roles.ts';
import { FRONTING_PREPOSITIONS, isPersonTitle, TIME_NOUNS } from '../lexicon/word-classes.ts';
import type { Token } from './doc.ts';

/**
 * "Last night | Ann Poe", "After the vote | Ann Poe", "In Paris | Ann Poe": a phrase that opens the
 * sentence ends where a person's name begins; "In fashion designer Ann Poe" is one.
 */
export function opensName(tokens: readonly Token[], start: number, at: number): boolean {
  const [before, given, last] = tokens.slice(at - 1, at + 2);
  if (at <= start || !before || !given?.capital || given.pos !== 'PROPN') return false;
  const timed =
    TIME_NOUNS.has(before.lower) && /^(?:Last|This|Next|That)$/.test(tokens[start]?.text ?? '');
  if (timed) return true;
  const opener = tokens[start - 1];
  const fronts =
    /^\p{Lu}\p{Ll}+$/u.test(opener?.text ?? '') && FRONTING_PREPOSITIONS.has(opener?.lower ?? '');
  if (!fronts || isRole(before.lower)) return false;
  if (isPersonTitle(before.text) || isFirstName(before.text) || /^[.'’&-]/.test(before.text))
    return false;
  return (
    isFirstName(given.text) &&
    last?.pos === 'PROPN' &&
    last.capital &&
    !/^['’]s?$/.test(tokens[at + 2]?.text ?? '')
  );
}
