import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairText } from '../../../src/text/repair.ts';
import { wrapText } from '../../bench/forms/lay-out.ts';
import { type Random, seededRandom } from '../../bench/random.ts';
import { writeProse } from './prose.ts';

const VERSE = [
  'the river took the lower mill before the bells had rung',
  'and nobody who lived there then has ever told us why',
  'the miller’s wife sat by the door and hummed a little tune',
  'of barley in the upper field and swallows in the rye',
  'we carried what was left of it along the narrow lane',
  'and laid the wheel beneath the elms to wait there for the spring',
  'but spring came late, the frost stayed on, the elms were felled for wood',
  'and all we have to show for it is this, an iron ring',
];
const WORDS = 'apples bread two lamps rope oil salt tin nails flour candles old maps'.split(' ');

function words(random: Random, most: number): string {
  return Array.from({ length: 1 + random.below(most) }, () => random.pick(WORDS)).join(' ');
}

function fullName(random: Random): string {
  return `${random.pick(['Ann', 'Ida', 'Karim', 'Piet'])} ${random.pick(['Lee', 'Blum', 'Osei'])}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Lines that are lines by themselves, whatever stands beside them. */
const BLOCKS: Record<string, (random: Random) => string[]> = {
  verse: (random) => VERSE.slice(random.below(4)),
  'verse with capitals': () => VERSE.map(capital),
  'an address': () => ['Ida Blum', 'The Old Mill', '12 Lower Street', 'Ulm 89073', 'Germany'],
  'a list with marks': (random) => {
    const mark = random.pick(['-', '*', '•', '–', '+']);
    return Array.from({ length: 6 }, () => `${mark} ${words(random, 9)}`);
  },
  'a numbered list': (random) => {
    return Array.from({ length: 6 }, (_, index) => `${index + 1}. ${capital(words(random, 14))}`);
  },
  'a list without marks': (random) => Array.from({ length: 8 }, () => words(random, 9)),
  'a list of names': (random) => Array.from({ length: 8 }, () => fullName(random)),
  ingredients: (random) => {
    const amount = () => `${1 + random.below(400)} ${random.pick(['g', 'cups', 'pinches of'])}`;
    return Array.from({ length: 8 }, () => `${amount()} ${words(random, 4)}`);
  },
  'a box score': (random) => {
    const points = () => Array.from({ length: 4 }, () => random.below(30)).join(' ');
    return Array.from({ length: 8 }, () => `${fullName(random)} ${points()}`);
  },
  'a table with bars': (random) => {
    return Array.from({ length: 5 }, () => `| ${words(random, 3)} | ${random.below(900)} | x |`);
  },
  'a table with wide gaps': (random) => {
    return Array.from({ length: 5 }, () => `${words(random, 3).padEnd(40)}${random.below(900)}`);
  },
  code: () => [
    'function weigh(bags) {',
    '  const sum = bags.reduce((total, bag) => total + bag.weight, 0);',
    '  if (sum > limit) throw new Error("too heavy for the old bridge");',
    '  return sum;',
    '}',
  ],
  'code without marks at its ends': () => [
    'import sys',
    'from mill import weigh, carry, bags_of_flour_in_store',
    'def main(args):',
    '    total = weigh(bags_of_flour_in_store(args))',
    '    return carry(total)',
  ],
  'a transcript': (random) => {
    const turn = () => `${random.pick(['ANN LEE', 'Tom Reed', 'REED'])}: ${words(random, 16)}.`;
    return Array.from({ length: 8 }, turn);
  },
  'questions and answers': (random) => {
    return Array.from(
      { length: 8 },
      (_, index) => `${'QA'.charAt(index % 2)}: ${words(random, 16)}`,
    );
  },
  'times and speakers': (random) => {
    return Array.from({ length: 6 }, (_, index) => `[00:0${index}] Ann Lee: ${words(random, 16)}.`);
  },
  'the head of a mail': () => [
    'From: Ida Blum <ida@example.org>',
    'To: the water board and everybody who signed the petition',
    'Subject: the evaluation of the bids for the old mill',
    'Date: 3 November 2025',
  ],
};

/** `ONRECORD_TEST_SEED` draws other blocks. */
const first = Number(process.env.ONRECORD_TEST_SEED ?? 1);

describe('lines that are lines by themselves', () => {
  it.each(Object.entries(BLOCKS))('stay as they are: %s', (_, write) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        const text = write(seededRandom(seed)).join('\n');
        expect(repairText(text).text).toBe(text);
      }),
      { seed: first },
    );
  });

  it.each(Object.entries(BLOCKS))('stay so between wrapped paragraphs: %s', (_, write) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        const random = seededRandom(seed);
        const style = {
          width: 66 + random.below(35),
          measure: (line: string) => line.length,
          hyphenation: 0,
          breaksCompounds: false,
        };
        const plain = {
          ...random,
          pick: <T>([first]: readonly T[]) => first as T,
          next: () => 0.99,
        };
        const [before, after] = [writeProse(random), writeProse(random)];
        const wrap = (paragraphs: string[]) => wrapText(paragraphs.join('\n\n'), plain, style);
        const block = write(random).join('\n');
        const { text } = repairText([wrap(before), block, wrap(after)].join('\n\n'));
        expect(text.split('\n\n')).toEqual([...before, ...block.split('\n\n'), ...after]);
      }),
      { seed: first },
    );
  });

  it('leaves a heading above its paragraph', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        const random = seededRandom(seed);
        const style = {
          width: 72,
          measure: (line: string) => line.length,
          hyphenation: 0,
          breaksCompounds: false,
        };
        const plain = {
          ...random,
          pick: <T>([first]: readonly T[]) => first as T,
          next: () => 0.99,
        };
        const prose = writeProse(random);
        const wrapped = prose.map(
          (paragraph) => `What comes next\n${wrapText(paragraph, plain, style)}`,
        );
        const { text } = repairText(wrapped.join('\n\n'));
        expect(text).toBe(prose.map((paragraph) => `What comes next\n${paragraph}`).join('\n\n'));
      }),
      { seed: first },
    );
  });
});
