import { readingArgument } from '../../graphql/bad-user-input.ts';
import { builder } from '../../graphql/builder.ts';
import { mayCheckTexts } from './access.ts';
import { checkText } from './service.ts';
import { TextCheck } from './type.ts';

builder.queryField('checkText', (t) =>
  t.field({
    type: TextCheck,
    // As a quotation costs, for as many as an article holds.
    complexity: 3_000,
    authScopes: mayCheckTexts,
    description:
      'Did they really say all that? Finds every statement that a draft reports and compares it with the record. Nothing is stored.',
    args: {
      text: t.arg.string({
        required: true,
        description: 'Plain text, about 5,000 words at most.',
        extensions: { isMended: true },
      }),
    },
    resolve: (_, { text }, context) => readingArgument('text', () => checkText(context, text)),
  }),
);
