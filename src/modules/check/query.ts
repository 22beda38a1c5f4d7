import { builder } from '../../graphql/builder.ts';
import { mayCheckQuotes } from './access.ts';
import { checkQuote, MAX_TEXT_LENGTH } from './service.ts';
import { QuoteCheck } from './type.ts';

builder.queryField('checkQuote', (t) =>
  t.field({
    type: QuoteCheck,
    // It reads the words of many statements to find the near ones.
    complexity: 100,
    authScopes: mayCheckQuotes,
    description: 'Did they really say that? Compares a quotation with every statement on record.',
    args: {
      text: t.arg.string({
        required: true,
        description: 'The words, with or without quotation marks: three to about 2,000.',
        extensions: { maxLength: MAX_TEXT_LENGTH },
      }),
      speaker: t.arg.string({
        description:
          'Who supposedly said it: a name, an alias or a surname, with or without a title.',
      }),
    },
    resolve: (_, quote, { db }) => checkQuote({ db }, quote),
  }),
);
