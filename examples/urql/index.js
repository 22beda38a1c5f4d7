import { StatementsDocument } from '@onrecord/client/documents';
import { Client, fetchExchange } from '@urql/core';

const client = new Client({
  url: process.env.GATEWAY ?? 'http://127.0.0.1:4000/graphql',
  exchanges: [fetchExchange],
  // The gateway answers queries by POST.
  preferGetMethod: false,
});

const { data, error } = await client
  .query(StatementsDocument, { filter: { addresseeName: 'Netanyahu', kind: ['DIRECT'] }, first: 5 })
  .toPromise();
if (error) throw error;

for (const { node } of data?.statements.edges ?? []) {
  console.log(`“${node.text}” – ${node.attributionText}`);
}
