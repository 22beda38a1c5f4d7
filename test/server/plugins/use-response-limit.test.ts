import { beforeAll, expect, test } from 'vitest';
import { readLimits } from '../../../src/settings/limits.ts';
import { useGateway } from '../../support/gateway.ts';
import { send } from '../../support/send.ts';
import { submit } from '../../support/submit-document.ts';

const maximum = 200_000;
const gateway = useGateway({ limits: { ...readLimits(), answerBytes: maximum } });

/** A statement of some 10,000 characters, and a text whose quotation marks take two bytes each. */
const words = `We ${'never, ever '.repeat(800)}leave.`;

beforeAll(async () => {
  await submit(gateway, { text: `“${words}” Ann Lee said. ${'"'.repeat(3_000)}` });
});

const aliased = (count: number, field: string) =>
  Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ');
const ofStatements = (fields: string) =>
  `{ statements(first: 1) { edges { node { ${fields} } } } }`;

const TOO_LONG: [name: string, query: string][] = [
  ['a value under many aliases', ofStatements(aliased(25, 'text'))],
  ['JSON-LD', ofStatements(aliased(25, 'jsonLd'))],
  [
    'nested lists',
    ofStatements(
      `attributions(first: 1) { edges { node { ${aliased(10, 'segments { exact }')} ${aliased(15, 'document { text }').replaceAll(/\ba/g, 'b')} } } }`,
    ),
  ],
  ['escapes', `{ ${aliased(18, 'documents { edges { node { text } } }')} }`],
  [
    'names and values that no column holds',
    `{ statements { edges { node { ${'a'.repeat(15_000)}: __typename ${aliased(20, 'text')} } } } }`,
  ],
];

test.each(TOO_LONG)('%s is refused with the limit and the maximum', async (_, query) => {
  const { status, data, errors } = await send(gateway.gateway, { query });
  expect(errors?.map(({ extensions }) => extensions)).toEqual([
    { code: 'LIMIT_EXCEEDED', limit: 'answer', maximum },
  ]);
  expect(data ?? null).toBeNull();
  expect(status).toBe(400);
});

test('an answer within the limit is answered', async () => {
  const { errors, data } = await send(gateway.gateway, {
    query: ofStatements(aliased(15, 'text')),
  });
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data).length).toBeGreaterThan(140_000);
});

test('a mutation whose answer is too long has written all the same', async () => {
  const { key } = await gateway.withKey('SUBMIT');
  const query = `mutation ($text: String!) { submitDocument(input: { text: $text }) {
    ... on SubmitDocumentSuccess { attributions { ${aliased(25, 'wording')} } } } }`;
  const text = `“${words.replace('We', 'They')}” Tom Reed said.`;
  const headers = { authorization: `Bearer ${key}` };
  const { errors } = await send(gateway.gateway, { query, variables: { text } }, headers);
  expect(errors?.map(({ extensions }) => extensions.limit)).toEqual(['answer']);
  expect(await gateway.db.document.count({ where: { text } })).toBe(1);
});
