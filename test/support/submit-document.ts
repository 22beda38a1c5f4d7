import type { SubmitDocumentInput, SubmitInTestMutation } from '../../src/generated/gql/graphql.ts';
import { graphql } from '../../src/generated/gql/index.ts';
import type { TestGateway } from './gateway.ts';

const SubmitInTest = graphql(`
  mutation SubmitInTest($input: SubmitDocumentInput!) {
    submitDocument(input: $input) {
      __typename
      ... on SubmitDocumentSuccess {
        attributions {
          wording
          anchor
          statement {
            text
            corroboration {
              documentCount
              independentSourceCount
            }
          }
        }
      }
    }
  }
`);

type Submitted = Extract<
  SubmitInTestMutation['submitDocument'],
  { __typename: 'SubmitDocumentSuccess' }
>;

/** Submits a document, which must succeed, with a key of its own. */
export async function submit(gateway: TestGateway, input: SubmitDocumentInput): Promise<Submitted> {
  const desk = await gateway.withKey('SUBMIT');
  const { submitDocument } = await desk.read(SubmitInTest, { input });
  if (submitDocument.__typename === 'SubmitDocumentSuccess') return submitDocument;
  throw new Error(JSON.stringify(submitDocument));
}
