import { execute, type Target } from './reply.ts';

const submit = `mutation ($text: String!) { submitDocument(input: { text: $text, extract: false }) {
  ... on SubmitDocumentSuccess { created } ... on Error { code } } }`;

/** Some seven megabytes, where the documents are stored. */
export const longAnswer = '{ documents(first: 7) { edges { node { text } } } }';

/** Stores seven documents of a megabyte each. */
export async function storeLongDocuments(target: Target): Promise<void> {
  const authorization = `Bearer ${target.key}`;
  for (let i = 0; i < 7; i += 1) {
    const text = `${'Nobody said a word. '.repeat(52_000)}${i}`;
    const { status, body } = await execute(target, submit, { text }, { authorization });
    if (status !== 200 || !body.includes('true')) throw new Error(`It was not stored: ${body}`);
  }
}
