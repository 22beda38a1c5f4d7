import { beforeAll, expect, test } from 'vitest';
import { graphql } from '../../src/generated/gql/index.ts';
import { nameKey } from '../../src/text/name-key.ts';
import { useGateway } from '../support/gateway.ts';

const Named = graphql(`
  query Named($search: String) {
    actors(search: $search) {
      edges {
        node {
          name
        }
      }
    }
    sources(search: $search) {
      edges {
        node {
          name
        }
      }
    }
    events(search: $search) {
      edges {
        node {
          title
        }
      }
    }
  }
`);

const gateway = useGateway();

beforeAll(async () => {
  const actors = ['Joe Biden', 'Benjamin Netanyahu', 'Recep Tayyip Erdoğan', '100% Pure'];
  for (const name of actors) {
    const names = name === 'Benjamin Netanyahu' ? [{ alias: 'Bibi', aliasKey: 'bibi' }] : [];
    const data = { name, nameKey: nameKey(name), kind: 'PERSON' as const };
    await gateway.db.actor.create({ data: { ...data, names: { create: names } } });
  }
  const source = { name: 'Axios', nameKey: 'axios', kind: 'NEWS_OUTLET' as const };
  await gateway.db.source.create({ data: { ...source, identityKey: 'NEWS_OUTLET axios' } });
  const title = 'Attack on Israel';
  await gateway.db.event.create({ data: { title, titleKey: nameKey(title) } });
});

async function find(search: string): Promise<string[]> {
  const { actors, sources, events } = await gateway.read(Named, { search });
  return [
    ...actors.edges.map(({ node }) => node.name),
    ...sources.edges.map(({ node }) => node.name),
    ...events.edges.map(({ node }) => node.title),
  ];
}

test.each([
  ['bid', ['Joe Biden']],
  ['joe b', ['Joe Biden']],
  ['BIB', ['Benjamin Netanyahu']],
  ['erdogan', ['Recep Tayyip Erdoğan']],
  ['axi', ['Axios']],
  ['on isr', ['Attack on Israel']],
])('finds by how a word begins, case and accents aside: %s', async (search, names) => {
  expect(await find(search)).toEqual(names);
});

test.each([
  ['Bidne', 'Joe Biden'],
  ['Netanyhau', 'Benjamin Netanyahu'],
  ['Erdgoan', 'Recep Tayyip Erdoğan'],
  ['Axois', 'Axios'],
  ['atack', 'Attack on Israel'],
])('finds in spite of a typing mistake: %s', async (search, name) => {
  expect(await find(search)).toContain(name);
});

test('takes the signs of a pattern for themselves', async () => {
  expect(await find('%')).toEqual([]);
  expect(await find('100%')).toEqual(['100% Pure']);
});
