import { type Attack, answered, refused } from './attack.ts';
import { execute, get, post } from './reply.ts';

const typename = '{ __typename }';
const nested = (count: number) => `${'{"a":'.repeat(count)}1${'}'.repeat(count)}`;
const query = (variables: string) => `{"query":"${typename}","variables":${variables}}`;

const bodies: [name: string, body: string | Buffer, expects: RegExp][] = [
  ['no body', '', /^400 BAD_REQUEST$/],
  ['malformed JSON', '{"query": "{ __typename }"', /^400 BAD_REQUEST$/],
  ['JSON that is a string', '"{ __typename }"', /^400 BAD_REQUEST$/],
  ['JSON that is null', 'null', /^400 BAD_REQUEST$/],
  ['a query that is a number', '{"query":1}', /^400 BAD_REQUEST$/],
  ['variables that are a list', query('[]'), /^400 BAD_REQUEST$/],
  ['variables that are a string', query('"a"'), /^400 BAD_REQUEST$/],
  ['invalid UTF-8', Buffer.from(`{"query":"{ __typename }\xff"}`, 'latin1'), /^400 BAD_REQUEST$/],
  ['a NUL within the document', '{"query":"{ __type\\u0000name }"}', refused],
  ['half a surrogate pair', '{"query":"{ a\\ud800 }"}', refused],
  ['__proto__ among the parameters', `{"query":"${typename}","__proto__":{"a":1}}`, /^[24]00 /],
  [
    '__proto__ among the variables',
    query('{"__proto__":{"a":1},"constructor":{"prototype":1}}'),
    answered,
  ],
  ['20,000 nested braces in the variables', query(nested(20_000)), /^400 BAD_REQUEST$/],
  ['20,000 nested lists', '['.repeat(20_000) + ']'.repeat(20_000), /^400 BAD_REQUEST$/],
  ['20,000 nested braces in the document', `{"query":"${'{'.repeat(20_000)}"}`, refused],
  ['a name of a megabyte', `{"query":"{ ${'a'.repeat(1_000_000)} }"}`, refused],
  [
    'an operation name of a megabyte',
    `{"query":"${typename}","operationName":"${'a'.repeat(1_000_000)}"}`,
    refused,
  ],
  ['a variable name of a megabyte', query(`{"${'a'.repeat(1_000_000)}":1}`), answered],
  [
    '150,000 variables',
    query(`{${Array.from({ length: 150_000 }, (_, i) => `"${i}":1`).join()}}`),
    /^400 BAD_REQUEST$/,
  ],
  ['a number of a million digits', query(`{"a":${'9'.repeat(1_000_000)}}`), answered],
  ['2 MB and a byte', ' '.repeat(2_000_001), /^413 BODY_TOO_LARGE$/],
];

const types = ['text/html', 'application/xml', 'application/json; charset=utf-16', 'x', ''];
const paths = [
  '/%',
  '/%00',
  '/../../etc/passwd',
  '//evil.example/',
  `/${'a'.repeat(8_000)}`,
  '/graphql/..%2f',
];

const searches: [name: string, text: string][] = [
  ['%', '%%%%'],
  ['_', '____'],
  ['backslashes', '\\\\\\\\'],
  ['quotes', `'"'"' OR 1=1; --`],
  ['tsquery operators', '& | ! ( ) <-> :* a:ABCD'],
  ['an open quote and minus signs', '"a -" - -- -"'],
  ['10,000 characters', 'take the win '.repeat(770)],
  ['10,000 different words', Array.from({ length: 2_000 }, (_, i) => `w${i}`).join(' ')],
  ['control characters', '\u0001\u0002\u001b[31m\u007f\u0085'],
  ['NUL', 'a\u0000b'],
  ['half a surrogate pair', 'a\ud800b'],
  ['directions and joiners', '\u202e\u200d\u200b\ufeff'],
];

const search = `query ($text: String!) {
  statements(first: 5, filter: { search: $text, speakerName: $text, sourceName: $text }) { totalCount edges { node { id } } }
  actors(first: 5, search: $text) { edges { node { id } } }
  events(first: 5, search: $text) { edges { node { id } } } }`;

/** Bodies, media types and paths that are none, and texts that are anything but words. */
export const bodyAttacks: Attack[] = [
  ...bodies.map(([name, body, expects]): Attack => {
    const accept = 'application/graphql-response+json';
    return { name, expects, send: (target) => post(target, body, { accept }) };
  }),
  ...types.map(
    (type): Attack => ({
      name: `the content type "${type}"`,
      expects: /^415 UNSUPPORTED_MEDIA_TYPE$/,
      send: (target) => post(target, JSON.stringify({ query: typename }), { 'content-type': type }),
    }),
  ),
  ...paths.map(
    (path): Attack => ({
      name: `the path ${path.slice(0, 20)}`,
      expects: /^(400|404) [A-Z_]+$/,
      send: (target) => get(target, path),
    }),
  ),
  ...searches.map(
    ([name, text]): Attack => ({
      name: `a search for ${name}`,
      expects: /^[24]00 /,
      send: (target) => execute(target, search, { text }),
    }),
  ),
];
