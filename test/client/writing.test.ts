import { beforeAll, expect, test } from 'vitest';
import {
  ActorsDocument,
  type Client,
  CorrectAttributionDocument,
  CreateEventDocument,
  createClient,
  MergeActorsDocument,
  MergeSourcesDocument,
  SourcesDocument,
  StatementsDocument,
  SubmitDocumentDocument,
} from '../../src/client/index.ts';
import { loadDemo } from '../../src/exchange/demo.ts';
import { useGateway } from '../support/gateway.ts';

const gateway = useGateway();
let client: Client;

beforeAll(async () => {
  await loadDemo({ db: gateway.db, clock: () => new Date() });
  const { key } = await gateway.withKey('ADMIN');
  const fetch = async (input: unknown, init?: RequestInit) =>
    gateway.gateway.fetch(String(input), init as never);
  client = createClient({ url: 'http://gateway/graphql', fetch, key });
});

test('a chain is corrected, and comes back as it stands now', async () => {
  const filter = { search: '"take the win"' };
  const { statements } = await client.request(StatementsDocument, { filter });
  const attribution = statements.edges[0]?.node.attributions.edges[0]?.node.id ?? '';
  const chain = [{ role: 'REPORTER' as const, kind: 'NEWS_AGENCY' as const, source: 'Reuters' }];
  const input = { attribution, chain, note: 'The agency had it first.' };
  const { correctAttribution } = await client.request(CorrectAttributionDocument, { input });
  if (correctAttribution.__typename !== 'CorrectAttributionSuccess') {
    throw new Error(correctAttribution.message);
  }
  const names = correctAttribution.attribution.chain.map(({ source }) => source.name);
  expect(names).toEqual(['Reuters', 'Unknown publisher']);
});

test('an event is made, and one without a title is refused with the place of the fault', async () => {
  const made = await client.request(CreateEventDocument, {
    input: { title: 'A call', occurredOn: '2024-04-13', participants: ['Joe Biden'] },
  });
  expect(made.createEvent).toMatchObject({
    __typename: 'CreateEventSuccess',
    event: { title: 'A call', participants: [{ name: 'Joe Biden' }] },
  });
  const refused = await client.request(CreateEventDocument, { input: { title: ' ' } });
  expect(refused.createEvent).toMatchObject({
    __typename: 'InvalidInputError',
    code: 'INVALID_INPUT',
  });
});

test('two actors become one, and so do two sources', async () => {
  for (const [speaker, outlet] of [
    ['Ann Poe', 'Politico'],
    ['Annabel Poe', 'CNN'],
  ]) {
    const text = `“The river will not rise any further,” ${speaker} said, according to ${outlet}.`;
    const { submitDocument } = await client.request(SubmitDocumentDocument, { input: { text } });
    expect(submitDocument.__typename).toBe('SubmitDocumentSuccess');
  }
  const { actors } = await client.request(ActorsDocument, { first: 100 });
  const actor = (name: string) =>
    actors.edges.find(({ node }) => node.name === name)?.node.id ?? name;
  const pair = { from: actor('Annabel Poe'), into: actor('Ann Poe') };
  expect((await client.request(MergeActorsDocument, { input: pair })).mergeActors).toMatchObject({
    __typename: 'MergeActorsSuccess',
    actor: { name: 'Ann Poe', aliases: ['Annabel Poe'] },
  });

  const { sources } = await client.request(SourcesDocument, { first: 100 });
  const source = (name: string) =>
    sources.edges.find(({ node }) => node.name === name)?.node.id ?? name;
  const outlets = { from: source('CNN'), into: source('Politico') };
  const { mergeSources } = await client.request(MergeSourcesDocument, { input: outlets });
  expect(mergeSources).toMatchObject({
    __typename: 'MergeSourcesSuccess',
    source: { name: 'Politico', kind: 'NEWS_OUTLET' },
  });
});
