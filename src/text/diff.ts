import { findCommonSubsequence } from './longest-common-subsequence.ts';
import type { Span } from './span.ts';
import { splitWords, type Word } from './words.ts';

export type DiffOp = 'EQUAL' | 'INSERT' | 'DELETE';

/** A run of words that both texts have, or only one of them. */
export interface DiffSegment {
  op: DiffOp;
  /** The words as printed, with the punctuation that touches them: `before`'s for EQUAL and DELETE, `after`'s for INSERT. */
  text: string;
}

/**
 * What has to happen to the words of `before` to make those of `after`, with as few words deleted and inserted as can be.
 * Words are equal as `splitWords` compares them. Runs are joined; where words were replaced, DELETE comes before INSERT.
 */
export function diffWords(before: string, after: string): DiffSegment[] {
  const [old, recent] = [splitWords(before), splitWords(after)];
  const [oldPrint, recentPrint] = [findPrinted(before, old), findPrinted(after, recent)];
  const segments: DiffSegment[] = [];
  let [i, j] = [0, 0];
  const push = (op: DiffOp, text: string, printed: readonly Span[], from: number, to: number) => {
    if (from < to)
      segments.push({ op, text: text.slice(printed[from]?.start, printed[to - 1]?.end) });
  };
  const matches = findCommonSubsequence(old.map(textOf), recent.map(textOf));
  for (let index = 0; index <= matches.length; ) {
    const [nextOld, nextRecent] = matches[index] ?? [old.length, recent.length];
    push('DELETE', before, oldPrint, i, nextOld);
    push('INSERT', after, recentPrint, j, nextRecent);
    const length = countRun(matches, index);
    push('EQUAL', before, oldPrint, nextOld, nextOld + length);
    [i, j] = [nextOld + length, nextRecent + length];
    index += Math.max(length, 1);
  }
  return segments;
}

/** How many matches from `index` on follow one another in both texts. */
function countRun(matches: readonly (readonly [number, number])[], index: number): number {
  const first = matches[index];
  if (!first) return 0;
  let length = 1;
  for (;;) {
    const next = matches[index + length];
    if (next?.[0] !== first[0] + length || next[1] !== first[1] + length) return length;
    length += 1;
  }
}

/** Each word with the punctuation that touches it; what stands between two words goes with the first. */
function findPrinted(text: string, words: readonly Word[]): Span[] {
  let taken = 0;
  return words.map((word, index) => {
    const limit = words[index + 1]?.start ?? text.length;
    let start = word.start;
    while (start > taken && /\S/.test(text.charAt(start - 1))) start -= 1;
    let end = word.end;
    while (end < limit && /\S/.test(text.charAt(end))) end += 1;
    taken = end;
    return { start, end };
  });
}

function textOf(word: Word): string {
  return word.text;
}
