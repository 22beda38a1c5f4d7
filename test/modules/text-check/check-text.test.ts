import { beforeAll, describe, expect, it } from 'vitest';
import { connectDatabase } from '../../../src/database/client.ts';
import { graphql } from '../../../src/generated/gql/index.ts';
import { checkText } from '../../../src/modules/text-check/service.ts';
import { useGateway } from '../../support/gateway.ts';
import { send } from '../../support/send.ts';

const Submit = graphql(`
  mutation SubmitForDraft($text: String!) {
    submitDocument(input: { text: $text, publisher: "The Ulm Post" }) {
      ... on SubmitDocumentSuccess {
        attributions {
          statement {
            id
            text
          }
        }
      }
    }
  }
`);

const Retract = graphql(`
  mutation RetractForDraft($statement: ID!) {
    reviewStatement(input: { statement: $statement, state: RETRACTED, note: "Withdrawn." }) {
      __typename
    }
  }
`);

const CheckText = graphql(`
  query CheckDraft($text: String!) {
    checkText(text: $text) {
      text
      repairs {
        kind
      }
      statements {
        kind
        speaker
        verdict
        standing
        segments {
          exact
          start
          end
        }
        matches {
          statement {
            text
          }
          speakerMatches
          diff {
            op
            text
          }
        }
      }
    }
  }
`);

const gateway = useGateway();

beforeAll(async () => {
  const desk = await gateway.withKey('SUBMIT', 'REVIEW');
  const text = `“We will not sell the old mill to anybody,” Ann Poe said.

“The bridge will cost the town €20 million,” Tom Reed said.

“I have never met the minister in my life,” Rosa Klein said.

“The ferry sails at noon on every day of the week,” Mia Fox said.`;
  const { submitDocument } = await desk.read(Submit, { text });
  if (!('attributions' in submitDocument)) throw new Error(JSON.stringify(submitDocument));
  const retracted = submitDocument.attributions.find(({ statement }) =>
    statement.text.startsWith('The ferry'),
  );
  await desk.read(Retract, { statement: retracted?.statement.id ?? '' });
});

const DRAFT = `Ann Poe was firm. “We will sell the old mill to anybody,” Ann Poe said. “The bridge will cost the town €20m,” Tom Reed said.

“I have never met the minister in my life,” Tom Reed said. Mia Fox said: “The ferry sails at noon on every day of the week.”

“Zeppelins are the future of plum cake,” Ann Poe said.`;

describe('checkText', () => {
  it('holds every statement of a draft against the record, in the order of the text', async () => {
    const { checkText } = await gateway.read(CheckText, { text: DRAFT });
    const told = checkText.statements.map(({ segments, speaker, verdict, standing }) => ({
      words: segments[0]?.exact.slice(0, 14),
      ...{ speaker, verdict, standing },
    }));
    expect(told).toEqual([
      { words: '“We will sell ', speaker: 'Ann Poe', verdict: 'ALTERED', standing: 'STANDS' },
      { words: '“The bridge wi', speaker: 'Tom Reed', verdict: 'VERBATIM', standing: 'STANDS' },
      {
        words: '“I have never ',
        speaker: 'Tom Reed',
        verdict: 'MISATTRIBUTED',
        standing: 'STANDS',
      },
      { words: '“The ferry sai', speaker: 'Mia Fox', verdict: 'VERBATIM', standing: 'RETRACTED' },
      { words: '“Zeppelins are', speaker: 'Ann Poe', verdict: 'NOT_FOUND', standing: null },
    ]);
    for (const { segments } of checkText.statements)
      for (const { start, end, exact } of segments)
        expect(checkText.text.slice(start, end)).toBe(exact);
    expect(checkText.statements[0]?.matches[0]).toMatchObject({
      speakerMatches: true,
      diff: expect.arrayContaining([{ op: 'DELETE', text: 'not' }]),
    });
    expect(await gateway.db.document.count()).toBe(1);
  });

  it('mends the draft, and says so', async () => {
    const { checkText } = await gateway.read(CheckText, {
      text: 'â\u0080\u009cWe will not sell the old mill to anybody,â\u0080\u009d Ann Poe said.',
    });
    expect(checkText.repairs.length).toBeGreaterThan(0);
    expect(checkText.statements).toMatchObject([{ verdict: 'VERBATIM' }]);
  });

  it('ends with its client, however many statements are left', async () => {
    const client = new AbortController();
    const left = new Error('The client left.');
    const onQuery = () => client.abort(left);
    const database = connectDatabase({ connection: gateway.connection, poolSize: 1, onQuery });
    try {
      const text = '“The bridge will cost the town €20 million,” Tom Reed said. '.repeat(150);
      const checked = checkText({ db: database.db, signal: client.signal }, text);
      await expect(checked).rejects.toBe(left);
    } finally {
      await database.close();
    }
  });

  it.each([
    ['', /empty/],
    ['“It is,” Ann Lee told the Post. '.repeat(250), /Split it up/],
    ['word '.repeat(9_000), /characters/],
  ])('refuses what is no draft', async (text, told) => {
    const query = 'query ($text: String!) { checkText(text: $text) { text } }';
    const { errors } = await send(gateway.gateway, { query, variables: { text } });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(told),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});
