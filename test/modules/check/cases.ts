import { type Random, seededRandom } from '../../bench/random.ts';
import { writeStatement } from '../../bench/sentences.ts';
import { inventName, inventPerson, NOUNS } from '../../bench/vocabulary.ts';

/** Words on record, and who spoke them. */
export interface QuoteRecord {
  text: string;
  speaker: string;
}

/** A question to the check, with the verdict that the way it was made leaves no choice about. */
export interface QuoteCase {
  made: string;
  asked: string;
  speaker: string | null;
  expected: 'VERBATIM' | 'PARTIAL' | 'ALTERED' | 'MISATTRIBUTED' | 'NOT_FOUND';
}

/** What the first article quotes. */
const ARTICLE: readonly QuoteRecord[] = [
  ['Joe Biden', 'You got a win. Take the win,'],
  ['Joe Biden', 'the United States would not support an Israeli counterattack against Iran'],
  ['Joe Biden', 'called a joint defense of Israel a “win,”'],
  [
    'Joe Biden',
    'the U.S. would not participate in nor support an Israeli military response to Iran’s attack',
  ],
  ['Joe Biden', 'the U.S. played a key role in thwarting the attack'],
  [
    'Joe Biden',
    'the U.S. military “helped Israel take down nearly all of the incoming drones and missiles” targeting the Jewish state',
  ],
  ['Benny Gantz', 'Israel would strike back at Iran'],
  [
    'Benny Gantz',
    'We will build a regional coalition and exact the price from Iran in the fashion and timing that is right for us,',
  ],
].map(([speaker = '', text = '']) => ({ speaker, text }));

