import { lowerBound } from '../../text/lower-bound.ts';
import type { Word } from './words/word.ts';

/** A word that is in both texts, at these indexes. */
export interface Pin {
  recorded: number;
  asked: number;
}

/** Words in a run that pins two texts together. */
const RUN_LENGTH = 4;

/**
 * Pairs of words that belong together beyond doubt: in runs of four that either text holds once,
 * in the same order in both (the longest such chain, as in Bram Cohen's patience diff).
 */
export function anchorChain(recorded: readonly Word[], asked: readonly Word[]): Pin[] {
  const places = uniqueRuns(recorded);
  const pins: Pin[] = [];
  for (const [run, askedAt] of uniqueRuns(asked)) {
    const recordedAt = places.get(run);
    if (recordedAt !== undefined) pins.push({ recorded: recordedAt, asked: askedAt });
  }
  return longestAscending(pins);
}

function uniqueRuns(words: readonly Word[]): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (let index = 0; index + RUN_LENGTH <= words.length; index += 1) {
    const run = words.slice(index, index + RUN_LENGTH).map(({ key }) => key);
    const key = run.join(' ');
    if (places.has(key)) repeated.add(key);
    else places.set(key, index);
  }
  for (const key of repeated) places.delete(key);
  return places;
}

/** Of pins in the order of the asked text, the longest chain that ascends in the recorded one. */
function longestAscending(pins: readonly Pin[]): Pin[] {
  const tails: number[] = [];
  const previous: number[] = [];
  pins.forEach(({ recorded }, index) => {
    const at = lowerBound(
      tails.length,
      (tail) => (pins[tails[tail] ?? 0]?.recorded ?? 0) < recorded,
    );
    previous[index] = at > 0 ? (tails[at - 1] ?? -1) : -1;
    tails[at] = index;
  });
  const chain: Pin[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pin = pins[at];
    if (pin) chain.push(pin);
  }
  return chain.reverse();
}
