import { nameKey } from '../../text/name-key.ts';

const TITLES = new Set(
  'mr mrs ms miss dr sir president prime minister premier chancellor king queen prince princess pope senator sen congressman congresswoman representative rep governor gov mayor secretary general gen colonel col judge justice professor prof ambassador former'.split(
    ' ',
  ),
);

/** A speaker's name as asked for, as it is compared: titles that are before it do not count. */
export function speakerKey(name: string): string {
  const words = nameKey(name).split(' ');
  while (words.length > 1 && TITLES.has(words[0] ?? '')) words.shift();
  return words.join(' ');
}

/**
 * Whether somebody known by these names (name and alias keys) may be meant by the asked key: it is
 * one of them, or the surname of one of them. "Biden" may mean Joe Biden, "Hunter Biden" may not.
 */
export function matchesSpeaker(nameKeys: readonly string[], asked: string): boolean {
  return nameKeys.some((name) => name === asked || name.endsWith(` ${asked}`));
}
