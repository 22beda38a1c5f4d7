import { builder } from '../../graphql/builder.ts';
import { loadNodes } from '../../graphql/node-loading.ts';
import { Statement } from '../statement/index.ts';
import type { DiffSegment as DiffSegmentShape } from './diff.ts';
import type { CheckedMatch, CheckedQuote } from './service.ts';

export const QuoteVerdict = builder.enumType('QuoteVerdict', {
  description: 'How a quotation compares to the record.',
  values: {
    VERBATIM: {
      description:
        'The same words, ignoring punctuation, case, accents, the spelling of numbers and additions in square brackets.',
    },
    PARTIAL: {
      description:
        'Part of the words, or the words with an honest ellipsis or a replacement in square brackets; never a cut that loses a "not", a number or a name.',
    },
    ALTERED: {
      description:
        'Words were changed, added or dropped, or a cut loses a "not", however similar the rest; the diff shows which.',
    },
    MISATTRIBUTED: {
      description: 'The words are on record, but from a different speaker.',
    },
    NOT_FOUND: { description: 'Nothing on record is similar enough.' },
  } as const,
});

export const QuoteStanding = builder.enumType('QuoteStanding', {
  description: 'Whether words on record still stand.',
  values: {
    STANDS: { description: 'They are neither disputed nor retracted.' },
    DISPUTED: { description: 'A reviewer doubts that they were said.' },
    RETRACTED: {
      description:
        'The report was withdrawn: having been on record is no evidence that they were said.',
    },
  } as const,
});

const DiffOp = builder.enumType('DiffOp', {
  description: 'How words of the quotation differ from the record.',
  values: {
    EQUAL: { description: 'Both have these words; shown as recorded.' },
    INSERT: { description: 'Only the quotation has these words.' },
    DELETE: { description: 'Only the record has these words.' },
  } as const,
});

const DiffSegment = builder.objectRef<DiffSegmentShape>('DiffSegment').implement({
  description: 'A sequence of whole words that the record and the quotation share, or do not.',
  fields: (t) => ({
    op: t.expose('op', {
      type: DiffOp,
      description: 'Whether the words are shared, missing or added.',
    }),
    text: t.exposeString('text', { description: 'The words, as printed.' }),
  }),
});

export const QuoteMatch = builder.objectRef<CheckedMatch>('QuoteMatch').implement({
  description: 'A statement on record, and how the quotation compares to it.',
  fields: (t) => ({
    statement: t.field({
      type: Statement,
      description: 'The statement.',
      resolve: async ({ statementId }, _args, context, info) => {
        const [statement] = await loadNodes({ context, info }, 'Statement', [statementId]);
        if (!statement)
          throw new Error('A statement disappeared while a quotation was checked against it.');
        return statement as typeof Statement.$inferType;
      },
    }),
    verdict: t.expose('verdict', {
      type: QuoteVerdict,
      description: 'How the quotation compares to this statement.',
    }),
    similarity: t.exposeFloat('similarity', {
      description:
        'Share of the words in common, from 0 to 1; 1 only for identical words. Function words weigh less, and words missing at either end cost at most a tenth.',
    }),
    speakerMatches: t.exposeBoolean('speakerMatches', {
      nullable: true,
      description:
        "Whether the statement's speaker has the name given in the query; null if none was given.",
    }),
    diff: t.expose('diff', {
      type: [DiffSegment],
      description: 'Differences from the recorded words to the quotation, in whole words.',
    }),
  }),
});

/** What a check answers. */
export const QuoteCheck = builder.objectRef<CheckedQuote>('QuoteCheck').implement({
  description: 'Whether someone said that, as far as is on record.',
  fields: (t) => ({
    verdict: t.expose('verdict', {
      type: QuoteVerdict,
      description: 'The verdict on the quotation, taken from the best match.',
    }),
    standing: t.expose('standing', {
      type: QuoteStanding,
      nullable: true,
      description:
        'Whether the words of the best match still stand: read it with every verdict. Null if nothing on record is similar enough.',
    }),
    matches: t.expose('matches', {
      type: [QuoteMatch],
      description: 'The statements the verdict is based on, best match first; at most ten.',
    }),
  }),
});
