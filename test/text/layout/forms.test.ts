import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairText } from '../../../src/text/repair.ts';
import { quoteMail, wrapText } from '../../bench/forms/lay-out.ts';
import { pasteTags, writeMarkdown } from '../../bench/forms/markup.ts';
import { printPages } from '../../bench/forms/pdf.ts';
import { type Random, seededRandom } from '../../bench/random.ts';
import { writeProse } from './prose.ts';

type Form = (text: string, random: Random) => string;

/** The paragraphs of the story that the mended text does not have as they were. */
function missing(seed: number, form: Form): string[] {
  const random = seededRandom(seed);
  const prose = writeProse(random);
  const { text } = repairText(form(prose.join('\n\n'), random));
  const found = new Set(text.split('\n').map((line) => line.trim()));
  return prose.filter((paragraph) => !found.has(paragraph));
}

const withBlankLines: Form = (text, random) => {
  const style = {
    width: 50 + random.below(51),
    measure: (line: string) => line.length,
    hyphenation: 0,
    breaksCompounds: false,
  };
  return wrapText(text, { ...random, next: () => 0.99 }, style);
};

/** A share is measured on one sample: `ONRECORD_TEST_SEED` draws another. */
const seed = Number(process.env.ONRECORD_TEST_SEED ?? 1);

describe('a story in another form', () => {
  it.each<[string, Form]>([
    ['wrapped at a width from 50 to 100', withBlankLines],
    ['quoted by mail', quoteMail],
    ['in Markdown', writeMarkdown],
    ['with tags', pasteTags],
  ])('has its paragraphs again: %s', (_, form) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (story) => {
        expect(missing(story, form)).toEqual([]);
      }),
      { numRuns: 150, seed },
    );
  });

  it.each<[string, Form]>([
    ['wrapped, with indented first lines', wrapText],
    ['as the pages of a PDF', printPages],
  ])('has nearly all its paragraphs again: %s', (_, form) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (first) => {
        let [lost, all] = [0, 0];
        for (let story = first; story < first + 120; story += 1) {
          lost += missing(story, form).length;
          all += writeProse(seededRandom(story)).length;
        }
        expect(lost / all).toBeLessThan(0.02);
      }),
      { numRuns: 2, seed },
    );
  });

  it('says what was mended, and where the words stood in the raw text', () => {
    const raw =
      '> The board met on Monday evening to hear the long-awaited evalu-\n> ation of the <b>old</b> mill, which **nobody** had\n> read.';
    const { text, repairs, toRaw } = repairText(raw);
    expect(text).toBe(
      'The board met on Monday evening to hear the long-awaited evaluation of the old mill, which nobody had read.',
    );
    expect(repairs).toEqual([
      { kind: 'LINE_WRAP', count: 1 },
      { kind: 'HYPHENATION', count: 1 },
      { kind: 'QUOTED_MAIL', count: 3 },
      { kind: 'MARKUP', count: 4 },
    ]);
    const start = text.indexOf('evaluation');
    const there = toRaw({ start, end: start + 'evaluation'.length });
    expect(raw.slice(there.start, there.end)).toBe('evalu-\n> ation');
  });
});
