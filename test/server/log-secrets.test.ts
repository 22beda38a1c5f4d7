import { expect, it } from 'vitest';
import { useGateway } from '../support/gateway.ts';
import { useHttp } from '../support/http.ts';

/** What must never come into the log, wherever it is sent. */
const secret = 'swordfish';

let clock = () => new Date();
const gateway = useGateway({ clock: () => clock() });
const http = useHttp(gateway);

const written = () => `${http.lines.join('\n')}\n${JSON.stringify(gateway.logged)}`;

it.each<[string, () => Promise<unknown>]>([
  ['a key', () => post('{ __typename }', { authorization: `Bearer ${secret}${'x'.repeat(40)}` })],
  ['a cookie', () => post('{ __typename }', { cookie: `session=${secret}` })],
  ['a header of any name', () => post('{ __typename }', { [`x-${secret}`]: secret })],
  ['the id of a request', () => post('{ __typename }', { 'x-request-id': secret })],
  ['the path', () => http.ask(`/${secret}`)],
  ['the query of the URL', () => http.ask(`/graphql?${secret}=${secret}`)],
  ['a document in the URL', () => http.ask(`/graphql?query=%7B${secret}%7D`)],
  ['a method', () => http.ask('/graphql', { method: 'PROPFIND', body: secret })],
  ['a comment', () => post(`{ __typename } # ${secret}`)],
  ['a field', () => post(`{ ${secret} }`)],
  ['a document that does not parse', () => post(`{ "${secret}`)],
  ['a literal', () => post(`{ checkQuote(text: "${secret}") { verdict } }`)],
  ['a literal of a wrong type', () => post(`{ statements(first: "${secret}") { totalCount } }`)],
  ['a body that is no JSON', () => http.ask('/graphql', json(`{"query": ${secret}`))],
  ['a body of another type', () => http.ask('/graphql', { ...json(secret), headers: {} })],
  ['the name of an operation that is not there', () => named(secret)],
  ['a name of 1 MB', () => named(secret.repeat(120_000))],
  ['a variable', () => variables('String!', 'checkQuote(text: $it) { verdict }')],
  ['a variable of a wrong type', () => variables('Int', 'statements(first: $it) { totalCount }')],
])('%s is not logged', async (_, send) => {
  await send();
  expect(http.lines.length).toBeGreaterThan(0);
  expect(written()).not.toContain(secret);
});

it('an article is not logged, stored or refused', async () => {
  const { key } = await gateway.withKey('SUBMIT');
  const query = 'mutation ($it: String!) { submitDocument(input: { text: $it }) { __typename } }';
  const send = (it: string) =>
    http.post({ query, variables: { it } }, { authorization: `Bearer ${key}` });
  const stored = await send(`“The word is ${secret},” Ann Lee said.`);
  const refused = await send(`${secret} `.repeat(150_000));

  expect(stored.body).toContain('Success');
  expect(refused.body).toContain('InvalidInputError');
  expect(written()).not.toContain(secret);
  expect(written()).not.toContain(key);
});

it('an error of ours is logged under the id that is answered, without its words', async () => {
  clock = () => JSON.parse(secret);
  const answer = await http.post(
    { query: '{ __typename }' },
    { authorization: `Bearer ${'x'.repeat(40)}` },
  );
  clock = () => new Date();
  const [{ extensions }] = JSON.parse(answer.body).errors;

  expect(extensions.code).toBe('INTERNAL_SERVER_ERROR');
  expect(await http.lineOf(answer)).toMatchObject({ errorIds: [extensions.errorId] });
  const logged = gateway.logged.find(({ errorId }) => errorId === extensions.errorId);
  expect(logged).toMatchObject({
    level: 'error',
    requestId: answer.headers['x-request-id'],
    err: { type: 'SyntaxError', stack: expect.stringContaining('log-secrets.test.ts') },
  });
  expect(written()).not.toContain(secret);
});

it('the name of an operation is cut', async () => {
  const line = await http.lineOf(await post(`query ${'Long'.repeat(1_000)} { __typename }`));
  expect(line.operationName).toBe('Long'.repeat(25));
});

function post(query: string, headers = {}) {
  return http.post({ query }, headers);
}

function named(operationName: string) {
  return http.post({ query: 'query One { __typename } query Two { __typename }', operationName });
}

function variables(type: string, field: string) {
  return http.post({ query: `query ($it: ${type}) { ${field} }`, variables: { it: secret } });
}

function json(body: string) {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body };
}
