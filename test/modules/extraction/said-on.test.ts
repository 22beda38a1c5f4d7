import { beforeEach, expect, it } from 'vitest';
import { graphql } from '../../../src/generated/gql/index.ts';
import { useGateway } from '../../support/gateway.ts';

const Extract = graphql(`
  query DatesRead($text: String!, $publishedAt: DateTime) {
    extractStatements(text: $text, publishedAt: $publishedAt) {
      statements {
        saidOn {
          value
          from
          to
        }
      }
    }
  }
`);

const Submit = graphql(`
  mutation DatesStored($input: SubmitDocumentInput!) {
    submitDocument(input: $input) {
      ... on SubmitDocumentSuccess {
        attributions {
          statement {
            saidOn {
              value
            }
          }
        }
      }
    }
  }
`);

const text =
  'Ada Prince told Axios on Tuesday that the ferry was safe. Last month she had told the inquiry that “nobody checks the pumps.”';
const publishedAt = '2024-04-11T15:00:00Z';

const gateway = useGateway();
beforeEach(() => gateway.empty());

it('tells when a statement was said, counted from the day of publication', async () => {
  const { extractStatements } = await gateway.read(Extract, { text, publishedAt });
  expect(extractStatements.statements).toEqual([
    { saidOn: { value: '2024-04-09', from: '2024-04-09', to: '2024-04-09' } },
    { saidOn: { value: '2024-03', from: '2024-03-01', to: '2024-03-31' } },
  ]);
});

it('leaves open what "Tuesday" means in a text of no day', async () => {
  const { extractStatements } = await gateway.read(Extract, { text });
  expect(extractStatements.statements.map(({ saidOn }) => saidOn)).toEqual([null, null]);
});

it('stores the date with the statement', async () => {
  const desk = await gateway.withKey('SUBMIT');
  const { submitDocument } = await desk.read(Submit, { input: { text, publishedAt } });
  if (!('attributions' in submitDocument)) throw new Error(JSON.stringify(submitDocument));
  expect(submitDocument.attributions.map(({ statement }) => statement.saidOn?.value)).toEqual([
    '2024-04-09',
    '2024-03',
  ]);
});
