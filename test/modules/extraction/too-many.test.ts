import { expect, it } from 'vitest';
import { draft, read } from '../../../src/modules/extraction/read-text.ts';
import { parseJsonChunks } from '../../../src/threads/json-chunks.ts';

const textOf = (count: number) => '“It is,” Ann Lee told the Post. '.repeat(count);

it.each([
  ['as many as there are', 2_100, 2_100],
  ['no more than twice as many', 4_500, 4_000],
])('of more statements than a text may hold only the number is told: %s', (_, count, told) => {
  for (const find of [read, draft])
    expect(find({ text: textOf(count), publisher: 'The Bee' })).toEqual({
      count: told,
      chunks: [],
    });
});

it('as many as it may hold are all read', async () => {
  const { count, chunks } = read({ text: textOf(2_000) });
  expect(count).toBe(2_000);
  expect(await parseJsonChunks(chunks)).toHaveLength(2_000);
});
