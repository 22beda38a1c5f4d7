import type { Hunk } from './hunks.ts';
import type { Word } from './word.ts';
import { isNegation, opensClause } from './word-classes.ts';

/** The most recorded words that words in brackets may stand for: "[He] said", not "[The gist]". */
const MAX_REPLACED = 8;
/** How soon after the kept words a "not" must follow to govern them: "we will leave no one". */
const TRAILING_REACH = 2;

/**
 * Whether a difference is one that an honest quoter makes and shows: a cut at either end, words
 * dropped at an ellipsis, words added or replaced between square brackets, the record's own
 * bracketed words left out.
 *
 * None of them may take a "not" from words that stay, change a number or put another name.
 */
export function isHonest(hunk: Hunk, recorded: readonly Word[], asked: readonly Word[]): boolean {
  const added = pick(asked, hunk.added);
  const dropped = pick(recorded, hunk.dropped).filter(({ bracketed }) => !bracketed);
  if (added.some(({ bracketed }) => !bracketed)) return false;
  if (dropped.length === 0) return !added.some(({ key }) => isNegation(key));
  const isCut = hunk.atStart || hunk.atEnd || hunk.atGap;
  if (!isCut) return added.length > 0 && isHonestReplacement(dropped, added);
  return !added.some(({ key }) => isNegation(key)) && !losesNegation(hunk, recorded);
}

function isHonestReplacement(dropped: readonly Word[], added: readonly Word[]): boolean {
  const missing = (from: readonly Word[], to: readonly Word[], is: (word: Word) => boolean) =>
    from.some((word) => is(word) && !to.some(({ key }) => key === word.key));
  const isNumber = ({ key }: Word) => /^\d/.test(key);
  const isName = ({ name }: Word) => name;
  const negations = (words: readonly Word[]) => words.filter(({ key }) => isNegation(key)).length;
  if (dropped.length > MAX_REPLACED || negations(dropped) !== negations(added)) return false;
  if (missing(dropped, added, isNumber)) return false;
  return !(missing(dropped, added, isName) && missing(added, dropped, isName));
}

/**
 * Whether dropped words hold a "not" that governs words that stay: one of the same clause, anywhere
 * before them or right after them. A clause ends with a sentence, at a semicolon, colon or dash,
 * before "but", "because", "when" and the like, and at a comma after which a new subject or "and"
 * stands. "No" with a comma after it answers a question and governs nothing.
 */
function losesNegation(
  { dropped, keptBefore, keptAfter }: Hunk,
  recorded: readonly Word[],
): boolean {
  return dropped.some((index) => {
    const key = recorded[index]?.key ?? '';
    if (!isNegation(key) || recorded[index]?.bracketed) return false;
    if (key === 'no' && recorded[index + 1]?.commaBefore) return false;
    const before = keptAfter !== null && sameClause(recorded, index, keptAfter);
    const near = keptBefore !== null && index - keptBefore <= TRAILING_REACH;
    return before || (near && sameClause(recorded, keptBefore, index));
  });
}

function sameClause(words: readonly Word[], from: number, to: number): boolean {
  return !words
    .slice(from + 1, to + 1)
    .some(({ key, commaBefore, clauseBefore }) =>
      opensClause(key, { comma: commaBefore, clause: clauseBefore }),
    );
}

function pick(words: readonly Word[], indexes: readonly number[]): Word[] {
  return indexes.flatMap((index) => words[index] ?? []);
}
