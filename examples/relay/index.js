import { createClient } from '@onrecord/client';
import relay from 'relay-runtime';
import newestQuery from './__generated__/newestQuery.graphql.js';

const client = createClient({ url: process.env.GATEWAY ?? 'http://127.0.0.1:4000/graphql' });

const environment = new relay.Environment({
  network: relay.Network.create(async ({ text }, variables) => ({
    data: await client.request(text ?? '', variables),
  })),
  store: new relay.Store(new relay.RecordSource()),
});

const variables = { count: 5, filter: { addresseeName: 'Netanyahu', kind: ['DIRECT'] } };
const data = await relay.fetchQuery(environment, newestQuery, variables).toPromise();

for (const { node } of data?.statements.edges ?? []) {
  console.log(`${node.speaker?.name}: ${node.attributionText}`);
  // The store has it by its id, which is its id everywhere.
  console.log(`  in the store: ${environment.getStore().getSource().get(node.id)?.__typename}`);
}
