import type { Attack } from './attack.ts';
import { execute, type Reply, type Target } from './reply.ts';

const bytes = 1024 * 1024 - 100;
const fill = (words: string) =>
  Buffer.from(words.repeat(Math.ceil(bytes / Buffer.byteLength(words))))
    .subarray(0, bytes)
    .toString()
    .replace(/\ufffd+$/, '');

const report =
  '“Take it,” Ann Lee told Bob Ray, according to a White House official who spoke with Axios. ';

const numbered = Array.from({ length: 9_000 }, (_, i) => report.replaceAll('Ann', `Ann${i}`));

/** Once searched for anew in each statement, for longer than the deadline. */
const shortName = 'a short name of many outlets';

const texts: [name: string, text: string][] = [
  ['lines of a letter', fill('a\n')],
  ['colons', fill('Lee: x\n')],
  ['question marks', fill('?a ')],
  ['quotation marks', fill('“')],
  ['control characters', fill('\u0001a').slice(0, 300_000)],
  ['letters taken apart', fill('e\u0301')],
  ['one word', 'a'.repeat(bytes)],
  [shortName, fill('“It is,” Ann Lee told the Post. ')],
  ['10,000 statements', fill(report)],
  ['9,000 people', fill(numbered.join(''))],
];

/** As many statements as a text may hold, one unlike the other. */
const longest = numbered.slice(0, 1_900).join('');

/** Letters only, another for each number. */
const nameOf = (number: number) =>
  `X${number.toString(10).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}`;

/** As many of one speaker, none of which is another but by a number, or by a name. */
const alike = (differing: (i: number) => string) =>
  Array.from(
    { length: 1_900 },
    (_, i) =>
      `“The whole committee will look at ${differing(i)} again in the autumn,” Ann Lee said. `,
  ).join('');

/** Of few words, often repeated, in an order of their own each. */
const long = Array.from({ length: 12 }, (_, i) => {
  const words = Array.from({ length: 16_000 }, (_, j) =>
    ((j * (i + 3) * 7_919) % 101) % 2 === 0 ? 'take' : 'give',
  );
  return `“We ${words.join(' ')},” Ann Lee said. `;
}).join('');

const extract = `query ($text: String!) { extractStatements(text: $text, publisher: "The Post") {
  text statements { text kind confidence segments { exact prefix suffix start end } cue { exact }
    speaker { name mention { exact prefix suffix } } addressees { name } chain { role name mention { exact } } } } }`;

const submit = `mutation ($text: String!) { submitDocument(input: { text: $text, publisher: "The Post" }) {
  ... on SubmitDocumentSuccess { created attributions { wording } } ... on Error { code message } } }`;

const check =
  'query ($text: String!) { checkQuote(text: $text, speaker: "Ann Lee") { verdict matches { diff { op } } } }';

const sayTo =
  (query: string, text: string) =>
  (target: Target): Promise<Reply> =>
    execute(target, query, { text }, { authorization: `Bearer ${target.key}` });

/** An answer, whatever it says; or the deadline; or too much of it. */
const within = /^200 (null|TIMEOUT|BAD_USER_INPUT|INVALID_INPUT)$/;

/** Too much of it, and told within the deadline. */
const tooMuch = /^200 (BAD_USER_INPUT|INVALID_INPUT)$/;

/** Texts of a megabyte, to whatever reads texts. */
export const textAttacks: Attack[] = [
  ...texts.map(
    ([name, text]): Attack => ({
      name: `to extract: ${name}`,
      expects: name === shortName ? tooMuch : within,
      send: sayTo(extract, text),
    }),
  ),
  { name: 'to extract: 1,900 statements', expects: within, send: sayTo(extract, longest) },
  {
    name: 'to extract: more than a megabyte',
    expects: /^200 BAD_USER_INPUT$/,
    send: sayTo(extract, 'a'.repeat(1_100_000)),
  },
  {
    name: `to store: ${shortName}`,
    expects: tooMuch,
    send: sayTo(submit, texts[7]?.[1] ?? ''),
  },
  {
    name: 'to store: 10,000 statements',
    expects: within,
    send: sayTo(submit, texts[8]?.[1] ?? ''),
  },
  { name: 'to store: 1,900 statements', expects: within, send: sayTo(submit, longest) },
  {
    name: 'to store: 1,900 of one speaker, but for a number',
    expects: within,
    send: sayTo(submit, alike(String)),
  },
  {
    name: 'to store: 1,900 of one speaker, but for a name',
    expects: within,
    send: sayTo(submit, alike(nameOf)),
  },
  { name: 'to store: 12 long quotations', expects: within, send: sayTo(submit, long) },
  {
    name: 'to store: NUL and half pairs',
    expects: within,
    send: sayTo(submit, fill('a\u0000\ud800 ').slice(0, 100_000)),
  },
  {
    name: 'to check: a megabyte',
    expects: /^200 BAD_USER_INPUT$/,
    send: sayTo(check, fill('take the win ')),
  },
  {
    name: 'to check: 2,000 words on record',
    expects: /^200 null$/,
    send: sayTo(check, longest.slice(0, 19_000)),
  },
  {
    name: 'to check: 2,000 times one word',
    expects: /^200 null$/,
    send: sayTo(check, 'win '.repeat(2_000)),
  },
];
