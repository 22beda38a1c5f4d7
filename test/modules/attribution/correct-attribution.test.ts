import { beforeEach, describe, expect, it } from 'vitest';
import type { CorrectAttributionInput } from '../../../src/generated/gql/graphql.ts';
import { graphql } from '../../../src/generated/gql/index.ts';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import { submitDocument } from '../../../src/modules/extraction/service.ts';
import { findViolations } from '../../support/find-violations.ts';
import { useGateway } from '../../support/gateway.ts';

const CorrectAttribution = graphql(`
  mutation CorrectAttribution($input: CorrectAttributionInput!) {
    correctAttribution(input: $input) {
      __typename
      ... on CorrectAttributionSuccess {
        attribution {
          id
          chain {
            position
            role
            mention {
              exact
            }
            source {
              name
            }
          }
          statement {
            source {
              name
            }
            sources {
              name
            }
            revisions {
              edges {
                node {
                  changedBy
                  note
                  before
                  after
                }
              }
            }
          }
        }
      }
      ... on Error {
        code
      }
      ... on InvalidInputError {
        path
      }
    }
  }
`);

const gateway = useGateway();
beforeEach(() => gateway.empty());

async function storeAttribution(): Promise<string> {
  const text =
    '“Take the win,” Joe Biden told Benjamin Netanyahu, according to a White House official who spoke with Axios.';
  await submitDocument(
    { db: gateway.db, clock: () => new Date() },
    { text, publisher: 'The Paper' },
  );
  const { id } = await gateway.db.attribution.findFirstOrThrow();
  return encodeGlobalId('Attribution', id);
}

async function correct(input: CorrectAttributionInput) {
  const desk = await gateway.withKey('REVIEW');
  return { ...(await desk.read(CorrectAttribution, { input })).correctAttribution, desk };
}

const axios = { role: 'REPORTER', source: 'Axios', kind: 'NEWS_OUTLET' } as const;

describe('correctAttribution', () => {
  it('puts another chain before the publisher, and keeps the one before in a revision', async () => {
    const attribution = await storeAttribution();
    const { desk, ...result } = await correct({
      attribution,
      chain: [{ role: 'ORIGIN', source: 'Ann Lee', kind: 'PERSON' }, axios],
      note: 'She has come forward',
    });

    expect(result).toMatchObject({
      attribution: {
        chain: [
          { position: 0, role: 'ORIGIN', mention: null, source: { name: 'Ann Lee' } },
          { position: 1, role: 'REPORTER', mention: { exact: 'Axios' }, source: { name: 'Axios' } },
          { position: 2, role: 'PUBLISHER', source: { name: 'The Paper' } },
        ],
        statement: {
          source: { name: 'Ann Lee' },
          sources: [{ name: 'Ann Lee' }, { name: 'Axios' }, { name: 'The Paper' }],
          revisions: {
            edges: [
              {
                node: {
                  changedBy: desk.name,
                  note: 'She has come forward',
                  before: {
                    attribution,
                    chain: [{ source: { name: 'a White House official' } }, {}, {}],
                  },
                  after: { attribution, chain: [{ source: { name: 'Ann Lee' } }, {}, {}] },
                },
              },
            ],
          },
        },
      },
    });
    expect(await gateway.db.source.count({ where: { kind: 'ANONYMOUS' } })).toBe(0);
    expect(await findViolations(gateway.db)).toEqual([]);
  });

  it('leaves the publisher alone where the chain is empty', async () => {
    const attribution = await storeAttribution();
    const result = await correct({ attribution, chain: [], note: 'Heard at first hand' });
    expect(result).toMatchObject({
      attribution: { chain: [{ role: 'PUBLISHER' }], statement: { source: { name: 'The Paper' } } },
    });
  });

  it('writes nothing where the chain is the same', async () => {
    const attribution = await storeAttribution();
    await correct({ attribution, chain: [axios], note: 'So' });
    await correct({ attribution, chain: [axios], note: 'So again' });
    expect(await gateway.db.revision.count()).toBe(1);
  });

  it('keeps both of two corrections at once, each with what it replaced', async () => {
    const attribution = await storeAttribution();
    const chains = ['Reuters', 'dpa'].map((source) => [
      { role: 'REPORTER' as const, source, kind: 'NEWS_AGENCY' as const },
    ]);
    await Promise.all(chains.map((chain) => correct({ attribution, chain, note: 'So' })));
    const [first, second] = await gateway.db.revision.findMany({ orderBy: { id: 'asc' } });

    expect(second?.before).toEqual(first?.after);
    expect(await findViolations(gateway.db)).toEqual([]);
  });

  it('answers with typed failures', async () => {
    const attribution = await storeAttribution();
    const nowhere = encodeGlobalId('Attribution', '018edc2b-4c00-7000-8000-000000000001');
    const publisher = { ...axios, role: 'PUBLISHER' } as const;
    const notes = await correct({ attribution, chain: [], note: ' ' });
    const roles = await correct({ attribution, chain: [axios, publisher], note: 'x' });
    const missing = await correct({ attribution: nowhere, chain: [], note: 'x' });

    expect(notes).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'note'] });
    expect(roles).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'chain', '1', 'role'] });
    expect(missing).toMatchObject({ __typename: 'NotFoundError', code: 'NOT_FOUND' });
  });
});
