import { beforeEach, describe, expect, it } from 'vitest';
import { graphql } from '../../../src/generated/gql/index.ts';
import { findViolations } from '../../support/find-violations.ts';
import { useGateway } from '../../support/gateway.ts';

const SubmitUnnamed = graphql(`
  mutation SubmitUnnamed($text: String!) {
    submitDocument(input: { text: $text, publisher: "The Ulm Post" }) {
      ... on SubmitDocumentSuccess {
        attributions {
          id
          speakerMention {
            exact
          }
          chain {
            role
            level
            isSpeaker
            source {
              name
              kind
              anonymity {
                affiliation
                count
                reason
              }
            }
          }
          statement {
            id
            attributionText
            jsonLd
            unnamedAddressees
            speaker {
              name
            }
            saidBy {
              __typename
              ... on Actor {
                name
              }
              ... on Source {
                id
                name
                kind
              }
            }
          }
        }
      }
    }
  }
`);

const CountAnonymous = graphql(`
  query CountAnonymous {
    anonymous: statements(filter: { anonymous: true }) {
      totalCount
    }
    only: statements(filter: { onlyAnonymous: true }) {
      totalCount
    }
  }
`);

const CorrectSpeaker = graphql(`
  mutation CorrectSpeaker($statement: ID!, $speaker: String) {
    correctStatement(input: { statement: $statement, speaker: $speaker, note: "It was her." }) {
      ... on CorrectStatementSuccess {
        statement {
          attributionText
          saidBy {
            __typename
          }
        }
      }
    }
  }
`);

const CorrectChain = graphql(`
  mutation CorrectChain($attribution: ID!, $chain: [LinkInput!]!) {
    correctAttribution(input: { attribution: $attribution, chain: $chain, note: "Read again." }) {
      __typename
      ... on CorrectAttributionSuccess {
        attribution {
          statement {
            attributionText
          }
        }
      }
      ... on Error {
        message
      }
    }
  }
`);

const gateway = useGateway();
beforeEach(() => gateway.empty());

async function submit(text: string) {
  const desk = await gateway.withKey('SUBMIT');
  const { submitDocument } = await desk.read(SubmitUnnamed, { text });
  if (!('attributions' in submitDocument)) throw new Error(JSON.stringify(submitDocument));
  return submitDocument.attributions;
}

