import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countIndependent,
  findNearCopies,
  groupCopies,
} from '../../../src/modules/statement/derived/corroboration.ts';

const copy = (documentId: string, ...sourceIds: string[]) => ({ documentId, sourceIds });

describe('countIndependent', () => {
  test('counts two outlets that share nothing as two', () => {
    expect(countIndependent([copy('1', 'times'), copy('2', 'post')], [])).toBe(2);
  });

  test('counts ten copies of one agency story once', () => {
    const copies = Array.from({ length: 10 }, (_, i) => copy(`${i}`, 'reuters', `outlet ${i}`));
    expect(countIndependent(copies, [])).toBe(1);
  });

  test('counts the agency and the outlet that copied it once', () => {
    expect(countIndependent([copy('1', 'reuters'), copy('2', 'reuters', 'post')], [])).toBe(1);
  });

  test('counts two stories of one publisher once', () => {
    expect(countIndependent([copy('1', 'official', 'post'), copy('2', 'aide', 'post')], [])).toBe(
      1,
    );
  });

  test('follows dependence through a document in the middle', () => {
    const copies = [
      copy('1', 'ap', 'post'),
      copy('2', 'ap', 'afp', 'times'),
      copy('3', 'afp', 'bbc'),
    ];
    expect(countIndependent(copies, [])).toBe(1);
  });

  test('counts several places of one document once', () => {
    expect(countIndependent([copy('1', 'axios', 'post'), copy('1', 'post')], [])).toBe(1);
  });

  test('counts documents with nearly the same text once', () => {
    const copies = [copy('1', 'times'), copy('2', 'post'), copy('3', 'bbc')];
    expect(countIndependent(copies, [['1', '2']])).toBe(2);
  });

  test('counts among hundreds of documents those whose texts can be compared', () => {
    const agency = Array.from({ length: 300 }, (_, i) => copy(`ap ${i}`, 'ap', `outlet ${i}`));
    expect(countIndependent([...agency, copy('own', 'times'), copy('other', 'post')], [])).toBe(3);
    const outlets = Array.from({ length: 300 }, (_, i) => copy(`${i}`, `outlet ${i}`));
    expect(countIndependent(outlets, [])).toBe(64);
    expect(countIndependent(outlets, [['0', '1']])).toBe(63);
  });

  test('does not depend on the order, and never exceeds the documents', () => {
    const anyCopies = fc.array(
      fc.record({
        documentId: fc.constantFrom('1', '2', '3', '4', '5'),
        sourceIds: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 }),
      }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(anyCopies, (copies) => {
        const count = countIndependent(copies, []);
        expect(countIndependent([...copies].reverse(), [])).toBe(count);
        expect(count).toBeGreaterThanOrEqual(1);
        expect(count).toBeLessThanOrEqual(new Set(copies.map((one) => one.documentId)).size);
      }),
    );
  });
});

const words = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `word${from + i}`).join(' ');
const find = (...texts: string[]) =>
  findNearCopies(
    texts.map((text, i) => ({ id: `${i}`, text })),
    new Map(),
  );

describe('findNearCopies', () => {
  test('finds a story that was cut and printed with other marks', () => {
    expect(find(words(0, 300), `${words(0, 200).toUpperCase()}.`)).toEqual([['0', '1']]);
  });

  test('finds a story within a longer one', () => {
    expect(find(words(0, 200), `${words(500, 900)} ${words(0, 200)}`)).toEqual([['0', '1']]);
  });

  test('keeps apart stories that share one long quotation', () => {
    const quotation = words(0, 60);
    expect(find(`${quotation} ${words(100, 400)}`, `${quotation} ${words(500, 800)}`)).toEqual([]);
  });

  test('keeps a bare quotation apart from the story that holds it', () => {
    expect(find(words(0, 30), words(0, 300))).toEqual([]);
  });

  test('finds two bare quotations of the same words', () => {
    expect(find(`“${words(0, 3)}”`, words(0, 3))).toEqual([['0', '1']]);
  });

  test('does not compare what is known to be dependent', () => {
    const documents = ['1', '2'].map((id) => ({ id, text: words(0, 100) }));
    const groups = groupCopies([copy('1', 'ap'), copy('2', 'ap')]);
    expect(findNearCopies(documents, groups)).toEqual([]);
  });
});
