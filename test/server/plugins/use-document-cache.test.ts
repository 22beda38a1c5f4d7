import { type DocumentNode, parse, validate } from 'graphql';
import { createSchema, createYoga, type Plugin } from 'graphql-yoga';
import { expect, it } from 'vitest';
import { useDocumentCache } from '../../../src/server/plugins/use-document-cache.ts';

/** Answers { a }, and counts what was parsed and what was validated. */
function startCounting(options = {}) {
  const counts = { parsed: 0, validated: 0 };
  const count: Plugin = {
    onParse: ({ setParseFn }) =>
      setParseFn((source, ...rest) => {
        counts.parsed += 1;
        return parse(source, ...rest);
      }),
    onValidate: ({ setValidationFn }) =>
      setValidationFn((...args) => {
        counts.validated += 1;
        return validate(...(args as [never, DocumentNode]));
      }),
  };
  const yoga = createYoga({
    schema: createSchema({ typeDefs: 'type Query { a: Int }' }),
    plugins: [count, useDocumentCache(options)],
    parserAndValidationCache: false,
    logging: false,
  });
  const ask = async (query: string) => {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const body = JSON.stringify({ query });
    const answer = await yoga.fetch('http://a/graphql', { method: 'POST', headers, body });
    return answer.json();
  };
  return { counts, ask };
}

it('parses and validates a document once', async () => {
  const { counts, ask } = startCounting();
  for (let i = 0; i < 3; i += 1) expect(await ask('{ a }')).toEqual({ data: { a: null } });
  expect(counts).toEqual({ parsed: 1, validated: 1 });
});

it.each([
  ['is no document', '{ a', { parsed: 3, validated: 0 }],
  ['is not valid', '{ b }', { parsed: 3, validated: 3 }],
])('does not keep what %s', async (_, query, expected) => {
  const { counts, ask } = startCounting();
  for (let i = 0; i < 3; i += 1) expect(await ask(query)).toHaveProperty('errors');
  expect(counts).toEqual(expected);
});

it('counts the tokens of a document, which take more than its characters', async () => {
  const { counts, ask } = startCounting({ bytes: 100_000 });
  const long = `{ ${'a '.repeat(150)} }`;
  await ask(long);
  await ask(`${long} `);
  await ask(long);
  expect(counts.parsed).toBe(3);
  await ask('{ a }');
  await ask('{ a }');
  expect(counts.parsed).toBe(4);
});
