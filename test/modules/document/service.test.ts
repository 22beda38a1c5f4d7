import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { storeDocument } from '../../../src/modules/document/service.ts';
import { InvalidInputError } from '../../../src/modules/failures.ts';
import { useDatabase } from '../../support/database.ts';

const database = useDatabase();
const now = new Date('2024-04-14T08:00:00Z');
const deps = () => ({ db: database.db, clock: () => now });
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('storeDocument', () => {
  test('stores clean text as it is, with its publisher', async () => {
    const { document, created } = await storeDocument(deps(), {
      text: 'Clean text, “well” printed – 😀.',
      title: 'A headline',
      url: 'https://news.example/a',
      publisher: 'The Clean Paper',
      byline: 'By Ada Öz',
      publishedAt: new Date('2024-04-13T20:00:00Z'),
    });
    expect(created).toBe(true);
    const stored = await database.db.document.findUnique({
      where: { id: document.id },
      include: { repairs: true, publisher: true },
    });
    expect(stored).toMatchObject({
      text: 'Clean text, “well” printed – 😀.',
      textHash: sha256('Clean text, “well” printed – 😀.'),
      rawText: null,
      repairs: [],
      language: 'en',
      byline: 'By Ada Öz',
      submittedAt: now,
      publishedAt: new Date('2024-04-13T20:00:00Z'),
      publisher: { name: 'The Clean Paper', kind: 'NEWS_OUTLET' },
    });
  });

  test('stores damaged text mended, what it mended, and the text as it came', async () => {
    const text = '“Itâ€™s a win,” he\u00a0said.';
    const { document } = await storeDocument(deps(), { text });
    expect(document.text).toBe('“It’s a win,” he said.');
    expect(document.textHash).toBe(sha256(document.text));
    expect(document.rawText).toBe(text);
    const repairs = await database.db.documentRepair.findMany({
      where: { documentId: document.id },
    });
    expect(repairs.map(({ kind }) => kind).sort()).toEqual(['APOSTROPHE', 'WHITESPACE']);
  });

  test('finds the document where the same text comes again, and writes nothing', async () => {
    const first = await storeDocument(deps(), { text: 'The very same text.' });
    const sources = await database.db.source.count();
    const again = await storeDocument(deps(), {
      text: 'The very\u00a0same text.',
      title: 'Another headline',
      publisher: 'A Paper Nobody Stored',
    });
    expect(again).toEqual({ document: first.document, created: false });
    expect(await database.db.source.count()).toBe(sources);
  });

  test('stores one document for fifty callers at once', async () => {
    const calls = Array.from({ length: 50 }, (_, turn) =>
      storeDocument(deps(), { text: 'Fifty at once.', publisher: `Paper ${turn}` }),
    );
    const results = await Promise.all(calls);
    expect(new Set(results.map(({ document }) => document.id)).size).toBe(1);
    expect(results.filter(({ created }) => created)).toHaveLength(1);
    expect(await database.db.source.count({ where: { name: { startsWith: 'Paper ' } } })).toBe(1);
  });

  test('stores text with signs that a database cannot hold', async () => {
    const text = 'A nul \0 and half a pair \ud83d in it.';
    const { document } = await storeDocument(deps(), { text });
    const stored = await database.db.document.findUniqueOrThrow({ where: { id: document.id } });
    expect(stored.textHash).toBe(sha256(stored.text));
    expect(stored.text).toBe(document.text);
    expect(stored.rawText).toBe('A nul \ufffd and half a pair \ufffd in it.');
  });

  test.each([
    ['nothing', ''],
    ['white space', ' \n\u00a0'],
    ['more than 1 MiB', 'ä'.repeat(524_289)],
  ])('refuses %s', async (_, text) => {
    const refusal = await storeDocument(deps(), { text }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(InvalidInputError);
    expect(refusal).toMatchObject({ path: ['text'] });
  });

  test('takes 1 MiB', async () => {
    const { document } = await storeDocument(deps(), { text: 'ä'.repeat(524_288) });
    expect(document.text).toHaveLength(524_288);
  });
});
