import { noteBound } from '../../graphql/bounds/bound.ts';
import { builder } from '../../graphql/builder.ts';
import { doMutation, readInputId, resultUnion } from '../../graphql/mutation-result.ts';
import { holderName } from '../access/service.ts';
import { InvalidInputError, NotFoundError } from '../failures.ts';
import { mayChangeStatements } from './access.ts';
import { addresseesBound, MAX_STATEMENT_LENGTH } from './bounds.ts';
import { Channel, ReviewState, StatementKind } from './kinds.ts';
import { correctStatement } from './revise/correct.ts';
import { reviewStatement } from './revise/review.ts';
import { Statement } from './type.ts';

const ReviewInput = builder.inputType('ReviewStatementInput', {
  description: "A reviewer's verdict on a statement.",
  fields: (t) => ({
    statement: t.id({ required: true, description: 'The statement.' }),
    state: t.field({
      type: ReviewState,
      required: true,
      description: 'The new state. RETRACTED keeps the statement and marks it as retracted.',
    }),
    note: t.string({ description: 'Why; kept in the revision.', extensions: noteBound }),
  }),
});

const CorrectInput = builder.inputType('CorrectStatementInput', {
  description:
    'Changes to a statement. An omitted field stays as it is; null removes a speaker, an event or a date.',
  fields: (t) => ({
    statement: t.id({ required: true, description: 'The statement.' }),
    text: t.string({
      description:
        'The words; those of a DIRECT statement must occur in the document of one of its attributions.',
      extensions: { maxLength: MAX_STATEMENT_LENGTH },
    }),
    kind: t.field({
      type: StatementKind,
      description: "How much of it is in the speaker's own words.",
    }),
    speaker: t.string({
      description: 'Who said it: name or alias of an actor, who is created if unknown.',
    }),
    addressees: t.stringList({
      description: 'Names of all addressees, in order.',
      extensions: addresseesBound,
    }),
    event: t.id({ description: 'When and where it was said, or what it is about.' }),
    channel: t.field({ type: Channel, description: 'How it was said.' }),
    saidOn: t.string({ description: 'When it was said: 2024, 2024-04 or 2024-04-13.' }),
    note: t.string({
      required: true,
      description: 'Why; kept in the revision.',
      extensions: noteBound,
    }),
  }),
});

const ReviewStatementSuccess = successType('ReviewStatementSuccess', 'The statement was reviewed.');
const CorrectStatementSuccess = successType(
  'CorrectStatementSuccess',
  'The statement was corrected.',
);

function successType(name: string, description: string) {
  return builder.objectRef<{ statementId: string }>(name).implement({
    description,
    fields: (t) => ({
      statement: t.prismaField({
        type: Statement,
        description: 'The statement after the change.',
        resolve: (query, { statementId }, _, { db }) =>
          db.statement.findUniqueOrThrow({ ...query, where: { id: statementId } }),
      }),
    }),
  });
}

builder.mutationFields((t) => ({
  reviewStatement: t.field({
    type: ReviewStatementSuccess,
    authScopes: mayChangeStatements,
    errors: resultUnion('ReviewStatementResult', [InvalidInputError, NotFoundError]),
    description:
      'Confirms, disputes or retracts a statement, and adds a revision. Nothing is deleted: a retracted statement stays readable and is marked as retracted.',
    args: { input: t.arg({ type: ReviewInput, required: true, description: 'The review.' }) },
    resolve: (_, { input: { statement, state, note } }, context) =>
      doMutation(async () => {
        const statementId = readInputId('Statement', statement, 'statement');
        const by = holderName(context.viewer);
        await reviewStatement(context, { statementId, state, note, by });
        return { statementId };
      }),
  }),
  correctStatement: t.field({
    type: CorrectStatementSuccess,
    authScopes: mayChangeStatements,
    errors: resultUnion('CorrectStatementResult', [InvalidInputError, NotFoundError]),
    description:
      'Corrects a statement, and adds a revision with the fields before and after. Its anchors are recomputed.',
    args: { input: t.arg({ type: CorrectInput, required: true, description: 'The correction.' }) },
    resolve: (_, { input: { statement, event, ...input } }, context) =>
      doMutation(async () => {
        const statementId = readInputId('Statement', statement, 'statement');
        const by = holderName(context.viewer);
        await correctStatement(context, {
          ...{ statementId, by, note: input.note },
          text: input.text ?? undefined,
          kind: input.kind ?? undefined,
          speaker: input.speaker,
          addressees: input.addressees ?? undefined,
          eventId: event ? readInputId('Event', event, 'event') : event === null ? null : undefined,
          channel: input.channel ?? undefined,
          saidOn: input.saidOn,
        });
        return { statementId };
      }),
  }),
}));
