import { beforeEach, describe, expect, it } from 'vitest';
import type {
  RecordStatementInput,
  RecordStatementMutation,
} from '../../../src/generated/gql/graphql.ts';
import { graphql } from '../../../src/generated/gql/index.ts';
import type { Scope } from '../../../src/generated/prisma/enums.ts';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import { submitDocument } from '../../../src/modules/extraction/service.ts';
import { findViolations } from '../../support/find-violations.ts';
import { useGateway } from '../../support/gateway.ts';
import { storeText } from '../../support/submit-text.ts';

const RecordStatement = graphql(`
  mutation RecordStatement($input: RecordStatementInput!) {
    recordStatement(input: $input) {
      __typename
      ... on RecordStatementSuccess {
        statement {
          id
          text
          kind
          channel
          hedged
          reviewState
          saidOn {
            value
          }
          speaker {
            name
            kind
          }
          addressees {
            name
          }
          event {
            title
          }
          corroboration {
            documentCount
          }
          attributions {
            totalCount
            edges {
              node {
                wording
                anchor
                method
                confidence
                chain {
                  position
                  role
                  level
                  source {
                    name
                    kind
                  }
                }
              }
            }
          }
          revisions {
            edges {
              node {
                changedBy
                before
                after
              }
            }
          }
        }
      }
      ... on Error {
        message
        code
      }
      ... on InvalidInputError {
        path
      }
    }
  }
`);

const TEXT =
  '“You got a win. Take the win,” Biden told Netanyahu, according to a White House official. “Go on,” he said, “and on.” Go home. Go home.';

const gateway = useGateway();
beforeEach(() => gateway.empty());

type Success = Extract<
  RecordStatementMutation['recordStatement'],
  { __typename: 'RecordStatementSuccess' }
>;

async function record(input: RecordStatementInput, ...scopes: Scope[]) {
  const desk = await gateway.withKey(...(scopes.length > 0 ? scopes : (['SUBMIT'] as const)));
  return (await desk.read(RecordStatement, { input })).recordStatement;
}

async function recorded(input: RecordStatementInput, ...scopes: Scope[]) {
  const result = await record(input, ...scopes);
  if (result.__typename !== 'RecordStatementSuccess') throw new Error(JSON.stringify(result));
  return (result as Success).statement;
}

const win = (document: string): RecordStatementInput => ({
  text: 'You got a win. Take the win',
  kind: 'DIRECT',
  speaker: 'Joe Biden',
  document,
});

