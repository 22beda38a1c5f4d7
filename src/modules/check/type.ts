import { builder } from '../../graphql/builder.ts';
import { loadNodes } from '../../graphql/node-loading.ts';
import { Statement } from '../statement/index.ts';
import type { DiffSegment as DiffSegmentShape } from './diff.ts';
import type { CheckedMatch, CheckedQuote } from './service.ts';

const QuoteVerdict = builder.enumType('QuoteVerdict', {
  description: 'How a quotation stands to what is on record.',
  values: {
    VERBATIM: {
      description:
        'The same words; marks, case, accents, apostrophes, the spelling of numbers and words added in square brackets aside.',
    },
    PARTIAL: {
      description:
        'A run of the words, or the words with an honest ellipsis or a replacement in square brackets; never one that loses a "not", a number or a name.',
    },
    ALTERED: {
      description:
        'Words changed, added or dropped, or cut so that a "not" is lost, however similar the rest; the diff shows which.',
    },
    MISATTRIBUTED: {
      description: 'The words stand, but not as those of the speaker asked about.',
    },
    NOT_FOUND: { description: 'Nothing on record comes near enough.' },
  } as const,
});

const DiffOp = builder.enumType('DiffOp', {
  description: 'What became of words on the way from the record to the quotation.',
  values: {
    EQUAL: { description: 'They stand in both; as the record prints them.' },
    INSERT: { description: 'They stand in the quotation only.' },
    DELETE: { description: 'They stand in the record only.' },
  } as const,
});

const DiffSegment = builder.objectRef<DiffSegmentShape>('DiffSegment').implement({
  description: 'A run of whole words that the record and the quotation share, or do not.',
  fields: (t) => ({
    op: t.expose('op', { type: DiffOp, description: 'What became of the words.' }),
    text: t.exposeString('text', { description: 'The words, as printed.' }),
  }),
});

const QuoteMatch = builder.objectRef<CheckedMatch>('QuoteMatch').implement({
  description: 'A statement on record, and how the quotation stands to it.',
  fields: (t) => ({
    statement: t.field({
      type: Statement,
      description: 'The statement.',
      resolve: async ({ statementId }, _args, context, info) => {
        const [statement] = await loadNodes({ context, info }, 'Statement', [statementId]);
        if (!statement)
          throw new Error('A statement went while a quotation was checked against it.');
        return statement as typeof Statement.$inferType;
      },
    }),
    verdict: t.expose('verdict', {
      type: QuoteVerdict,
      description: 'How the quotation stands to this statement alone.',
    }),
    similarity: t.exposeFloat('similarity', {
      description:
        'From 0 to 1: how much of the words is shared, 1 only for the same words. Words that say little weigh less, and words cut off at the ends cost a tenth at the most.',
    }),
    speakerMatches: t.exposeBoolean('speakerMatches', {
      nullable: true,
      description:
        "Whether the statement's speaker has the name that was asked about; null where none was.",
    }),
    diff: t.expose('diff', {
      type: [DiffSegment],
      description: 'From the recorded words to those asked about, in runs of whole words.',
    }),
  }),
});

/** What a check answers. */
export const QuoteCheck = builder.objectRef<CheckedQuote>('QuoteCheck').implement({
  description: 'Whether somebody said that, as far as is on record.',
  fields: (t) => ({
    verdict: t.expose('verdict', {
      type: QuoteVerdict,
      description: 'The verdict on the quotation: that of the best match.',
    }),
    matches: t.expose('matches', {
      type: [QuoteMatch],
      description: 'The statements that the verdict rests on, best first; ten at the most.',
    }),
  }),
});
