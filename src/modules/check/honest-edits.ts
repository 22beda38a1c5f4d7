import type { Hunk } from './hunks.ts';
import type { Word } from './words/word.ts';
import { isCondition, isNegation, opensClause, turnsSense } from './words/word-classes.ts';

/** The most recorded words that words in brackets may stand for: "[He] said", not "[The gist]". */
const MAX_REPLACED = 8;
/** How soon after the kept words a "not" must follow to govern them: "we will leave no one". */
const TRAILING_REACH = 2;

/**
 * Whether a difference is one that an honest quoter makes and shows: a cut at either end, words
 * dropped at an ellipsis, words added or replaced between square brackets, the record's own
 * bracketed words left out.
 *
 * None of them may take a "not", an "if" or the like from words that stay, give them one that was not
 * theirs, change a number or put another name.
 */
export function isHonest(hunk: Hunk, recorded: readonly Word[], asked: readonly Word[]): boolean {
  const added = pick(asked, hunk.added);
  const dropped = pick(recorded, hunk.dropped).filter(({ bracketed }) => !bracketed);
  if (added.some(({ bracketed }) => !bracketed)) return false;
  if (dropped.length === 0) return !added.some(({ key }) => isNegation(key));
  if (movesSense(hunk, recorded)) return false;
  const isCut = hunk.atStart || hunk.atEnd || hunk.atGap;
  if (!isCut) return added.length > 0 && isHonestReplacement(dropped, added);
  return !added.some(({ key }) => isNegation(key)) && !losesSense(hunk, recorded);
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
 * Whether dropped words turned the sense of words that stay: a "not", a denial, a hedge of the same
 * clause, anywhere before them or right after them, or an "if" anywhere in their sentence. A clause ends
 * with a sentence, at a semicolon, colon or dash, before "but", "because", "when" and the like, and at a
 * comma after which a new subject or "and" stands. "No" with a comma after it answers a question and
 * governs nothing.
 */
function losesSense({ dropped, keptBefore, keptAfter }: Hunk, recorded: readonly Word[]): boolean {
  const keys = recorded.map(({ key }) => key);
  return dropped.some((index) => {
    const key = keys[index] ?? '';
    if (recorded[index]?.bracketed || !turnsSense(keys, index)) return false;
    if (key === 'no' && recorded[index + 1]?.commaBefore) return false;
    const within = isCondition(key) ? sameSentence : sameClause;
    const before = keptAfter !== null && within(recorded, index, keptAfter);
    const reach = isCondition(key) ? recorded.length : TRAILING_REACH;
    const near = keptBefore !== null && index - keptBefore <= reach;
    return before || (near && within(recorded, keptBefore, index));
  });
}

/**
 * Whether an ellipsis leads over the end of a sentence into the midst of another, so that a "not" that
 * stays governs words that it did not: "I never met him. She met him twice." as "I never met him … twice".
 */
function movesSense({ atGap, keptBefore, keptAfter }: Hunk, recorded: readonly Word[]): boolean {
  if (!atGap || keptBefore === null || keptAfter === null) return false;
  if (sameSentence(recorded, keptBefore, keptAfter) || recorded[keptAfter]?.clauseBefore)
    return false;
  const keys = recorded.map(({ key }) => key);
  for (let at = keptBefore; at >= 0; at--) {
    if (turnsSense(keys, at)) return true;
    const { key = '', commaBefore = false, clauseBefore = false } = recorded[at] ?? {};
    if (opensClause(key, { comma: commaBefore, clause: clauseBefore })) return false;
  }
  return false;
}

/** No mark that ends a clause stands between the words; a comma does not. */
function sameSentence(words: readonly Word[], from: number, to: number): boolean {
  return !words.slice(from + 1, to + 1).some(({ clauseBefore }) => clauseBefore);
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
