import { describe, expect, it } from 'vitest';
import { nearestPassage } from '../../src/text/nearest-passage.ts';

const TEXT = `The council met on Monday. The mayor of the town said that the bridge would stay closed.
“We will build a new bridge and pay the price of it in the time that is right for us,” the mayor said.
The bridge was opened in 1931, and the council closed it in March.`;

function nearest(words: string): string | null {
  const passage = nearestPassage(TEXT, words);
  return passage && TEXT.slice(passage.span.start, passage.span.end);
}

describe('nearestPassage', () => {
  it('finds the words that were changed', () => {
    expect(
      nearest('We shall build a new bridge and pay a price for it in the time right for us'),
    ).toBe('We will build a new bridge and pay the price of it in the time that is right for us');
  });

  it('finds a passage at either end of the text', () => {
    expect(nearest('the council convened on Monday')).toBe('The council met on Monday');
    expect(nearest('the council closed it in April')).toBe('the council closed it in');
  });

  it('rates the same words 1, and fewer in common lower', () => {
    expect(nearestPassage(TEXT, 'opened in 1931')?.similarity).toBe(1);
    const near = nearestPassage(TEXT, 'opened again in 1931')?.similarity ?? 0;
    expect(near).toBeCloseTo(6 / 7);
  });

  it('goes by rare words rather than by frequent ones', () => {
    expect(nearest('it was in 1931 that the town saw the bridge')).toContain('1931');
  });

  it('answers null where no word is shared, or there is none', () => {
    expect(nearestPassage(TEXT, 'xylophone')).toBeNull();
    expect(nearestPassage(TEXT, '…')).toBeNull();
    expect(nearestPassage('', 'bridge')).toBeNull();
  });
});
