import type { Random } from '../../support/random.ts';

const strings = [
  '',
  'Ann Lee',
  '%',
  '\u0001',
  '\u202e',
  '\ud800',
  '__proto__',
  '{"a":1}',
  'ß'.repeat(200),
];

/** Any value that JSON has, of so many values at the most. */
export function makeJson(random: Random, most: number): unknown {
  const kind = random.below(most > 1 ? 7 : 5);
  if (kind === 0) return null;
  if (kind === 1) return random.below(2) === 0;
  if (kind === 2) return random.below(1_000_000) - 500;
  if (kind === 3) return random.below(1_000) / 7;
  if (kind === 4) return random.pick(strings);
  const count = 1 + random.below(Math.min(most, 12));
  const items = Array.from({ length: count }, () => makeJson(random, Math.floor(most / count)));
  if (kind === 5) return items;
  return Object.fromEntries(items.map((item, i) => [`${random.pick(strings)}${i}`, item]));
}

/** So many bytes of values that hold next to nothing, each of which takes a hundred times its room. */
export function makeCrumbs(random: Random, bytes: number): string {
  const crumb = random.pick(['{}', '[]', '0', '""', '[[]]', '{"a":0}', 'null', '[0,0,0]']);
  return `[${`${crumb},`.repeat(Math.floor((bytes - 2) / (crumb.length + 1)))}0]`;
}
