import { expect, it } from 'vitest';
import { createDocumentCache } from '../../src/server/document-cache.ts';

it('keeps ten of the longest texts, those asked for last', () => {
  const cache = createDocumentCache<number>({ longest: 4 });
  const texts = Array.from({ length: 11 }, (_, index) => String(index).padStart(4, '0'));
  for (const [index, text] of texts.slice(0, 10).entries()) cache.set(text, index);
  cache.get('0000');
  cache.set('0010', 10);
  expect(texts.map((text) => cache.get(text))).toEqual([0, undefined, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

it('counts a text once, however often it is kept', () => {
  const cache = createDocumentCache<string>({ longest: 1 });
  for (let i = 0; i < 100; i += 1) cache.set('same', `${i}`);
  expect(cache.get('same')).toBe('99');
});
