import { beforeEach, describe, expect, it } from 'vitest';
import { graphql } from '../../../src/generated/gql/index.ts';
import { useGateway } from '../../support/gateway.ts';

const SubmitAndSee = graphql(`
  mutation SubmitAndSee {
    submitDocument(input: { text: "He said nothing." }) {
      ... on SubmitDocumentSuccess {
        created
        document {
          textHash
        }
        attributions {
          wording
        }
      }
    }
  }
`);

const SubmitAndReadOn = graphql(`
  mutation SubmitAndReadOn {
    submitDocument(input: { text: "He said nothing." }) {
      ...EverythingElse
    }
  }

  fragment EverythingElse on SubmitDocumentSuccess {
    document {
      publisher {
        name
      }
    }
  }
`);

const gateway = useGateway({ publicRead: false });
const open = useGateway();
beforeEach(() => gateway.empty());

describe('where reading takes a key', () => {
  it('a key that may only write sees what it wrote', async () => {
    const desk = await gateway.withKey('SUBMIT');
    expect(await desk.read(SubmitAndSee)).toMatchObject({
      submitDocument: { created: true, attributions: [] },
    });
  });

  it('a key that may only write sees no more, and then nothing is written', async () => {
    const desk = await gateway.withKey('SUBMIT', 'REVIEW');
    const { data, errors } = await desk.execute(SubmitAndReadOn);

    expect(data ?? null).toBeNull();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(await gateway.db.document.count()).toBe(0);
  });

  it.each([['READ', 'SUBMIT'], ['ADMIN']] as const)(
    'a key of scope %s sees all',
    async (...scopes) => {
      const desk = await gateway.withKey(...scopes);
      expect((await desk.execute(SubmitAndReadOn)).errors).toBeUndefined();
    },
  );

  it('nobody without a key is told more than that', async () => {
    const { errors } = await gateway.execute(SubmitAndReadOn);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  });
});

it('where everybody may read, so may a key that writes', async () => {
  const desk = await open.withKey('SUBMIT');
  expect((await desk.execute(SubmitAndReadOn)).errors).toBeUndefined();
});
