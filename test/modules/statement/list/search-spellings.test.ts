import { beforeAll, expect, test } from 'vitest';
import { withTransaction } from '../../../../src/database/transaction.ts';
import { graphql } from '../../../../src/generated/gql/index.ts';
import { storeDocument } from '../../../../src/modules/document/service.ts';
import { storeStatements } from '../../../../src/modules/statement/service.ts';
import { useGateway } from '../../../support/gateway.ts';
import { draftOf, person } from '../../../support/statement-drafts.ts';

const Spelt = graphql(`
  query SearchSpelt($search: String) {
    statements(filter: { search: $search }) {
      edges {
        node {
          text
        }
      }
    }
  }
`);

const gateway = useGateway();
const SAID = [
  ['The U.S. zeppelin tax is a joke', 'Max Orr'],
  ['The NATO base is shut for good', 'Ada Öz'],
  ['The Poseidon left the base at dawn', 'Seán O’Brannigan'],
  ['We owe it to us all to stay', 'Lia DSouza'],
] as const;

beforeAll(async () => {
  const now = new Date('2024-04-14T08:00:00Z');
  const text = SAID.map(([words, speaker]) => `“${words},” ${speaker} said.`).join('\n');
  const { document } = await storeDocument({ db: gateway.db, clock: () => now }, { text });
  const drafts = SAID.map(([words, speaker]) =>
    draftOf(document.text, words, { speaker: person(speaker) }),
  );
  await withTransaction(gateway.db, (tx) => storeStatements(tx, document, drafts, { now }));
});

test.each([
  ['US zeppelin', [0]],
  ['U.S. zeppelin', [0]],
  ['"the US zeppelin"', [0]],
  ['us zeppelin', []],
  ['N.A.T.O. base', [1]],
  ['NATO base', [1]],
  ['OBrannigan', [2]],
  ["O'Brannigan", [2]],
  ['obrannigan dawn', [2]],
  ['"Seán OBrannigan"', [2]],
  ['-OBrannigan base', [1]],
  ["D'Souza", [3]],
  ['DSouza', [3]],
])('finds what is spelt otherwise: %s', async (search, found) => {
  const { statements } = await gateway.read(Spelt, { search });
  const places = statements.edges.map(({ node }) =>
    SAID.findIndex(([words]) => words === node.text),
  );
  expect(places.toSorted()).toEqual(found);
});
