import { beforeEach, expect, it } from 'vitest';
import { graphql } from '../../../src/generated/gql/index.ts';
import { useGateway } from '../../support/gateway.ts';

const Submit = graphql(`
  mutation SaidOnADay($input: SubmitDocumentInput!) {
    submitDocument(input: $input) {
      ... on SubmitDocumentSuccess {
        attributions {
          statement {
            id
          }
        }
      }
    }
  }
`);

const gateway = useGateway();
beforeEach(() => gateway.empty());

/** The statement's id of each article, published on a Thursday. */
async function submit(...texts: string[]): Promise<string[]> {
  const desk = await gateway.withKey('SUBMIT');
  const ids: string[] = [];
  for (const [index, text] of texts.entries()) {
    const input = { text, publisher: `Paper ${index}`, publishedAt: '2024-04-11T15:00:00Z' };
    const { submitDocument } = await desk.read(Submit, { input });
    if (!('attributions' in submitDocument)) throw new Error(JSON.stringify(submitDocument));
    ids.push(...submitDocument.attributions.map(({ statement }) => statement.id));
  }
  return ids;
}

it('joins the same words of one night, Monday’s here and Tuesday’s there', async () => {
  const [first, second] = await submit(
    '“The ferry is safe,” Ada Prince said on Tuesday.',
    'On Monday, Ada Prince said: “The ferry is safe.”',
  );
  expect(second).toBe(first);
});

it('keeps apart what was said again days later', async () => {
  const [first, second] = await submit(
    '“The ferry is safe,” Ada Prince said on Sunday.',
    '“The ferry is safe,” Ada Prince said on Wednesday.',
  );
  expect(second).not.toBe(first);
});