const NEGATIVE = /\b(?:not|no|nor|never|nobody|none|without)\b|n['’]t\b/i;

/** What the cases are asked against: the article's statements and a hundred generated ones. */
export function makeRecords(seed: number): QuoteRecord[] {
  const random = seededRandom(seed);
  const generated = Array.from({ length: 100 }, (_, index) => ({
    text: writeStatement(random),
    speaker: inventPerson(index % 40),
  }));
  const speech = Array.from({ length: 112 }, () => writeStatement(random)).join(' ');
  return [...ARTICLE, ...generated, { text: speech, speaker: inventPerson(3) }];
}

/**
 * Cases from the records by ways of quoting that know nothing of how the check reads words: plain
 * string surgery, of which each kind has one right answer.
 */
export function makeCases(records: readonly QuoteRecord[], seed: number): QuoteCase[] {
  const random = seededRandom(seed);
  const cases = records.flatMap((record, index) => {
    const other = records[(index + 7) % records.length] ?? record;
    return Object.entries(WAYS).flatMap(([made, way]) => {
      // The article’s statements in every way, a generated one in some of them.
      if (index >= ARTICLE.length && random.next() > 0.2) return [];
      const asking = way(record, random, other);
      return asking ? [{ made, speaker: null, ...asking }] : [];
    });
  });
  const unrelated = Array.from({ length: 30 }, () => ({
    made: 'unrelated',
    asked: writeUnrelated(random),
    speaker: null,
    expected: 'NOT_FOUND' as const,
  }));
  return [...cases, ...unrelated];
}

type Way = (
  record: QuoteRecord,
  random: Random,
  other: QuoteRecord,
) => (Pick<QuoteCase, 'asked' | 'expected'> & { speaker?: string | null }) | null;

const split = (text: string) => text.split(' ');
const bare = (word: string) => word.replace(/[^\p{L}\p{N}]/gu, '');

const WAYS: Record<string, Way> = {
  'marks damaged': ({ text }, random) => ({
    asked: random.pick([
      text.toUpperCase(),
      `“${text.replace(/['’]/g, '’')}”`,
      `"${text.replace(/[.,“”]/g, '')}"`,
      text.replace(/['’]/g, ''),
      text.replace(/ /g, '\u00a0 '),
      `â${text.replace(/['’“”]/g, 'â')}â`,
      text.replace(/['’]/g, "'").replace(/[“”]/g, '"').normalize('NFD'),
    ]),
    expected: 'VERBATIM',
  }),
  'under its speaker': ({ text, speaker }) => ({ asked: text, speaker, expected: 'VERBATIM' }),
  'truncated at the end': ({ text }, random) => cutRun(text, random, 0),
  'truncated on both sides': ({ text }, random) => cutRun(text, random, 1),
  'ellipsis for the middle': ({ text }, random) => {
    const words = split(text);
    if (words.length < 8 || NEGATIVE.test(text)) return null;
    const from = 3 + random.below(words.length - 7);
    const to = from + 1 + random.below(Math.min(6, words.length - from - 3));
    const mark = random.pick([' … ', ' ... ', ' [...] ', ' . . . ', '… ']);
    const asked = words.slice(0, from).join(' ') + mark + words.slice(to).join(' ');
    return { asked, expected: 'PARTIAL' };
  },
  'one word changed': ({ text }, random) => {
    const words = split(text);
    const places = words.flatMap((word, index) => (/^[a-z]{5,}$/.test(word) ? [index] : []));
    if (words.length < 6 || places.length === 0) return null;
    const at = random.pick(places);
    const noun = NOUNS.find((candidate) => !text.includes(candidate)) ?? 'zeppelin';
    return { asked: words.with(at, noun).join(' '), expected: 'ALTERED' };
  },
  'negation dropped': ({ text }) => {
    const asked = text
      .replace(/\bwould not participate in nor\b/, 'would participate in and')
      .replace(/\bnot /, '')
      .replace(/\bcan't\b/, 'can')
      .replace(/\bNobody\b/, 'Everybody');
    return asked === text ? null : { asked, expected: 'ALTERED' };
  },
  'negation added': ({ text }) => {
    const asked = text.replace(/\b(will|must|would|should) (?!not)/, '$1 not ');
    return asked === text ? null : { asked, expected: 'ALTERED' };
  },
  'negation cut off': ({ text, speaker }) => {
    if (NEGATIVE.test(text) || split(text).length > 40) return null;
    return { asked: `I do not think that ${text}`, speaker, expected: 'ALTERED' };
  },
  'number changed': ({ text }) => {
    const asked = text.replace(/\b(\d+)\b/, (digits) => String(Number(digits) + 1));
    return asked === text ? null : { asked, expected: 'ALTERED' };
  },
  'number spelt otherwise': ({ text }) => {
    const asked = text.replace(/\b1(\d{3})\b/, '1,$1');
    return asked === text ? null : { asked, expected: 'VERBATIM' };
  },
  'name swapped': ({ text }, random) => {
    const asked = text.replace(/(?<=[a-z] )(Iran|Israel)\b|(?<= (?:in|for) )[A-Z]\w+/, () =>
      inventName(5000 + random.below(1000)),
    );
    return asked === text ? null : { asked, expected: 'ALTERED' };
  },
  'words in brackets': ({ text }, random) => {
    const words = split(text);
    const at = 1 + random.below(words.length - 1);
    const inserted = random.pick(['[the]', '[sic]', '[, he said,]', '[of course]']);
    return { asked: words.toSpliced(at, 0, inserted).join(' '), expected: 'VERBATIM' };
  },
  'capital in brackets': ({ text }) => ({
    asked: `[${text.charAt(0)}]${text.slice(1)}`,
    expected: 'VERBATIM',
  }),
  'pronoun replaced in brackets': ({ text }) => {
    const asked = text.replace(/ (?:us|our|they|we) /, ' [the nation] ');
    return asked === text ? null : { asked, expected: 'PARTIAL' };
  },
  'under another speaker': ({ text, speaker }, _random, other) =>
    other.speaker === speaker
      ? null
      : { asked: text, speaker: other.speaker, expected: 'MISATTRIBUTED' },
  'cut and under another speaker': ({ text, speaker }, random, other) => {
    const cut = cutRun(text, random, 0);
    if (!cut || other.speaker === speaker) return null;
    return { asked: cut.asked, speaker: other.speaker, expected: 'MISATTRIBUTED' };
  },
  'two joined': ({ text }, random, other) => {
    const joint = random.pick([' ', '. ', ' … ', ' and ']);
    return { asked: text + joint + other.text, expected: 'ALTERED' };
  },
};

/** A run of at least five words, from the first word or from within. */
function cutRun(text: string, random: Random, atLeastFrom: number) {
  const words = split(text);
  if (words.length < 8 || NEGATIVE.test(text)) return null;
  const from = atLeastFrom === 0 ? 0 : 1 + random.below(words.length - 7);
  const to = from + 5 + random.below(words.length - from - 5);
  const run = words.slice(from, to);
  return run.some((word) => bare(word) === '')
    ? null
    : { asked: run.join(' '), expected: 'PARTIAL' as const };
}

/** Something nobody on record said: the grammar and the words are other ones. */
function writeUnrelated(random: Random): string {
  const [who, did, what] = [
    ['My grandmother', 'The lighthouse keeper', 'A violinist', 'Her neighbour', 'The astronomer'],
    ['painted', 'forgot', 'borrowed', 'described', 'collected', 'repaired'],
    [
      'seven wooden boats',
      'an umbrella',
      'the comet twice',
      'a recipe for plum cake',
      'two left shoes',
    ],
  ].map((words) => random.pick(words));
  const when = random.pick(['last autumn', 'under the stairs', 'while it rained', 'by mistake']);
  return `${who} ${did} ${what} ${when}`;
}
