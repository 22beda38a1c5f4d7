import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitWords } from '../../src/text/words.ts';
import { damagedText } from './texts.ts';

function wordsOf(text: string): string[] {
  return splitWords(text).map((word) => word.text);
}

describe('splitWords', () => {
  it.each([
    ['“You got a WIN,” he said.', 'you got a win he said'],
    ["Don’t, don't, dont", 'dont dont dont'],
    ['a seven-year-old; the U.S. and the U.S.', 'a seven year old the us and the us'],
    ['1,200 people, 1.5 % of €3', '1200 people 1.5 % of € 3'],
    ['news\u00adpaper cafe\u0301', 'newspaper café'],
    ['我们来', '我 们 来'],
    ['the 1990s, 7th at 10:30', 'the 1990s 7th at 10:30'],
    ['… — “” !', ''],
  ])('splits %j', (text, words) => {
    expect(wordsOf(text).join(' ')).toBe(words);
  });

  it('tells a changed number and a changed currency from the same', () => {
    expect(wordsOf('$1.5')).not.toEqual(wordsOf('$15'));
    expect(wordsOf('$5')).not.toEqual(wordsOf('€5'));
  });

  it('drops accents on request', () => {
    expect(splitWords('Erdoğan', { keepDiacritics: false })[0]?.text).toBe('erdogan');
  });

  it('reads the words between plain marks as between any others', () => {
    const otherMarks = (text: string) => text.replace(/[ \n\t;!?"()[\]{}/“”„«»–—…-]/gu, '¦');
    const plain = fc.stringMatching(/^[a-zA-Z.,:'’ “”—é1-9$-]{0,40}$/);
    fc.assert(
      fc.property(fc.oneof(plain, damagedText), (text) => {
        expect(splitWords(text)).toEqual(splitWords(otherMarks(text)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('says where each word stands, in order and apart', () => {
    fc.assert(
      fc.property(damagedText, (text) => {
        let end = 0;
        for (const word of splitWords(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          end = word.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
