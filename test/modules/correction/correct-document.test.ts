import { beforeEach, describe, expect, it } from 'vitest';
import type {
  CorrectDocumentInput,
  SubmitDocumentInput,
} from '../../../src/generated/gql/graphql.ts';
import { graphql } from '../../../src/generated/gql/index.ts';
import { findViolations } from '../../support/find-violations.ts';
import { useGateway } from '../../support/gateway.ts';

const SubmitForCorrection = graphql(`
  mutation SubmitForCorrection($input: SubmitDocumentInput!) {
    submitDocument(input: $input) {
      ... on SubmitDocumentSuccess {
        created
        completed
        document {
          id
        }
      }
      ... on Error {
        message
      }
    }
  }
`);

const Correct = graphql(`
  mutation CorrectDocumentOnce($input: CorrectDocumentInput!) {
    correctDocument(input: $input) {
      __typename
      ... on Error {
        code
        message
      }
    }
  }
`);

const Read = graphql(`
  query ReadCorrected($id: ID!) {
    document(id: $id) {
      title
      url
      byline
      publishedAt
      language
      publisher {
        name
      }
      revisions {
        totalCount
        edges {
          node {
            changedBy
            note
            before
            after
          }
        }
      }
      attributions {
        edges {
          node {
            chain {
              role
              source {
                name
              }
            }
            statement {
              attributionText
              language
              corroboration {
                firstReportedAt
              }
            }
          }
        }
      }
    }
    statements(orderBy: REPORTED_ASC) {
      edges {
        node {
          text
        }
      }
    }
  }
`);

const gateway = useGateway();
beforeEach(() => gateway.empty());

async function submit(input: SubmitDocumentInput) {
  const desk = await gateway.withKey('SUBMIT');
  const { submitDocument } = await desk.read(SubmitForCorrection, { input });
  if (!('document' in submitDocument)) throw new Error(JSON.stringify(submitDocument));
  return submitDocument;
}

async function correct(input: CorrectDocumentInput) {
  const desk = await gateway.withKey('REVIEW');
  return (await desk.read(Correct, { input })).correctDocument;
}

const text = '“We stay,” Ann Poe told Axios. “We are few,” she added.';

describe('correctDocument', () => {
  it('changes what is known, and all that rests on it follows', async () => {
    const { document } = await submit({ text, publisher: 'The Ulm Post', title: 'We stay' });
    await submit({ text: '“We go,” Tom Reed said.', publishedAt: '2024-05-01T00:00:00Z' });

    const done = await correct({
      document: document.id,
      publisher: 'The Ulm Times',
      title: 'They stay',
      byline: 'Jo Lee',
      publishedAt: '2024-04-14T08:00:00Z',
      url: 'https://ulm.example/stay',
      language: 'en-GB',
      note: 'The masthead says so.',
    });

    expect(done).toEqual({ __typename: 'CorrectDocumentSuccess' });
    const { document: read, statements } = await gateway.read(Read, { id: document.id });
    expect(read).toMatchObject({
      title: 'They stay',
      byline: 'Jo Lee',
      url: 'https://ulm.example/stay',
      publishedAt: '2024-04-14T08:00:00.000Z',
      language: 'en-GB',
      publisher: { name: 'The Ulm Times' },
    });
    expect(read?.attributions.edges).toHaveLength(2);
    for (const { node } of read?.attributions.edges ?? []) {
      expect(node.chain.at(-1)).toEqual({ role: 'PUBLISHER', source: { name: 'The Ulm Times' } });
      expect(node.statement).toMatchObject({
        language: 'en-GB',
        corroboration: { firstReportedAt: '2024-04-14T08:00:00.000Z' },
      });
      expect(node.statement.attributionText).toContain('as published by The Ulm Times');
    }
    // It was the last to be reported before it had a date.
    expect(statements.edges.at(-1)?.node.text).toBe('We go');
    expect(read?.revisions.edges).toEqual([
      {
        node: {
          changedBy: expect.any(String),
          note: 'The masthead says so.',
          before: {
            title: 'We stay',
            url: null,
            byline: null,
            publishedAt: null,
            language: 'en',
            publisher: { id: expect.any(String), name: 'The Ulm Post' },
          },
          after: {
            title: 'They stay',
            url: 'https://ulm.example/stay',
            byline: 'Jo Lee',
            publishedAt: '2024-04-14T08:00:00.000Z',
            language: 'en-GB',
            publisher: { id: expect.any(String), name: 'The Ulm Times' },
          },
        },
      },
    ]);
    expect(await findViolations(gateway.db)).toEqual([]);
  });

  it('is undone by what the revision had before, to the last row', async () => {
    const { document } = await submit({ text, publisher: 'The Ulm Post', title: 'We stay' });
    const rows = async () => ({
      document: await gateway.db.document.findMany(),
      links: await gateway.db.attributionLink.findMany({
        orderBy: [{ attributionId: 'asc' }, { position: 'asc' }],
      }),
      attributions: await gateway.db.attribution.findMany({ orderBy: { id: 'asc' } }),
      sources: await gateway.db.statementSource.findMany({
        orderBy: [{ statementId: 'asc' }, { position: 'asc' }],
      }),
    });
    const before = await rows();
    const change = { publisher: 'Radio Ulm', publishedAt: '2020-01-01T00:00:00Z', title: null };
    await correct({ document: document.id, ...change, note: 'A try.' });
    expect(await rows()).not.toEqual(before);
    const undo = { publisher: 'The Ulm Post', publishedAt: null, title: 'We stay' };
    await correct({ document: document.id, ...undo, note: 'Undone.' });
    expect(await rows()).toEqual(before);
    expect(await findViolations(gateway.db)).toEqual([]);
  });

  it('writes nothing where nothing differs', async () => {
    const { document } = await submit({ text, publisher: 'The Ulm Post' });
    await correct({ document: document.id, publisher: 'the ulm post', note: 'The same.' });
    const { document: read } = await gateway.read(Read, { id: document.id });
    expect(read?.revisions.totalCount).toBe(0);
  });

  it('needs a reason, a document and a key that may review', async () => {
    const { document } = await submit({ text });
    expect(await correct({ document: document.id, title: 'T', note: ' ' })).toMatchObject({
      __typename: 'InvalidInputError',
    });
    await gateway.empty();
    expect(await correct({ document: document.id, title: 'T', note: 'Why not.' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const input = { document: document.id, title: 'T', note: 'Why not.' };
    await expect((await gateway.withKey('SUBMIT')).read(Correct, { input })).rejects.toThrow();
  });
});

describe('the same text sent again', () => {
  it('adds what was missing, says so, and keeps what was known', async () => {
    const { document } = await submit({ text, title: 'We stay' });
    const again = await submit({
      text,
      title: 'Another',
      publisher: 'The Ulm Post',
      publishedAt: '2024-04-14T08:00:00Z',
    });
    expect(again).toMatchObject({ created: false, completed: ['publishedAt', 'publisher'] });
    const { document: read } = await gateway.read(Read, { id: document.id });
    expect(read).toMatchObject({
      title: 'We stay',
      publisher: { name: 'The Ulm Post' },
      publishedAt: '2024-04-14T08:00:00.000Z',
      revisions: { totalCount: 1 },
    });
    expect(await submit({ text, publisher: 'Radio Ulm' })).toMatchObject({ completed: [] });
    expect(await findViolations(gateway.db)).toEqual([]);
  });
});
