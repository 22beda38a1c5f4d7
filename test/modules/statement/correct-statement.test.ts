import { beforeEach, describe, expect, it } from 'vitest';
import type { CorrectStatementInput } from '../../../src/generated/gql/graphql.ts';
import { graphql } from '../../../src/generated/gql/index.ts';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import { findViolations } from '../../support/find-violations.ts';
import { useGateway } from '../../support/gateway.ts';
import { storeStatement as storeOne } from '../../support/store-statement.ts';

graphql(`
  fragment ChangedStatement on Statement {
    id
    text
    kind
    channel
    reviewState
    attributionText
    saidOn {
      value
    }
    speaker {
      name
    }
    addressees {
      name
    }
    event {
      title
    }
    attributions {
      edges {
        node {
          anchor
          wording
          segments {
            exact
          }
        }
      }
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
`);

const CorrectStatement = graphql(`
  mutation CorrectStatement($input: CorrectStatementInput!) {
    correctStatement(input: $input) {
      __typename
      ... on CorrectStatementSuccess {
        statement {
          ...ChangedStatement
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

const storeStatement = () => storeOne(gateway);
const nowhere = encodeGlobalId('Statement', '018edc2b-4c00-7000-8000-000000000001');

const gateway = useGateway();
beforeEach(() => gateway.empty());

describe('correctStatement', () => {
  const correct = async (input: CorrectStatementInput) => {
    const desk = await gateway.withKey('REVIEW');
    return (await desk.read(CorrectStatement, { input })).correctStatement;
  };

  it('changes what is given, and keeps what was there before', async () => {
    const statement = await storeStatement();
    const result = await correct({
      statement,
      speaker: 'Bo Lund',
      addressees: ['Ann Lee'],
      channel: 'SPEECH',
      saidOn: '2024-04-13',
      kind: 'INDIRECT',
      note: 'The caption names him',
    });

    expect(result).toMatchObject({
      statement: {
        kind: 'INDIRECT',
        channel: 'SPEECH',
        speaker: { name: 'Bo Lund' },
        addressees: [{ name: 'Ann Lee' }],
        saidOn: { value: '2024-04-13' },
        revisions: {
          edges: [
            {
              node: {
                note: 'The caption names him',
                before: {
                  kind: 'DIRECT',
                  channel: 'UNKNOWN',
                  speaker: { name: 'Ann Lee' },
                  addressees: [],
                  saidOn: null,
                },
                after: {
                  kind: 'INDIRECT',
                  channel: 'SPEECH',
                  speaker: { name: 'Bo Lund' },
                  addressees: [{ name: 'Ann Lee' }],
                  saidOn: '2024-04-13',
                },
              },
            },
          ],
        },
      },
    });
  });

  it('takes away what is null, and leaves what is left out', async () => {
    const statement = await storeStatement();
    await correct({ statement, saidOn: '2024', note: 'Known' });
    expect(await correct({ statement, speaker: null, saidOn: null, note: 'Not so' })).toMatchObject(
      {
        statement: { text: 'We will go', speaker: null, saidOn: null },
      },
    );
  });

  it('moves the words to where the corrected ones stand, and computes the anchor', async () => {
    const statement = await storeStatement();
    const exact = await correct({ statement, text: 'We will go. Nobody stays', note: 'All of it' });
    const marks = await correct({ statement, text: "It's late", note: 'Another' });

    expect(exact).toMatchObject({
      statement: {
        text: 'We will go. Nobody stays',
        attributions: {
          edges: [{ node: { anchor: 'EXACT', segments: [{ exact: 'We will go. Nobody stays' }] } }],
        },
      },
    });
    expect(marks).toMatchObject({
      statement: {
        attributions: { edges: [{ node: { anchor: 'NORMALIZED', wording: 'It’s late' } }] },
      },
    });
    expect(await findViolations(gateway.db)).toEqual([]);
  });

  it('refuses direct words that stand in no document of the statement', async () => {
    const statement = await storeStatement();
    const result = await correct({ statement, text: 'We will not go', note: 'Heard so' });

    expect(result).toMatchObject({
      __typename: 'InvalidInputError',
      path: ['input', 'text'],
      message: expect.stringContaining('We will go'),
    });
    expect(await gateway.db.statement.findFirst()).toMatchObject({ text: 'We will go' });
  });

  it('writes nothing where nothing differs', async () => {
    const statement = await storeStatement();
    await correct({
      statement,
      text: 'We will go',
      speaker: 'ann lee',
      addressees: [],
      note: 'Same',
    });
    expect(await gateway.db.revision.count()).toBe(0);
  });

  it('keeps each of six corrections at once, with what it replaced', async () => {
    const statement = await storeStatement();
    const channels = ['SPEECH', 'CALL', 'INTERVIEW', 'STATEMENT', 'DOCUMENT', 'TESTIMONY'] as const;
    await Promise.all(channels.map((channel) => correct({ statement, channel, note: 'So' })));
    const revisions = await gateway.db.revision.findMany({ orderBy: { id: 'asc' } });

    expect(revisions).toHaveLength(6);
    const befores = revisions.map(({ before }) => before);
    const afters = revisions.map(({ after }) => after);
    expect(befores).toEqual([{ channel: 'UNKNOWN' }, ...afters.slice(0, -1)]);
    expect(await gateway.db.statement.findFirst()).toMatchObject(afters.at(-1) as object);
  });

  it.each<[string, Partial<CorrectStatementInput>, string[]]>([
    ['a note without words', { note: ' ' }, ['note']],
    ['no words', { text: ' ' }, ['text']],
    ['a date that is none', { saidOn: '13 April' }, ['saidOn']],
    ['a speaker without a name', { speaker: '' }, ['speaker']],
    ['an addressee without a name', { addressees: [''] }, ['addressees', '0']],
    ['a malformed event', { event: 'x' }, ['event']],
  ])('refuses %s, naming the field', async (_, change, path) => {
    const statement = await storeStatement();
    expect(await correct({ statement, note: 'Why', ...change })).toMatchObject({
      __typename: 'InvalidInputError',
      path: ['input', ...path],
    });
  });

  it('does not find a statement, or an event, that is not there', async () => {
    const event = encodeGlobalId('Event', '018edc2b-4c00-7000-8000-000000000001');
    const missing = { __typename: 'NotFoundError', code: 'NOT_FOUND' };
    expect(await correct({ statement: nowhere, note: 'Why' })).toMatchObject(missing);
    expect(await correct({ statement: await storeStatement(), event, note: 'Why' })).toMatchObject(
      missing,
    );
  });
});
