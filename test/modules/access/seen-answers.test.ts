import { beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../../src/schema.ts';
import type { Gateway } from '../../../src/server/create-gateway.ts';
import { type TestGateway, useGateway } from '../../support/gateway.ts';
import { leafPaths, writePath } from '../../support/schema-operations.ts';
import { send } from '../../support/send.ts';

/** Sent by both keys; the words stand in the other document as well. */
const text = '“We will see it soon,” Ann Lee told Bo Ray. “No comment,” she said.';
const ownText = '“We will see it soon,” Ann Lee said on Monday.';
const words = 'We will see it soon';

/** What only the first key knows of. */
const metadata = `title: "Title of the first", url: "https://first.example/a", byline: "By the first",
  publisher: "The First Post", publishedAt: "2024-04-15T08:00:00Z"`;

/** A gateway with the writer's own documents, and a key of hers that may write and not read. */
interface World {
  gateway: Gateway;
  key: string;
  ids: { document: string; statement: string; attribution: string };
}

/** The same for the writer, whether another key has been there before her or not. */
const alone = useGateway({ publicRead: false });
const shared = useGateway({ publicRead: false });
const worlds: World[] = [];
let firstDocument = '';

async function write(gateway: Gateway, key: string, mutation: string): Promise<string> {
  const answer = await send(
    gateway,
    { query: `mutation { ${mutation} }` },
    { authorization: `Bearer ${key}` },
  );
  const [, id] = /"id":"([^"]+)"/.exec(JSON.stringify(answer.data ?? {})) ?? [];
  if (!id) throw new Error(`Nothing was written: ${JSON.stringify(answer)}`);
  return id;
}

const submit = (input: string, what = 'document') =>
  `submitDocument(input: { ${input} }) { ... on SubmitDocumentSuccess { ${what} { id } } }`;

const record = (document: string, more = '') =>
  `recordStatement(input: { document: "${document}", text: "${words}", kind: DIRECT,
    speaker: "Ann Lee" ${more} }) { ... on RecordStatementSuccess { statement { id } } }`;

async function openWorld({ gateway, withKey }: TestGateway): Promise<World> {
  const { key } = await withKey('SUBMIT', 'REVIEW');
  const document = await write(gateway, key, submit(`text: "${ownText}"`));
  await write(gateway, key, submit(`text: "${text}"`));
  const statement = await write(gateway, key, record(document));
  const attribution = await write(gateway, key, submit(`text: "${ownText}"`, 'attributions'));
  return { gateway, key, ids: { document, statement, attribution } };
}

beforeAll(async () => {
  const { key } = await shared.withKey('SUBMIT', 'REVIEW');
  firstDocument = await write(shared.gateway, key, submit(`text: "${text}", ${metadata}`));
  const more = `addressees: ["Cy Doe"], channel: CALL, hedged: true, saidOn: "2024-04-13",
    chain: [{ role: ORIGIN, source: "a first official", kind: ANONYMOUS }]`;
  await write(shared.gateway, key, record(firstDocument, more));
  worlds.push(await openWorld(alone), await openWorld(shared));
});

/** What the writer sends. Merging takes a key that may do everything, and so may read. */
const inputs: Record<string, (ids: World['ids']) => string> = {
  submitDocument: () => `text: "${text}"`,
  recordStatement: ({ document }) =>
    `document: "${document}", text: "${words}", kind: DIRECT, speaker: "Ann Lee"`,
  createEvent: () => 'title: "A council", place: "Ulm", participants: ["Ann Lee"]',
  reviewStatement: ({ statement }) => `statement: "${statement}", state: CONFIRMED`,
  correctStatement: ({ statement }) => `statement: "${statement}", channel: SPEECH, note: "A"`,
  correctAttribution: ({ attribution }) =>
    `attribution: "${attribution}", chain: [{ role: REPORTER, source: "AP", kind: NEWS_AGENCY }], note: "A"`,
  correctDocument: ({ document }) => `document: "${document}", byline: "Jo Lee", note: "A"`,
  mergeActors: ({ statement }) => `from: "${statement}", into: "${statement}"`,
  mergeSources: ({ statement }) => `from: "${statement}", into: "${statement}"`,
};

const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

/** One leaf of a mutation's answer, without the ids, which differ; or the code of its refusal. */
async function ask({ gateway, key, ids }: World, mutation: string, leaf: string) {
  const query = `mutation { ${mutation}(input: { ${inputs[mutation]?.(ids)} }) { ${leaf} } }`;
  const answer = await send(gateway, { query }, { authorization: `Bearer ${key}` });
  if (answer.errors) return answer.errors.map(({ extensions }) => extensions.code).join();
  return JSON.stringify(answer.data).replace(/"id":"[^"]*"/g, '"id":"…"');
}

describe('where reading takes a key, one that may only write', () => {
  it.each([...mutations])(
    'sees in no leaf of $name that another key was there first',
    async ({ name, type }) => {
      const leaves = leafPaths(type, 3).map(writePath);
      const seen: string[] = [];
      for (const leaf of leaves) {
        const [own, beside] = await Promise.all(worlds.map((world) => ask(world, name, leaf)));
        expect(own, leaf).toMatch(/^(?:FORBIDDEN$|\{)/);
        expect(beside, leaf).toBe(own);
        if (own !== 'FORBIDDEN') seen.push(leaf);
      }
      expect(leaves.length).toBeGreaterThan(20);
      expect(seen.length, 'some of it, and not all').toBeLessThan(leaves.length / 2);
      expect(seen.length > 0, 'what takes ADMIN shows nothing').toBe(!name.startsWith('merge'));
    },
    120_000,
  );

  it('is cited nothing of a document whose id it knows', async () => {
    const [, beside] = worlds;
    if (!beside) throw new Error('There is no such world.');
    const failure = '... on InvalidInputError { code message } ... on Error { message }';
    const refuse = async (key: string) => {
      const query = `mutation { recordStatement(input: { document: "${firstDocument}",
        text: "No comments", kind: DIRECT, speaker: "Ann Lee" }) { ${failure} } }`;
      return (await send(beside.gateway, { query }, { authorization: `Bearer ${key}` })).data;
    };
    const told = (message: string) => ({ recordStatement: { code: 'INVALID_INPUT', message } });
    const reader = await shared.withKey('SUBMIT', 'READ');
    const miss = 'The words do not occur in the document.';
    expect(await refuse(beside.key)).toEqual(told(miss));
    expect(await refuse(reader.key)).toEqual(told(`${miss} The nearest passage is: No`));
  });
});
