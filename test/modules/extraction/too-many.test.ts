import { expect, it } from 'vitest';
import { draft, read } from '../../../src/modules/extraction/read-text.ts';
import { parseJsonChunks } from '../../../src/threads/json-chunks.ts';

const textOf = (count: number) => '“It is,” Ann Lee told the Post. '.repeat(count);

it.each([2_001, 4_500])('a text of %d statements is never read in part', (count) => {
  for (const find of [read, draft])
    expect(find({ text: textOf(count), publisher: 'The Bee' })).toBeNull();
});

it('as many as it may hold are all read', async () => {
  for (const find of [read, draft])
    expect(await parseJsonChunks(find({ text: textOf(2_000) }) ?? [])).toHaveLength(2_000);
});