describe('recordStatement', () => {
  it('records who said what to whom, and through whom it came', async () => {
    const document = await storeText(gateway, TEXT, { publisher: 'The Paper' });
    const statement = await recorded({
      ...win(document),
      addressees: ['Benjamin Netanyahu'],
      channel: 'CALL',
      hedged: true,
      saidOn: '2024-04',
      chain: [
        {
          role: 'ORIGIN',
          source: 'a White House official',
          kind: 'ANONYMOUS',
          level: 'ON_BACKGROUND',
        },
        { role: 'REPORTER', source: 'ap', kind: 'NEWS_OUTLET' },
      ],
    });

    expect(statement).toMatchObject({
      text: 'You got a win. Take the win',
      kind: 'DIRECT',
      channel: 'CALL',
      hedged: true,
      reviewState: 'EXTRACTED',
      saidOn: { value: '2024-04' },
      speaker: { name: 'Joe Biden', kind: 'PERSON' },
      addressees: [{ name: 'Benjamin Netanyahu' }],
    });
    expect(statement.attributions.edges.map(({ node }) => node)).toEqual([
      {
        wording: 'You got a win. Take the win',
        anchor: 'EXACT',
        method: 'MANUAL',
        confidence: 1,
        chain: [
          {
            position: 0,
            role: 'ORIGIN',
            level: 'ON_BACKGROUND',
            source: { name: 'a White House official', kind: 'ANONYMOUS' },
          },
          {
            position: 1,
            role: 'REPORTER',
            level: 'NOT_STATED',
            source: { name: 'The Associated Press', kind: 'NEWS_AGENCY' },
          },
          {
            position: 2,
            role: 'PUBLISHER',
            level: 'NOT_STATED',
            source: { name: 'The Paper', kind: 'NEWS_OUTLET' },
          },
        ],
      },
    ]);
    expect(await findViolations(gateway.db)).toEqual([]);
  });

  it('counts as confirmed what somebody records who may review', async () => {
    const document = await storeText(gateway, TEXT);
    expect((await recorded(win(document), 'SUBMIT', 'REVIEW')).reviewState).toBe('CONFIRMED');
  });

  it.each([
    ['You got a win. Take the win', 'EXACT', 'You got a win. Take the win'],
    ["'You got a win", 'ORPHANED', ''],
    ['Go on … and on', 'EXACT', 'Go on … and on'],
    ['Go home.', 'AMBIGUOUS', 'Go home.'],
  ])('computes how the words %j stand in the document: %s', async (text, anchor, wording) => {
    const document = await storeText(gateway, TEXT);
    const result = await record({ text, kind: 'DIRECT', document });
    if (anchor === 'ORPHANED') {
      expect(result).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'text'] });
      return;
    }
    expect(result).toMatchObject({
      statement: { attributions: { edges: [{ node: { anchor, wording } }] } },
    });
  });

  it('shows the nearest passage where the words do not stand in the document', async () => {
    const document = await storeText(gateway, TEXT);
    const result = await record({ ...win(document), text: 'You had a win. Take that win' });

    expect(result).toMatchObject({
      __typename: 'InvalidInputError',
      code: 'INVALID_INPUT',
      path: ['input', 'text'],
      message: expect.stringContaining('You got a win. Take the win'),
    });
    expect(await gateway.db.statement.count()).toBe(0);
  });

  it('adds an attribution where the same speaker said the words elsewhere', async () => {
    const first = await recorded(win(await storeText(gateway, TEXT, { publisher: 'The Paper' })));
    const other = await storeText(gateway, `Again: ${TEXT}`, { publisher: 'The Globe' });
    const second = await recorded(win(other));
    const stranger = await recorded({ ...win(other), speaker: 'Ann Lee' });

    expect(second.id).toBe(first.id);
    expect(second.corroboration).toEqual({ documentCount: 2 });
    expect(stranger.id).not.toBe(first.id);
  });

  it('writes nothing the second time', async () => {
    const document = await storeText(gateway, TEXT);
    const first = await recorded({ ...win(document), channel: 'CALL' });
    const again = await recorded({ ...win(document), channel: 'CALL' });

    expect(again).toEqual(first);
    expect(again.revisions.edges).toEqual([]);
  });

  it('makes one statement for twenty who record it at once', async () => {
    const document = await storeText(gateway, TEXT);
    const statements = await Promise.all(Array.from({ length: 20 }, () => recorded(win(document))));
    expect(new Set(statements.map(({ id }) => id)).size).toBe(1);
    expect(await gateway.db.attribution.count()).toBe(1);
  });

  it('takes over what the extractor has found, and says so in a revision', async () => {
    const { documentId } = await submitDocument(
      { db: gateway.db, clock: () => new Date() },
      { text: '“You got a win. Take the win,” Joe Biden told Reuters.' },
    );
    const document = encodeGlobalId('Document', documentId);
    const statement = await recorded({
      ...win(document),
      channel: 'CALL',
      chain: [{ role: 'REPORTER', source: 'Axios', kind: 'NEWS_OUTLET' }],
    });

    expect(statement.attributions).toMatchObject({
      totalCount: 1,
      edges: [{ node: { method: 'MANUAL', confidence: 1 } }],
    });
    expect(statement.attributions.edges[0]?.node.chain.map(({ source }) => source.name)).toEqual([
      'Axios',
      'Unknown publisher',
    ]);
    expect(statement.revisions.edges).toMatchObject([
      { node: { before: { method: 'EXTRACTED' }, after: { method: 'MANUAL', confidence: 1 } } },
    ]);
    expect(await findViolations(gateway.db)).toEqual([]);
  });
});
