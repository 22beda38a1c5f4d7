import { type Random, seededRandom } from '../../bench/random.ts';
import { drawNoun, drawVerb, inventName, inventPerson } from '../../bench/vocabulary.ts';
import type { QuoteCase, QuoteRecord } from './cases.ts';

/** What governs the clause behind it and turns its sense. */
const OPENERS = [
  'It is false that',
  'It is not true that',
  'They denied that',
  'Nobody believes that',
  'I doubt that',
  'Some say',
  'They claim',
  'Reportedly',
];
/** What makes a mere case of the sentence before it. */
const CONDITIONS = ['if the council agrees', 'unless the price falls', 'if we are asked'];

/** The same amount, written in two ways, and another one that differs by its scale alone. */
const AMOUNTS = [
  ['€20 million', '€20m', '€20bn'],
  ['$1.2 billion', '$1.2bn', '$1.2m'],
  ['72,000 litres', '72 000 litres', '7 200 litres'],
  ['£300,000', '£300k', '£30k'],
  ['5 percent', '5 per cent', '15 per cent'],
  ['12 million dollars', '$12m', '$12bn'],
  ['two hundred tonnes', '200 tonnes', '2,000 tonnes'],
] as const;

/** How people write a name, of "Rosa Klein" say; and how they write another's of the same surname. */
const SAME_NAME: ((given: string, surname: string) => string)[] = [
  (given, surname) => `${surname}, ${given}`,
  (given, surname) => `${given} ${surname}, mayor of Ulm`,
  (given, surname) => `Dr ${given} ${surname} (SPD)`,
  (given, surname) => `${given.charAt(0)}. ${surname}`,
  (_, surname) => `Professor ${surname}`,
];
const OTHER_NAME: ((given: string, surname: string) => string)[] = [
  (_, surname) => `${surname}, Zebedee`,
  (_, surname) => `Zebedee ${surname}`,
  (given, surname) => `${given.startsWith('Z') ? 'B' : 'Z'}. ${surname}`,
];

const COUNT = 60;

/** Records and questions about them in which a few words turn the sense, the amount or the name. */
export function makeTurned(seed: number): { records: QuoteRecord[]; cases: QuoteCase[] } {
  const random = seededRandom(seed);
  const records: QuoteRecord[] = [];
  const cases: QuoteCase[] = [];
  for (let index = 0; index < COUNT; index += 1) {
    for (const way of WAYS) {
      const speaker = inventPerson(500 + records.length);
      const { text, asked } = way(random, speaker);
      records.push({ text, speaker });
      cases.push(...asked.map((one) => ({ speaker: null, ...one })));
    }
  }
  return { records, cases };
}

type Asked = Pick<QuoteCase, 'made' | 'asked' | 'expected'> & { speaker?: string };

const WAYS: ((random: Random, speaker: string) => { text: string; asked: Asked[] })[] = [
  (random) => {
    const words = `the ${drawNoun(random)} will ${drawVerb(random)} the ${drawNoun(random)} of ${place(random)}`;
    const opener = random.pick(OPENERS);
    const text = `${opener} ${words}`;
    return { text, asked: [{ made: `cut off: ${opener}`, asked: words, expected: 'ALTERED' }] };
  },
  (random) => {
    const words = `We will ${drawVerb(random)} the ${drawNoun(random)} of ${place(random)}`;
    const condition = random.pick(CONDITIONS);
    const text = `${words} ${condition}`;
    return { text, asked: [{ made: `cut off: ${condition}`, asked: words, expected: 'ALTERED' }] };
  },
  (random) => {
    const [printed, same, other] = random.pick([...AMOUNTS]);
    const write = (amount: string) => `The ${noun} of ${where} has cost us ${amount} since ${year}`;
    const [noun, where, year] = [drawNoun(random), place(random), 1990 + random.below(30)];
    return {
      text: write(printed),
      asked: [
        { made: 'amount written otherwise', asked: write(same), expected: 'VERBATIM' },
        { made: 'another amount', asked: write(other), expected: 'ALTERED' },
      ],
    };
  },
  (random, speaker) => {
    const [given = '', surname = ''] = speaker.split(' ');
    const text = `We have to ${drawVerb(random)} every ${drawNoun(random)} in ${place(random)} by May`;
    return {
      text,
      asked: [
        {
          made: 'speaker written otherwise',
          asked: text,
          speaker: random.pick(SAME_NAME)(given, surname),
          expected: 'VERBATIM',
        },
        {
          made: 'another of that surname',
          asked: text,
          speaker: random.pick(OTHER_NAME)(given, surname),
          expected: 'MISATTRIBUTED',
        },
      ],
    };
  },
  (random) => {
    const [noun, where] = [drawNoun(random), place(random)];
    const verb = drawVerb(random);
    return {
      text: `We did not ${verb} the ${noun}. My friends ${verb} it in ${where}`,
      asked: [
        {
          made: 'two sentences as one',
          asked: `We did not … ${verb} it in ${where}`,
          expected: 'ALTERED',
        },
      ],
    };
  },
];

function place(random: Random): string {
  return inventName(20_000 + random.below(5_000));
}
