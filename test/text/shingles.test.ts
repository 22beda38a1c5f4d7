import { describe, expect, it } from 'vitest';
import { isNearlyWithin, resemblance, shingles } from '../../src/text/shingles.ts';

const STORY = `The council closed the bridge on Monday after engineers found cracks in two of its pillars.
The mayor said that it would stay closed for months, and that buses would take another road.
Shop owners asked for help; the council will vote on it in June.`;
const COPY = `(Wire) – THE COUNCIL closed the bridge on Monday after engineers found cracks in two of its pillars!
The mayor said that it would stay closed for months, and that buses would take another road. More follows.`;
const OTHER =
  'The council of ministers said on Monday that the price of bread would rise again in June, for months.';

describe('shingles', () => {
  it('are the runs of five words, marks and case aside', () => {
    expect(shingles('a b c d e f').size).toBe(2);
    expect(shingles('a b c d e')).toEqual(shingles('“A b, c – D e!”'));
  });

  it('are one for a shorter text and none without words', () => {
    expect(shingles('Take the win').size).toBe(1);
    expect(shingles('…').size).toBe(0);
  });

  it('depend on the order of the words', () => {
    expect(shingles('a b c d e')).not.toEqual(shingles('b a c d e'));
  });

  it('are the same wherever the run stands', () => {
    const [run] = shingles('we will build a bridge');
    expect(shingles('yesterday he said we will build a bridge for you')).toContain(run);
  });

  it('are unsigned 32-bit numbers', () => {
    for (const hash of shingles(STORY)) {
      expect(Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32).toBe(true);
    }
  });
});

describe('isNearlyWithin and resemblance', () => {
  it('are high for a copy that was shortened and headed anew', () => {
    expect(isNearlyWithin(shingles(COPY), shingles(STORY), 0.85)).toBe(true);
    expect(resemblance(shingles(COPY), shingles(STORY))).toBeGreaterThan(0.6);
  });

  it('are 0 for another story with words in common', () => {
    expect(isNearlyWithin(shingles(OTHER), shingles(STORY), 0.1)).toBe(false);
    expect(resemblance(shingles(OTHER), shingles(STORY))).toBe(0);
  });

  it('are 1 for the same text and 0 for none', () => {
    expect(resemblance(shingles(STORY), shingles(STORY))).toBe(1);
    expect(isNearlyWithin(new Set(), shingles(STORY), 0.1)).toBe(false);
    expect(resemblance(new Set(), new Set())).toBe(0);
  });

  it('measure the part against the whole, not the whole against the part', () => {
    const [whole, part] = [shingles(STORY), shingles(STORY.split('\n')[0] ?? '')];
    expect(isNearlyWithin(part, whole, 1)).toBe(true);
    expect(isNearlyWithin(whole, part, 0.4)).toBe(false);
  });
});
