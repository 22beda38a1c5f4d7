import { builder } from '../../graphql/builder.ts';
import { textQuote } from '../../text/span.ts';
import { timeSliced } from '../../threads/time-slice.ts';
import { TextQuote } from '../attribution/index.ts';
import { QuoteMatch, QuoteStanding, QuoteVerdict } from '../check/index.ts';
import { repairedText } from '../document/index.ts';
import { StatementKind } from '../statement/index.ts';
import type { CheckedStatement, CheckedText } from './service.ts';

const CheckedStatementType = builder
  .objectRef<CheckedStatement & { within: string }>('CheckedStatement')
  .implement({
    description: 'A statement that a text reports, compared with all that is on record.',
    fields: (t) => ({
      kind: t.field({
        type: StatementKind,
        description: "How much of it is in the speaker's own words.",
        resolve: ({ statement }) => statement.kind,
      }),
      segments: t.field({
        type: [TextQuote],
        description: 'Where the words are in the text: one segment for each uninterrupted part.',
        resolve: ({ statement, within }) =>
          statement.segments.map((span) => textQuote(within, span)),
      }),
      speaker: t.string({
        nullable: true,
        description:
          'Who says it according to the text, by name or description; null if it is open.',
        resolve: ({ statement }) => statement.speaker?.name ?? null,
      }),
      verdict: t.expose('verdict', {
        type: QuoteVerdict,
        description:
          'How it compares to the record, taken from the best match. NOT_FOUND means only that nothing similar is on record.',
      }),
      standing: t.expose('standing', {
        type: QuoteStanding,
        nullable: true,
        description:
          'Whether the best match is still held to be said: read it beside the verdict. Null if nothing is on record.',
      }),
      matches: t.expose('matches', {
        type: [QuoteMatch],
        description: 'The statements on record that it is compared with, best match first.',
      }),
    }),
  });

/** What checking a text answers. */
export const TextCheck = builder.objectRef<CheckedText>('TextCheck').implement({
  description: 'Every statement that a text reports, compared with the record. Nothing is stored.',
  fields: (t) => ({
    text: t.exposeString('text', repairedText.text),
    repairs: t.field({ ...repairedText.repairs, resolve: ({ repairs }) => repairs }),
    statements: t.field({
      type: [CheckedStatementType],
      description: 'The statements, in the order of the text.',
      resolve: ({ text, statements }) =>
        timeSliced(statements.map((one) => ({ ...one, within: text }))),
    }),
  }),
});
