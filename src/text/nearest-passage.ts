import { findCommonSubsequence } from './longest-common-subsequence.ts';
import type { Span } from './span.ts';
import { splitWords, type Word } from './words.ts';

/** A place in a text that resembles given words, and how much: 0 to 1, as `similarity` measures. */
export interface NearPassage {
  span: Span;
  similarity: number;
}

/** How many places are aligned word by word; the others lost on shared words alone. */
const MAX_CANDIDATES = 5;

/** Longest search, in words; a message shows no more than its beginning. */
const MAX_SOUGHT = 2_000;

/**
 * The passage of `text` most similar to `words`, or null if they share none: to show someone whose
 * words do not occur in a text which ones do. A window of as many words slides over the text and
 * counts the shared ones, rare ones for more; the best places are then aligned word by word. Linear
 * in the text, except for those few alignments.
 */
export function nearestPassage(text: string, words: string): NearPassage | null {
  const sought = splitWords(words, { keepDiacritics: false }).slice(0, MAX_SOUGHT);
  const printed = splitWords(text, { keepDiacritics: false });
  let best: NearPassage | null = null;
  for (const start of findCandidates(printed, sought)) {
    const margin = Math.ceil(sought.length / 2) + 1;
    const window = printed.slice(Math.max(0, start - margin), start + sought.length + margin);
    const near = alignWithin(window, sought);
    if (near && near.similarity > (best?.similarity ?? 0)) best = near;
  }
  return best;
}

/** Where the windows begin that share most with the words sought, best first, none within another. */
function findCandidates(printed: readonly Word[], sought: readonly Word[]): number[] {
  const scores = scoreWindows(printed, sought);
  const chosen: number[] = [];
  while (chosen.length < MAX_CANDIDATES) {
    let best = -1;
    let most = 0;
    scores.forEach((score, start) => {
      const isTaken = chosen.some((other) => Math.abs(other - start) < sought.length);
      if (score > most && !isTaken) [best, most] = [start, score];
    });
    if (best < 0) break;
    chosen.push(best);
  }
  return chosen;
}

/** For each window of the text, the weight of the words it shares with those sought, each as often as it is sought. */
function scoreWindows(printed: readonly Word[], sought: readonly Word[]): Float64Array {
  const needed = countWords(sought);
  const frequency = countWords(printed);
  const weigh = (word: string) => 1 / Math.log2(2 + (frequency.get(word) ?? 0));
  const held = new Map<string, number>();
  const scores = new Float64Array(printed.length);
  let score = 0;
  const change = (word: string | undefined, by: 1 | -1) => {
    const limit = word === undefined ? undefined : needed.get(word);
    if (word === undefined || limit === undefined) return;
    const count = held.get(word) ?? 0;
    held.set(word, count + by);
    if (by > 0 ? count < limit : count <= limit) score += by * weigh(word);
  };
  for (let end = 0; end < printed.length; end += 1) {
    change(printed[end]?.text, 1);
    change(printed[end - sought.length]?.text, -1);
    // Windows that have only begun to enter the text count for its first word.
    const start = Math.max(0, end - sought.length + 1);
    scores[start] = Math.max(scores[start] ?? 0, score);
  }
  return scores;
}

/** The part of the window that aligns with the words sought, without stray matches at its ends. */
function alignWithin(window: readonly Word[], sought: readonly Word[]): NearPassage | null {
  const matches = findCommonSubsequence(window.map(textOf), sought.map(textOf)).map(([at]) => at);
  let [from, to] = [0, matches.length - 1];
  const rate = (first: number, last: number) =>
    (2 * (last - first + 1)) / ((matches[last] ?? 0) - (matches[first] ?? 0) + 1 + sought.length);
  while (from < to && rate(from + 1, to) > rate(from, to)) from += 1;
  while (from < to && rate(from, to - 1) > rate(from, to)) to -= 1;
  const [first, last] = [window[matches[from] ?? -1], window[matches[to] ?? -1]];
  return first && last
    ? { span: { start: first.start, end: last.end }, similarity: rate(from, to) }
    : null;
}

function countWords(words: readonly Word[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of words) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function textOf(word: Word): string {
  return word.text;
}
