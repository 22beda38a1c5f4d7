import { readingArgument } from '../../graphql/bad-user-input.ts';
import { builder } from '../../graphql/builder.ts';
import { mayExtract } from './access.ts';
import { readStatements, repairText } from './threaded.ts';
import { Extraction } from './type.ts';

builder.queryField('extractStatements', (t) =>
  t.field({
    type: Extraction,
    authScopes: mayExtract,
    description: 'What the extractor finds in a text. Nothing is stored.',
    args: {
      text: t.arg.string({
        required: true,
        description: 'Plain text, at most 1 MiB.',
        extensions: { isMended: true },
      }),
      publisher: t.arg.string({
        description: 'Publisher of the text; its own name is not reported as a source.',
      }),
      publishedAt: t.arg({
        type: 'DateTime',
        description:
          'When the text was published. "On Tuesday" is resolved from that day, in UTC; without it, only dates that include a year are returned.',
      }),
    },
    resolve: (_, { text, publisher, publishedAt }, context) =>
      readingArgument('text', async () => {
        const repaired = await repairText(context, text);
        const published = { text: repaired.text, publisher, publishedAt };
        const statements = await readStatements(context, published);
        return { ...repaired, statements };
      }),
  }),
);
