import { beforeEach, describe, expect, it } from 'vitest';
import { withTransaction } from '../../../src/database/transaction.ts';
import { graphql } from '../../../src/generated/gql/index.ts';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import { UNNAMED_SPEAKER_ID } from '../../../src/modules/source/name-source.ts';
import { findOrCreateSources, type SourceInput } from '../../../src/modules/source/service.ts';
import { recordAttributedStatement } from '../../../src/modules/statement/service.ts';
import { findViolations } from '../../support/find-violations.ts';
import { useGateway } from '../../support/gateway.ts';
import { anonymousOrigin, person, reporter } from '../../support/statement-drafts.ts';
import { storeText } from '../../support/submit-text.ts';

const MergeSources = graphql(`
  mutation MergeSources($input: MergeSourcesInput!) {
    mergeSources(input: $input) {
      __typename
      ... on MergeSourcesSuccess {
        source {
          id
          name
          url
          statements {
            totalCount
            edges {
              node {
                corroboration {
                  documentCount
                  independentSourceCount
                }
              }
            }
          }
        }
      }
      ... on Error {
        code
      }
    }
  }
`);

const gateway = useGateway();
beforeEach(() => gateway.empty());
const deps = () => ({ db: gateway.db, clock: () => new Date() });

async function make(input: SourceInput): Promise<string> {
  const [source] = await withTransaction(gateway.db, (tx) => findOrCreateSources(tx, [input]));
  return source?.id ?? '';
}

const outlet = (name: string, url?: string) =>
  make({ name, kind: 'NEWS_OUTLET', ...(url && { url }) });

async function report(text: string, publisher: string, chain = [reporter('Le Journal')]) {
  const rest =
    publisher === 'Ulm Post'
      ? 'said Ann Lee in words of its own'
      : 'is what people on the market square heard from Ann Lee late on Friday';
  const document = await storeText(gateway, `${publisher}: ${text} ${rest}.`, { publisher });
  return recordAttributedStatement(deps(), {
    documentId: Buffer.from(document, 'base64url').toString().slice('Document:'.length),
    ...{ text, kind: 'DIRECT', speaker: person('Ann Lee') },
    attribution: { method: 'MANUAL', confidence: 1, chain },
  });
}

async function merge(from: string, into: string) {
  const desk = await gateway.withKey('ADMIN');
  const ids = { from: encodeGlobalId('Source', from), into: encodeGlobalId('Source', into) };
  return { ...(await desk.read(MergeSources, { input: ids })).mergeSources, desk };
}

describe('mergeSources', () => {
  it('moves links and documents, counts anew, and leaves an alias and a revision', async () => {
    const [from, into] = [
      await outlet('Ulm Post', 'https://ulm.example/'),
      await outlet('The Ulm Post'),
    ];
    await report('We go', 'Ulm Post', []);
    await report('We go', 'The Ulm Post', []);
    expect(await gateway.db.statement.findFirst()).toMatchObject({ independentSourceCount: 2 });
    const { desk, ...result } = await merge(from, into);

    expect(result).toEqual({
      __typename: 'MergeSourcesSuccess',
      source: {
        id: encodeGlobalId('Source', into),
        name: 'The Ulm Post',
        url: 'https://ulm.example/',
        statements: {
          totalCount: 1,
          edges: [{ node: { corroboration: { documentCount: 2, independentSourceCount: 1 } } }],
        },
      },
    });
    expect(await gateway.db.source.findUnique({ where: { id: from } })).toBeNull();
    expect(await outlet('ulm post')).toBe(into);
    expect(await gateway.db.revision.findMany()).toMatchObject([
      { sourceId: into, changedBy: desk.name, before: { merged: { name: 'Ulm Post' } } },
    ]);
    expect(await findViolations(gateway.db)).toEqual([]);
  });

  it('never takes an anonymous source for another, nor one kind for another', async () => {
    await report('We go', 'The Paper', [anonymousOrigin('an aide')]);
    await report('We stay', 'The Paper', [anonymousOrigin('an official')]);
    const [aide, official] = await gateway.db.source.findMany({ where: { kind: 'ANONYMOUS' } });
    const paper = await outlet('The Paper');
    const agency = await make({ name: 'The Wire', kind: 'NEWS_AGENCY' });

    const conflict = { __typename: 'ConflictError', code: 'CONFLICT' };
    expect(await merge(aide?.id ?? '', official?.id ?? '')).toMatchObject(conflict);
    expect(await merge(paper, agency)).toMatchObject(conflict);
    expect(await merge(paper, paper)).toMatchObject({ __typename: 'InvalidInputError' });
    expect(await merge('018edc2b-4c00-7000-8000-000000000001', paper)).toMatchObject({
      __typename: 'NotFoundError',
    });
    expect(await gateway.db.revision.count()).toBe(0);
  });

  it('never merges the unnamed speaker, who is nobody in particular', async () => {
    const unknown = await make({ name: 'Unknown publisher', kind: 'UNKNOWN' });
    const conflict = { __typename: 'ConflictError', code: 'CONFLICT' };
    expect(await merge(UNNAMED_SPEAKER_ID, unknown)).toMatchObject(conflict);
    expect(await merge(unknown, UNNAMED_SPEAKER_ID)).toMatchObject(conflict);
  });

  it('loses nothing that is recorded meanwhile', async () => {
    const [from, into] = [await outlet('Ulm Post'), await outlet('The Ulm Post')];
    const words = Array.from({ length: 12 }, (_, index) => `We go ${index} times`);
    await Promise.all([
      ...words.slice(0, 6).map((text) => report(text, 'Ulm Post')),
      merge(from, into),
      ...words.slice(6).map((text) => report(text, 'Ulm Post', [reporter('Ulm Post')])),
    ]);

    expect(await gateway.db.document.count({ where: { publisherId: into } })).toBe(12);
    expect(await gateway.db.source.count({ where: { name: 'Ulm Post' } })).toBe(0);
    expect(await findViolations(gateway.db)).toEqual([]);
  });
});
