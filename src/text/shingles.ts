import { splitWords } from './words.ts';

/** Words in a shingle: long enough that unrelated texts share next to none, short enough to survive an editor's pencil. */
const SHINGLE_LENGTH = 5;

/**
 * The text's set of w-shingles – runs of `length` words –, each as an unsigned 32-bit hash, after A. Broder, "On the
 * resemblance and containment of documents", 1997. A text shorter than one shingle is one; a text without words has none.
 */
export function shingles(text: string, length = SHINGLE_LENGTH): Set<number> {
  const hashes = splitWords(text, { keepDiacritics: false }).map((word) => hashWord(word.text));
  const set = new Set<number>();
  if (hashes.length === 0) return set;
  const width = Math.min(length, hashes.length);
  let leaving = 1;
  for (let step = 0; step < width; step += 1) leaving = Math.imul(leaving, BASE);
  let rolling = 0;
  hashes.forEach((hash, index) => {
    rolling = (Math.imul(rolling, BASE) + hash) | 0;
    if (index >= width) rolling = (rolling - Math.imul(hashes[index - width] ?? 0, leaving)) | 0;
    if (index >= width - 1) set.add(scatter(rolling));
  });
  return set;
}

/**
 * Whether at least this share of `part` is in `whole` (Broder's containment), as where one text was taken into the
 * other: an agency's story into a newspaper's. Not where `part` is empty. Of unlike texts a few shingles tell.
 */
export function isNearlyWithin(
  part: ReadonlySet<number>,
  whole: ReadonlySet<number>,
  share: number,
): boolean {
  let mayMiss = part.size * (1 - share);
  for (const shingle of part) {
    if (!whole.has(shingle)) mayMiss -= 1;
    if (mayMiss < -1e-9) return false;
  }
  return part.size > 0;
}

/** The shingles that both texts have, out of all that either has, 0 to 1 (Broder's resemblance): near 1 for copies. */
export function resemblance(first: ReadonlySet<number>, second: ReadonlySet<number>): number {
  const common = countCommon(first, second);
  const all = first.size + second.size - common;
  return all === 0 ? 0 : common / all;
}

function countCommon(first: ReadonlySet<number>, second: ReadonlySet<number>): number {
  const [small, large] = first.size <= second.size ? [first, second] : [second, first];
  let common = 0;
  for (const shingle of small) if (large.has(shingle)) common += 1;
  return common;
}

/** Base of the rolling hash; odd, so that no word's hash loses bits while it is in the window. */
const BASE = 0x01000193;

/** FNV-1a over UTF-16 code units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  }
  return scatter(hash);
}

/** MurmurHash3's finalizer: every bit of the input moves every bit of the output. */
function scatter(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
