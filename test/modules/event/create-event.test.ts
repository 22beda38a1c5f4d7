import { describe, expect, it } from 'vitest';
import type { CreateEventInput } from '../../../src/generated/gql/graphql.ts';
import { graphql } from '../../../src/generated/gql/index.ts';
import { useGateway } from '../../support/gateway.ts';

const CreateEvent = graphql(`
  mutation CreateEvent($input: CreateEventInput!) {
    createEvent(input: $input) {
      __typename
      ... on CreateEventSuccess {
        event {
          title
          description
          place
          occurredOn {
            value
            from
            to
          }
          participants {
            name
            kind
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

async function create(input: CreateEventInput) {
  const desk = await gateway.withKey('SUBMIT');
  return (await desk.read(CreateEvent, { input })).createEvent;
}

describe('createEvent', () => {
  it('makes an event with those who took part', async () => {
    const input = {
      title: 'A call',
      description: 'They spoke.',
      occurredOn: '2024-04',
      place: 'Ulm',
      participants: ['Ann Lee', 'Iran', 'ann lee'],
    };
    expect(await create(input)).toEqual({
      __typename: 'CreateEventSuccess',
      event: {
        ...input,
        occurredOn: { value: '2024-04', from: '2024-04-01', to: '2024-04-30' },
        participants: [
          { name: 'Ann Lee', kind: 'PERSON' },
          { name: 'Iran', kind: 'GOVERNMENT' },
        ],
      },
    });
  });

  it.each<[string, CreateEventInput, string[]]>([
    ['an empty title', { title: ' ' }, ['title']],
    ['a date that is none', { title: 'A call', occurredOn: 'Friday' }, ['occurredOn']],
    [
      'a participant without a name',
      { title: 'A call', participants: ['Ann', ' '] },
      ['participants', '1'],
    ],
  ])('refuses %s, naming the field', async (_, input, path) => {
    expect(await create(input)).toEqual({
      __typename: 'InvalidInputError',
      code: 'INVALID_INPUT',
      path: ['input', ...path],
    });
  });
});
