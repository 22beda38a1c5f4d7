import { badUserInput } from '../../graphql/bad-user-input.ts';
import { builder } from '../../graphql/builder.ts';
import { InvalidInputError } from '../failures.ts';
import { mayExtract } from './access.ts';
import { readStatements, repairText } from './threaded.ts';
import { Extraction } from './type.ts';

builder.queryField('extractStatements', (t) =>
  t.field({
    type: Extraction,
    authScopes: mayExtract,
    description: 'What the extractor reads in a text. Nothing is stored.',
    args: {
      text: t.arg.string({
        required: true,
        description: 'Plain text, at most 1 MiB.',
        extensions: { isMended: true },
      }),
      publisher: t.arg.string({
        description: 'Who published it: its own name in its own story is no link of a chain.',
      }),
      publishedAt: t.arg({
        type: 'DateTime',
        description:
          'When it was published: "said on Tuesday" is counted from that day, in UTC. Left out, only dates with a year of their own are told.',
      }),
    },
    resolve: async (_, { text, publisher, publishedAt }, context) => {
      try {
        const repaired = await repairText(context, text);
        const published = { text: repaired.text, publisher, publishedAt };
        const statements = await readStatements(context, published);
        return { ...repaired, statements };
      } catch (error) {
        throw error instanceof InvalidInputError ? badUserInput('text', error.message) : error;
      }
    },
  }),
);