describe('a speaker who is described and not named', () => {
  it('is the first source of the chain', async () => {
    const [found] = await submit('A White House official said that the plan was dead.');
    expect(found).toMatchObject({
      speakerMention: { exact: 'A White House official' },
      chain: [
        {
          role: 'ORIGIN',
          isSpeaker: true,
          source: {
            name: 'A White House official',
            kind: 'ANONYMOUS',
            anonymity: { affiliation: 'White House', count: 1 },
          },
        },
        { role: 'PUBLISHER', isSpeaker: false, source: { name: 'The Ulm Post' } },
      ],
      statement: {
        speaker: null,
        saidBy: { __typename: 'Source', name: 'A White House official', kind: 'ANONYMOUS' },
        attributionText: 'A White House official said, as published by The Ulm Post',
        jsonLd: { spokenByCharacter: { description: 'A White House official' } },
      },
    });
    expect(await gateway.read(CountAnonymous)).toEqual({
      anonymous: { totalCount: 1 },
      only: { totalCount: 1 },
    });
    expect(await findViolations(gateway.db)).toEqual([]);
  });

  it('keeps number, reason and terms as the sentence gives them', async () => {
    const [found] = await submit(
      'Two people familiar with the talks, who spoke on background because they were not authorized to speak publicly, said the plan was dead.',
    );
    expect(found?.chain[0]).toMatchObject({
      level: 'ON_BACKGROUND',
      source: {
        name: 'Two people familiar with the talks',
        anonymity: { count: 2, reason: 'because they were not authorized to speak publicly' },
      },
    });
  });

  it.each([
    ['Police said the road was shut.', 'Police said'],
    ['“The road is shut,” police told reporters.', 'Police told reporters'],
    [
      'Researchers at Ashton University said the lake was dry.',
      'Researchers at Ashton University said',
    ],
    ['The Ministry said the road was shut.', 'The Ministry said'],
    ['“We are done,” the mayor said to the crowd.', 'The mayor told the crowd'],
  ])('belongs to its document, and is no actor of the whole world: %s', async (text, line) => {
    const [found] = await submit(text);
    expect(found?.statement.attributionText).toBe(`${line}, as published by The Ulm Post`);
    expect(await gateway.db.actor.count()).toBe(0);
  });

  it('is one source in one document, and another in the next', async () => {
    const text = 'A spokesman said the mill would stay. “It is safe,” the spokesman said.';
    await submit(`${text} A spokesman said it was old.`);
    await submit(`A spokesman said the mill would stay.`);
    const names = await gateway.db.source.findMany({
      where: { kind: 'ANONYMOUS' },
      select: { name: true },
    });
    expect(names.map(({ name }) => name).toSorted()).toEqual([
      'A spokesman',
      'A spokesman',
      'the spokesman',
    ]);
  });

  it('gives way to a name, and comes back with its end', async () => {
    const [found] = await submit('A White House official said that the plan was dead.');
    const desk = await gateway.withKey('REVIEW');
    const correct = (speaker: string | null) =>
      desk.read(CorrectSpeaker, { statement: found?.statement.id ?? '', speaker });
    expect(await correct('Ann Poe')).toMatchObject({
      correctStatement: {
        statement: {
          attributionText: 'Ann Poe said, as published by The Ulm Post',
          saidBy: { __typename: 'Actor' },
        },
      },
    });
    expect(await correct(null)).toMatchObject({
      correctStatement: {
        statement: {
          attributionText: 'A White House official said, as published by The Ulm Post',
          saidBy: { __typename: 'Source' },
        },
      },
    });
  });

  it('stays the speaker where the rest of the chain is corrected', async () => {
    const [found] = await submit('A White House official said that the plan was dead.');
    const desk = await gateway.withKey('REVIEW');
    const official = {
      role: 'ORIGIN',
      source: 'A White House official',
      kind: 'ANONYMOUS',
    } as const;
    const axios = { role: 'REPORTER', source: 'Axios', kind: 'NEWS_OUTLET' } as const;
    const correct = (...chain: object[]) =>
      desk.read(CorrectChain, {
        attribution: found?.id ?? '',
        chain: chain as (typeof official | typeof axios)[],
      });
    expect(await correct(official, axios)).toMatchObject({
      correctAttribution: {
        attribution: {
          statement: {
            attributionText:
              'A White House official said, as reported by Axios, as published by The Ulm Post',
          },
        },
      },
    });
    expect(await correct({ ...official, isSpeaker: false }, axios)).toMatchObject({
      correctAttribution: {
        attribution: {
          statement: {
            attributionText:
              'An unnamed speaker said, according to a White House official who spoke with Axios, as published by The Ulm Post',
          },
        },
      },
    });
    expect(await correct({ ...axios, isSpeaker: true })).toMatchObject({
      correctAttribution: { message: expect.stringContaining('Only the first link can be') },
    });
    expect(await findViolations(gateway.db)).toEqual([]);
  });
});

it('a speaker of whom the text tells nothing is the one source of kind UNKNOWN', async () => {
  const [one] = await submit('“We are done,” he said.');
  const [other] = await submit('“They are done,” she said.');
  expect(one?.statement).toMatchObject({
    saidBy: { __typename: 'Source', name: 'An unnamed speaker', kind: 'UNKNOWN' },
    attributionText: 'An unnamed speaker said, as published by The Ulm Post',
  });
  expect(other?.statement.saidBy).toEqual(one?.statement.saidBy);
});

it('a speaker with a name is the actor', async () => {
  const [found] = await submit('“We are done,” Ann Poe told reporters.');
  expect(found?.statement).toMatchObject({
    saidBy: { __typename: 'Actor', name: 'Ann Poe' },
    unnamedAddressees: ['reporters'],
    attributionText: 'Ann Poe told reporters, as published by The Ulm Post',
  });
});
