import { beforeAll, expect, it } from 'vitest';
import { graphql } from '../../../src/generated/gql/index.ts';
import { storeDocument } from '../../../src/modules/document/service.ts';
import { useGateway } from '../../support/gateway.ts';

const Texts = graphql(`
  query Texts($first: Int!) {
    documents(first: $first) {
      edges {
        node {
          text
        }
      }
    }
  }
`);

const SameText = graphql(`
  query SameText($first: Int!) {
    documents(first: $first) {
      edges {
        node {
          text
          again: text
        }
      }
    }
  }
`);

/** Nine documents of half a million characters, almost all of two bytes. */
const texts = [...'abcdefghi'].map((letter) => letter + 'é'.repeat(499_999));

const gateway = useGateway();
beforeAll(async () => {
  for (const text of texts)
    await storeDocument({ db: gateway.db, clock: () => new Date() }, { text });
});

it('answers texts up to the limit, read in one statement', async () => {
  const { result, statements } = await gateway.recordSql(() => gateway.read(Texts, { first: 7 }));
  expect(result.documents.edges.map(({ node }) => node.text.length)).toEqual(
    Array(7).fill(500_000),
  );
  expect(statements.filter((sql) => sql.includes('octet_length'))).toHaveLength(1);
});

it('reads no text where all together are beyond the limit', async () => {
  const { errors = [], data } = await gateway.execute(Texts, { first: 9 });
  expect(data).toBeNull();
  expect(errors[0]?.extensions).toEqual({
    code: 'LIMIT_EXCEEDED',
    limit: 'text',
    maximum: 8_000_000,
  });
});

it('counts a text as often as it is answered', async () => {
  expect((await gateway.execute(SameText, { first: 4 })).errors).toBeUndefined();
  expect((await gateway.execute(SameText, { first: 5 })).errors?.[0]?.extensions.limit).toBe(
    'text',
  );
});
