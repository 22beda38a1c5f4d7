import { beforeEach, describe, expect, it } from 'vitest';
import { graphql } from '../../../src/generated/gql/index.ts';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import { useGateway } from '../../support/gateway.ts';
import { storeStatement as storeOne } from '../../support/store-statement.ts';

const ReviewStatement = graphql(`
  mutation ReviewStatement($input: ReviewStatementInput!) {
    reviewStatement(input: $input) {
      __typename
      ... on ReviewStatementSuccess {
        statement {
          id
          text
          reviewState
          attributionText
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
      ... on Error {
        code
      }
    }
  }
`);

const gateway = useGateway();
beforeEach(() => gateway.empty());
const storeStatement = () => storeOne(gateway);
const nowhere = encodeGlobalId('Statement', '018edc2b-4c00-7000-8000-000000000001');

describe('reviewStatement', () => {
  it.each([
    ['CONFIRMED', /^Ann Lee said/],
    ['DISPUTED', /^Disputed: Ann Lee said/],
    ['RETRACTED', /^Retracted: Ann Lee said/],
  ] as const)('makes a statement %s, and leaves it readable', async (state, line) => {
    const desk = await gateway.withKey('REVIEW');
    const statement = await storeStatement();
    const { reviewStatement } = await desk.read(ReviewStatement, {
      input: { statement, state, note: 'Read again' },
    });

    expect(reviewStatement).toMatchObject({
      statement: {
        id: statement,
        text: 'We will go',
        reviewState: state,
        attributionText: expect.stringMatching(line),
        revisions: {
          edges: [
            {
              node: {
                changedBy: desk.name,
                note: 'Read again',
                before: { reviewState: 'EXTRACTED' },
                after: { reviewState: state },
              },
            },
          ],
        },
      },
    });
  });

  it('writes nothing the second time', async () => {
    const desk = await gateway.withKey('REVIEW');
    const input = { statement: await storeStatement(), state: 'RETRACTED', note: 'Why' } as const;
    const first = await desk.read(ReviewStatement, { input });
    expect(await desk.read(ReviewStatement, { input })).toEqual(first);
    expect(await gateway.db.revision.count()).toBe(1);
  });

  it('answers with a typed failure where there is no such statement', async () => {
    const desk = await gateway.withKey('REVIEW');
    const review = async (statement: string) =>
      (await desk.read(ReviewStatement, { input: { statement, state: 'CONFIRMED' } }))
        .reviewStatement;
    expect(await review(nowhere)).toEqual({ __typename: 'NotFoundError', code: 'NOT_FOUND' });
    expect(await review('x')).toEqual({ __typename: 'InvalidInputError', code: 'INVALID_INPUT' });
  });
});
