import { type Attack, answered, limited, refused } from './attack.ts';
import { execute, get, post, type Reply, type Target } from './reply.ts';

const cycle = (levels: number): string =>
  levels === 0
    ? 'id'
    : `speaker { statements(first: 100) { edges { node { ${cycle(levels - 1)} } } } }`;

const fragments = (count: number): string =>
  Array.from({ length: count }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)
    .concat(`fragment F${count} on Query { __typename }`)
    .join(' ');

const introspection = `{ __schema { types { name kind description fields(includeDeprecated: true) {
  name args { name type { name kind ofType { name kind ofType { name } } } } type { name kind ofType { name } } } } } }`;

const documents: [name: string, query: string, expects: RegExp][] = [
  [
    'a cycle eight deep, 100 each',
    `{ statements(first: 100) { edges { node { ${cycle(8)} } } } }`,
    limited,
  ],
  [
    'a cycle three deep, 100 each',
    `{ statements(first: 100) { edges { node { ${cycle(3)} } } } }`,
    limited,
  ],
  ['1,600 tokens', `{ ${'__typename '.repeat(1_600)} }`, limited],
  ['a megabyte of tokens', `{ ${'a '.repeat(500_000)} }`, limited],
  ['a document of a megabyte', `{ __typename } #${'x'.repeat(1_000_000)}`, limited],
  [
    '31 aliases',
    `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
    limited,
  ],
  [
    '300 aliases of checkQuote',
    `{ ${Array.from({ length: 300 }, (_, i) => `a${i}: checkQuote(text: "a b c") { verdict }`).join(' ')} }`,
    limited,
  ],
  [
    '19 aliases of checkQuote, 900 characters each',
    `{ ${Array.from({ length: 19 }, (_, i) => `a${i}: checkQuote(text: "${'take the win '.repeat(70)}") { verdict }`).join(' ')} }`,
    answered,
  ],
  ['21 directives', `{ __typename ${'@skip(if: false) '.repeat(21)} }`, limited],
  [
    '21 fields at the top',
    `{ ${Array.from({ length: 21 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
    limited,
  ],
  ['a page of 101', '{ statements(first: 101) { edges { node { id } } } }', /^200 BAD_USER_INPUT$/],
  ['a page of -1', '{ statements(first: -1) { edges { node { id } } } }', /^200 BAD_USER_INPUT$/],
  ['a page of 2147483648', '{ statements(first: 2147483648) { edges { node { id } } } }', refused],
  [
    'twenty pages of 100',
    `{ ${Array.from({ length: 20 }, (_, i) => `a${i}: statements(first: 100) { edges { node { sources { name } } } }`).join(' ')} }`,
    answered,
  ],
  [
    'a damaged cursor',
    '{ statements(first: 1, after: "\'; DROP TABLE statement; --") { edges { node { id } } } }',
    /^200 BAD_USER_INPUT$/,
  ],
  ['a damaged id', '{ statement(id: "../../etc/passwd") { id } }', /^200 BAD_USER_INPUT$/],
  ['10,000 ids', `query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, /^200 BAD_USER_INPUT$/],
  ['fragments that double 24 times', `{ ...F0 } ${fragments(24)}`, limited],
  ['a fragment within itself', '{ ...A } fragment A on Query { ...A }', refused],
  ['the whole introspection', introspection, answered],
  [
    'introspection round and round',
    '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
    refused,
  ],
  ['2,000 opened braces', '{a'.repeat(2_000), limited],
  ['a name of 19,000 characters', `{ ${'a'.repeat(19_000)} }`, refused],
  ['a wrong field', '{ passwords }', refused],
  ['no document at all', 'DROP TABLE statement;', refused],
  ['an unknown operation', 'query A { __typename } query B { __typename }', refused],
];

const thousands = Array.from({ length: 10_000 }, (_, i) => `id${i}`);

const sent = documents.map(([name, query, expects]): Attack => {
  const variables = query.includes('$ids') ? { ids: thousands } : undefined;
  return { name, expects, send: (target) => execute(target, query, variables) };
});

const mutation = 'mutation { createEvent(input: { title: "x" }) { __typename } }';
const asForm =
  (type: string, body: string) =>
  (target: Target): Promise<Reply> =>
    post(target, body, { 'content-type': type, authorization: `Bearer ${target.key}` });

/** What goes beyond the limits of a document, and what is asked for by other ways than asking. */
export const documentAttacks: Attack[] = [
  ...sent,
  {
    name: 'a batch of 1,000',
    expects: /^400 BAD_REQUEST$/,
    send: (target) => post(target, JSON.stringify(Array(1_000).fill({ query: '{ __typename }' }))),
  },
  {
    name: 'a mutation over GET',
    expects: refused,
    send: (target) =>
      get(target, `/graphql?query=${encodeURIComponent(mutation)}`, {
        authorization: `Bearer ${target.key}`,
      }),
  },
  {
    name: 'a mutation as a form',
    expects: /^415 UNSUPPORTED_MEDIA_TYPE$/,
    send: asForm('application/x-www-form-urlencoded', `query=${encodeURIComponent(mutation)}`),
  },
  {
    name: 'a mutation as text/plain',
    expects: /^415 UNSUPPORTED_MEDIA_TYPE$/,
    send: asForm('text/plain', JSON.stringify({ query: mutation })),
  },
  {
    name: 'a mutation as a multipart form',
    expects: /^415 UNSUPPORTED_MEDIA_TYPE$/,
    send: asForm(
      'multipart/form-data; boundary=x',
      `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${JSON.stringify({ query: mutation })}\r\n--x--\r\n`,
    ),
  },
  {
    name: 'a document by a hash that nobody knows',
    expects: /^200 PERSISTED_QUERY_NOT_FOUND$/,
    send: (target) =>
      post(
        target,
        JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: '__proto__' } } }),
      ),
  },
];
