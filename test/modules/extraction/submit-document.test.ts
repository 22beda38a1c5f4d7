import { readFile } from 'node:fs/promises';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/database/client.ts';
import type {
  SubmitDocumentInput,
  SubmitDocumentMutation,
} from '../../../src/generated/gql/graphql.ts';
import { graphql } from '../../../src/generated/gql/index.ts';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import * as events from '../../../src/modules/event/service.ts';
import { findViolations } from '../../support/find-violations.ts';
import { useGateway } from '../../support/gateway.ts';

const SubmitDocument = graphql(`
  mutation SubmitDocument($input: SubmitDocumentInput!) {
    submitDocument(input: $input) {
      __typename
      ... on SubmitDocumentSuccess {
        created
        document {
          id
          text
          publisher {
            name
            kind
          }
          repairs {
            kind
            count
          }
        }
        attributions {
          wording
          anchor
          confidence
          method
          speakerMention {
            exact
          }
          chain {
            position
            role
            source {
              name
              kind
              anonymity {
                affiliation
              }
            }
          }
          statement {
            id
            text
            kind
            speaker {
              name
              description
            }
            addressees {
              name
            }
            event {
              title
            }
            corroboration {
              documentCount
              independentSourceCount
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

const gateway = useGateway();
let article = '';
beforeAll(async () => {
  article = await readFile(
    new URL('../../../prisma/demo/first-article.txt', import.meta.url),
    'utf8',
  );
});
beforeEach(() => gateway.empty());

type Result = SubmitDocumentMutation['submitDocument'];

function succeeded(result: Result) {
  if (result.__typename !== 'SubmitDocumentSuccess') throw new Error(JSON.stringify(result));
  return result;
}

async function submit(input: SubmitDocumentInput) {
  const desk = await gateway.withKey('SUBMIT');
  return succeeded((await desk.read(SubmitDocument, { input })).submitDocument);
}

async function createEvent(db: Database, title: string) {
  return { event: await events.createEvent({ db, clock: () => new Date() }, { title }) };
}

async function countRows() {
  const { db } = gateway;
  return {
    documents: await db.document.count(),
    statements: await db.statement.count(),
    attributions: await db.attribution.count(),
    actors: await db.actor.count(),
    sources: await db.source.count(),
  };
}

describe('submitDocument', () => {
  it('stores a text, mended, with what it reports and through whom it came', async () => {
    const { created, document, attributions } = await submit({ text: article });

    expect(created).toBe(true);
    expect(document.repairs).toContainEqual({ kind: 'QUOTATION_MARK', count: 8 });
    expect(document.publisher).toEqual({ name: 'Unknown publisher', kind: 'UNKNOWN' });
    const win = attributions.find(({ wording }) => wording.includes('Take the win'));
    expect(win).toMatchObject({
      wording: '“You got a win. Take the win,”',
      anchor: 'EXACT',
      method: 'EXTRACTED',
      speakerMention: { exact: 'Biden' },
      chain: [
        {
          position: 0,
          role: 'ORIGIN',
          source: { name: 'a White House official', kind: 'ANONYMOUS' },
        },
        { position: 1, role: 'REPORTER', source: { name: 'Axios', kind: 'NEWS_OUTLET' } },
        { position: 2, role: 'PUBLISHER', source: { name: 'Unknown publisher' } },
      ],
      statement: {
        text: 'You got a win. Take the win',
        kind: 'DIRECT',
        speaker: { name: 'Joe Biden' },
        addressees: [{ name: 'Benjamin Netanyahu' }],
        corroboration: { documentCount: 1, independentSourceCount: 1 },
      },
    });
    expect(await findViolations(gateway.db)).toEqual([]);
  });

  it('ends the sentences of a split quotation where the narrator ends his', async () => {
    const { attributions } = await submit({
      text: '“We left on May 3,” Ann Poe said. “The road was open.” “If it closes,” she added, “Nobody will come.”',
    });
    expect(attributions.map(({ anchor, statement: { text } }) => [text, anchor])).toEqual([
      ['We left on May 3. The road was open.', 'EXACT'],
      ['If it closes, Nobody will come.', 'EXACT'],
    ]);
  });

  it('writes nothing the second time, and answers with what is there', async () => {
    const first = await submit({ text: article, publisher: 'The Bee', title: 'Own' });
    const counts = await countRows();
    const again = await submit({ text: article, publisher: 'Somebody Else', title: 'Other' });

    expect(again).toEqual({ ...first, created: false });
    expect(await countRows()).toEqual(counts);
  });

  it('stores one document for fifty clients that bring it at the same moment', async () => {
    const desk = await gateway.withKey('SUBMIT');
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => desk.read(SubmitDocument, { input: { text: article } })),
    );
    const successes = answers.map(({ submitDocument }) => succeeded(submitDocument));

    expect(successes.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(successes.map(({ document }) => document.id)).size).toBe(1);
    expect(new Set(successes.map(({ attributions }) => attributions.length)).size).toBe(1);
    expect(await countRows()).toMatchObject({
      documents: 1,
      statements: successes[0]?.attributions.length,
    });
  });

  it('stores the document alone where nothing is to be extracted', async () => {
    expect(await submit({ text: article, extract: false })).toMatchObject({
      created: true,
      attributions: [],
    });
    expect(await countRows()).toMatchObject({ documents: 1, statements: 0, actors: 0 });
  });

  it('does not count the publisher as a link of its own story', async () => {
    const text = '“It is done,” the mayor Ann Lee told Axios on Friday.';
    const chains = async (publisher: string) => {
      const { attributions } = await submit({ text: `${text} (${publisher})`, publisher });
      return attributions.flatMap(({ chain }) => chain.map(({ source }) => source.name));
    };
    expect(await chains('Axios')).toEqual(['Axios']);
    expect(await chains('The Paper')).toEqual(['Axios', 'The Paper']);
  });

  it('knows an outlet by another name, whatever the words make of it', async () => {
    const { attributions } = await submit({
      text: '“It is done,” Ann Lee said, according to WSJ.',
      publisher: 'The Paper',
    });
    expect(attributions[0]?.chain).toMatchObject([
      { role: 'REPORTER', source: { name: 'The Wall Street Journal', kind: 'NEWS_OUTLET' } },
      { role: 'PUBLISHER' },
    ]);
  });

  it('makes nobody of a speaker whom the text does not name', async () => {
    const { attributions } = await submit({
      text: 'The company closed. “We are out of money,” the spokesman said on Friday.',
    });
    expect(attributions.map(({ statement }) => statement.speaker)).toEqual([null]);
    expect(await countRows()).toMatchObject({ actors: 0 });
  });

  it('puts the statements to the event that is given', async () => {
    const { event } = await createEvent(gateway.db, 'A press conference');
    const { attributions } = await submit({
      text: article,
      event: encodeGlobalId('Event', event.id),
    });
    expect(new Set(attributions.map(({ statement }) => statement.event?.title))).toEqual(
      new Set(['A press conference']),
    );
  });

  it.each([
    ['an empty text', { text: ' \n ' }, 'InvalidInputError', ['input', 'text']],
    ['a text above 1 MiB', { text: 'é'.repeat(524_289) }, 'InvalidInputError', ['input', 'text']],
    ['a malformed id', { text: 'He said.', event: 'x' }, 'InvalidInputError', ['input', 'event']],
    [
      'an event that is not there',
      { text: 'He said.', event: encodeGlobalId('Event', '018edc2b-4c00-7000-8000-000000000001') },
      'NotFoundError',
      undefined,
    ],
  ])('answers with a typed failure to %s, and stores nothing', async (_, input, type, path) => {
    const desk = await gateway.withKey('SUBMIT');
    const { submitDocument } = await desk.read(SubmitDocument, { input });

    expect(submitDocument.__typename).toBe(type);
    expect('path' in submitDocument ? submitDocument.path : undefined).toEqual(path);
    expect(await countRows()).toMatchObject({ documents: 0 });
  });
});
