import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from '../../src/text/diff.ts';
import { similarity } from '../../src/text/similarity.ts';
import { splitWords } from '../../src/text/words.ts';

const sentence = fc
  .array(
    fc.constantFrom(
      'we',
      'will',
      'not',
      'Iran’s',
      '1,200',
      'win,',
      '“Take',
      'deal—which',
      'U.S.',
      'price.”',
    ),
    {
      maxLength: 30,
    },
  )
  .map((words) => words.join(' '));

function wordsOf(text: string): string[] {
  return splitWords(text).map((word) => word.text);
}

describe('diffWords', () => {
  it('shows what was added and dropped, in the words of the text that has them', () => {
    expect(diffWords('We will not strike Iran.', 'We will strike “back” Iran!')).toEqual([
      { op: 'EQUAL', text: 'We will' },
      { op: 'DELETE', text: 'not' },
      { op: 'EQUAL', text: 'strike' },
      { op: 'INSERT', text: '“back”' },
      { op: 'EQUAL', text: 'Iran.' },
    ]);
  });

  it('shows a replaced word as dropped, then added', () => {
    expect(diffWords('roughly 1,200 people', 'roughly 1,300 people')).toEqual([
      { op: 'EQUAL', text: 'roughly' },
      { op: 'DELETE', text: '1,200' },
      { op: 'INSERT', text: '1,300' },
      { op: 'EQUAL', text: 'people' },
    ]);
  });

  it('makes nothing of marks, case and spaces', () => {
    expect(diffWords('“Don’t go,” he said', "DON'T  GO he said")).toEqual([
      { op: 'EQUAL', text: '“Don’t go,” he said' },
    ]);
  });

  it('answers nothing for texts without words', () => {
    expect(diffWords('', '…')).toEqual([]);
  });

  it('holds the words of the first text in what is equal or dropped, and of the second in what is equal or added', () => {
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const segments = diffWords(before, after);
        const without = (op: string) => {
          return segments
            .filter((segment) => segment.op !== op)
            .flatMap((segment) => wordsOf(segment.text));
        };
        expect(without('INSERT')).toEqual(wordsOf(before));
        expect(without('DELETE')).toEqual(wordsOf(after));
      }),
      { numRuns: 300 },
    );
  });
});

describe('similarity', () => {
  it('is 1 for the same words and 0 for none in common', () => {
    expect(similarity('“Take the win.”', 'take the WIN')).toBe(1);
    expect(similarity('Take the win', 'no deal')).toBe(0);
    expect(similarity('', '')).toBe(1);
    expect(similarity('', 'win')).toBe(0);
  });

  it('is twice the common words in order over all words', () => {
    expect(similarity('you got a win', 'you have a win')).toBe(6 / 8);
    expect(similarity('a b', 'b a')).toBe(0.5);
  });

  it('is the same from either side', () => {
    fc.assert(
      fc.property(sentence, sentence, (one, other) => {
        expect(similarity(one, other)).toBe(similarity(other, one));
      }),
    );
  });
});
