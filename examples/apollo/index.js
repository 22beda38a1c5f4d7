import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { StatementsDocument } from '@onrecord/client/documents';

const cache = new InMemoryCache();
const client = new ApolloClient({
  link: new HttpLink({ uri: process.env.GATEWAY ?? 'http://127.0.0.1:4000/graphql' }),
  cache,
});

const { data } = await client.query({
  query: StatementsDocument,
  variables: { filter: { addresseeName: 'Netanyahu', kind: ['DIRECT'] }, first: 5 },
});

for (const { node } of data?.statements.edges ?? []) {
  console.log(`“${node.text}” – ${node.attributionText}`);
  // The cache has the speaker under the id that it has in every answer.
  const cached = cache.extract()[`Actor:${node.speaker?.id}`];
  console.log(`  in the cache: ${cached?.name}`);
}
