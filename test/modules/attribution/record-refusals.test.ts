import { beforeEach, describe, expect, it } from 'vitest';
import type { RecordStatementInput } from '../../../src/generated/gql/graphql.ts';
import { graphql } from '../../../src/generated/gql/index.ts';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import { useGateway } from '../../support/gateway.ts';
import { storeText } from '../../support/submit-text.ts';

const RecordToRefuse = graphql(`
  mutation RecordToRefuse($input: RecordStatementInput!) {
    recordStatement(input: $input) {
      __typename
      ... on Error {
        code
      }
      ... on InvalidInputError {
        path
      }
    }
  }
`);

const TEXT = '“You got a win. Take the win,” Biden told Netanyahu.';

const gateway = useGateway();
beforeEach(() => gateway.empty());

async function record(input: RecordStatementInput) {
  const desk = await gateway.withKey('SUBMIT');
  return (await desk.read(RecordToRefuse, { input })).recordStatement;
}

const win = (document: string): RecordStatementInput => ({
  text: 'You got a win. Take the win',
  kind: 'DIRECT',
  speaker: 'Joe Biden',
  document,
});

describe('recordStatement', () => {
  it.each<[string, Partial<RecordStatementInput>, string[]]>([
    ['no words', { text: ' ' }, ['text']],
    ['an ellipsis alone', { text: '…' }, ['text']],
    ['a speaker without a name', { speaker: ' ' }, ['speaker']],
    ['an addressee without a name', { addressees: ['Ann', ''] }, ['addressees', '1']],
    ['a date that is none', { saidOn: '2024-02-30' }, ['saidOn']],
    ['a malformed document', { document: 'x' }, ['document']],
    [
      'a publisher in the chain',
      { chain: [{ role: 'PUBLISHER', source: 'Axios', kind: 'NEWS_OUTLET' }] },
      ['chain', '0', 'role'],
    ],
    [
      'a source without a name',
      { chain: [{ role: 'ORIGIN', source: ' ', kind: 'PERSON' }] },
      ['chain', '0', 'source'],
    ],
    [
      'a source of kind UNKNOWN',
      { chain: [{ role: 'ORIGIN', source: 'x', kind: 'UNKNOWN' }] },
      ['chain', '0', 'kind'],
    ],
    [
      'words off the record',
      { chain: [{ role: 'ORIGIN', source: 'an aide, off the record', kind: 'ANONYMOUS' }] },
      ['chain', '0', 'source'],
    ],
    [
      'a name for somebody on background',
      { chain: [{ role: 'ORIGIN', source: 'Ann Lee', kind: 'PERSON', level: 'ON_BACKGROUND' }] },
      ['chain', '0', 'level'],
    ],
  ])('refuses %s, naming the field', async (_, change, path) => {
    const document = await storeText(gateway, TEXT);
    const result = await record({ ...win(document), ...change });

    expect(result).toMatchObject({
      __typename: 'InvalidInputError',
      code: 'INVALID_INPUT',
      path: ['input', ...path],
    });
  });

  it.each([
    ['document', encodeGlobalId('Document', '018edc2b-4c00-7000-8000-000000000001')],
    ['event', encodeGlobalId('Event', '018edc2b-4c00-7000-8000-000000000001')],
  ])('does not find a missing %s', async (field, id) => {
    const document = await storeText(gateway, TEXT);
    const result = await record({ ...win(document), [field]: id });
    expect(result).toMatchObject({ __typename: 'NotFoundError', code: 'NOT_FOUND' });
  });
});
