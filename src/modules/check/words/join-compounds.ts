import type { Word } from './word.ts';

/**
 * Writes hyphenated words in one way in both texts: "counter-attack" becomes one word where the
 * other text has "counterattack", and stays two where it has "counter attack".
 */
export function joinCompounds(
  first: readonly Word[],
  second: readonly Word[],
): [readonly Word[], readonly Word[]] {
  return [joinTo(first, second), joinTo(second, first)];
}

function joinTo(words: readonly Word[], other: readonly Word[]): readonly Word[] {
  if (!words.some(({ hyphenBefore }) => hyphenBefore)) return words;
  const keys = new Set(other.map(({ key }) => key));
  const joined: Word[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last && word.hyphenBefore && keys.has(last.key + word.key)) {
      joined[joined.length - 1] = { ...last, key: last.key + word.key, end: word.end };
    } else {
      joined.push(word);
    }
  }
  return joined;
}
