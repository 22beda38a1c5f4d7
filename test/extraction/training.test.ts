import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';

const built = (path: string) => existsSync(new URL(`../../dist/${path}`, import.meta.url));

test('the build holds the weights, and not what fits them', () => {
  expect(built('extraction/classifiers/data/network.json')).toBe(true);
  expect(built('extraction/training')).toBe(false);
});
