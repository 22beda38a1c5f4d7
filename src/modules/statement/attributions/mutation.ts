import { noteBound } from '../../../graphql/bounds/bound.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Viewer } from '../../../graphql/context.ts';
import { doMutation, readInputId, resultUnion } from '../../../graphql/mutation-result.ts';
import { parsePartialDate } from '../../../text/partial-date.ts';
import { holderName, mayReview } from '../../access/service.ts';
import type { ActorInput } from '../../actor/service.ts';
import { Attribution, LinkInput, readChain } from '../../attribution/index.ts';
import { InvalidInputError, NotFoundError } from '../../failures.ts';
import { mayCorrectAttributions, mayRecord } from '../access.ts';
import { addresseesBound, chainBound, MAX_STATEMENT_LENGTH } from '../bounds.ts';
import { Channel, StatementKind } from '../kinds.ts';
import { correctAttribution } from '../revise/correct-attribution.ts';
import { type RecordStatementInput, recordAttributedStatement } from '../store/record.ts';
import { Statement } from '../type.ts';

const RecordInput = builder.inputType('RecordStatementInput', {
  description: 'A statement found in a document.',
  fields: (t) => ({
    text: t.string({
      required: true,
      description:
        'The words, which must occur in the document; " … " separates parts that do not follow each other.',
      extensions: { maxLength: MAX_STATEMENT_LENGTH },
    }),
    kind: t.field({
      type: StatementKind,
      required: true,
      description: "How much of it is in the speaker's own words.",
    }),
    speaker: t.string({
      description: 'Who said it: name or alias of an actor, who is created if unknown.',
    }),
    addressees: t.stringList({
      description: 'Names of the addressees, in the order of the report.',
      extensions: addresseesBound,
    }),
    event: t.id({ description: 'When and where it was said, or what it is about.' }),
    channel: t.field({ type: Channel, description: 'How it was said.' }),
    hedged: t.boolean({ description: 'Whether the report is hedged: "reportedly".' }),
    saidOn: t.string({ description: 'When it was said: 2024, 2024-04 or 2024-04-13.' }),
    document: t.id({ required: true, description: 'The document that contains the words.' }),
    chain: t.field({
      type: [LinkInput],
      description:
        'The sources that passed on the words, starting nearest the speaker, without the publisher, which is always the last link.',
      extensions: chainBound,
    }),
  }),
});

const RecordStatementSuccess = builder
  .objectRef<{ statementId: string }>('RecordStatementSuccess')
  .implement({
    description: 'The statement was recorded.',
    fields: (t) => ({
      statement: t.prismaField({
        type: Statement,
        description: 'The statement after the change.',
        resolve: (query, { statementId }, _, { db }) =>
          db.statement.findUniqueOrThrow({ ...query, where: { id: statementId } }),
      }),
    }),
  });

builder.mutationField('recordStatement', (t) =>
  t.field({
    type: RecordStatementSuccess,
    authScopes: mayRecord,
    errors: resultUnion('RecordStatementResult', [InvalidInputError, NotFoundError]),
    description:
      "Records a statement found in a document. If the speaker's words are already recorded from another document, this adds an attribution; if the extractor found a statement at this position, it is updated, with a revision. Recording the same again writes nothing.",
    args: {
      input: t.arg({ type: RecordInput, required: true, description: 'The statement.' }),
    },
    resolve: (_, { input }, context) =>
      doMutation(async () => ({
        statementId: await recordAttributedStatement(context, readRecord(input, context.viewer)),
      })),
  }),
);

/** A statement recorded by someone who may review is thereby confirmed. */
function readRecord(input: typeof RecordInput.$inferInput, viewer: Viewer): RecordStatementInput {
  const { saidOn = null } = input;
  if (saidOn !== null && !parsePartialDate(saidOn)) {
    const message = 'This is not a date of the form 2024-04-13, 2024-04 or 2024.';
    throw new InvalidInputError(['saidOn'], message);
  }
  const speaker = input.speaker ?? null;
  const addressees = input.addressees ?? [];
  return {
    text: input.text,
    kind: input.kind,
    speaker: speaker === null ? null : readActor(speaker, 'speaker'),
    addressees: addressees.map((name, index) => readActor(name, 'addressees', String(index))),
    eventId: input.event ? readInputId('Event', input.event, 'event') : null,
    channel: input.channel ?? 'UNKNOWN',
    hedged: input.hedged ?? false,
    saidOn,
    reviewState: mayReview(viewer) ? 'CONFIRMED' : 'EXTRACTED',
    documentId: readInputId('Document', input.document, 'document'),
    attribution: { method: 'MANUAL', confidence: 1, chain: readChain(input.chain) },
    by: holderName(viewer),
  };
}

function readActor(name: string, ...path: string[]): ActorInput {
  if (name.trim() === '') throw new InvalidInputError(path, 'An actor needs a name.');
  return { name, kind: null };
}

const CorrectInput = builder.inputType('CorrectAttributionInput', {
  description: 'A new chain for an attribution.',
  fields: (t) => ({
    attribution: t.id({ required: true, description: 'The attribution to correct.' }),
    chain: t.field({
      type: [LinkInput],
      required: true,
      description: 'The whole chain, starting nearest the speaker, without the publisher.',
      extensions: chainBound,
    }),
    note: t.string({
      required: true,
      description: 'Why; kept in the revision.',
      extensions: noteBound,
    }),
  }),
});

const CorrectAttributionSuccess = builder
  .objectRef<{ attributionId: string }>('CorrectAttributionSuccess')
  .implement({
    description: 'The attribution was corrected.',
    fields: (t) => ({
      attribution: t.prismaField({
        type: Attribution,
        description: 'The attribution after the correction.',
        resolve: (query, { attributionId }, _, { db }) =>
          db.attribution.findUniqueOrThrow({ ...query, where: { id: attributionId } }),
      }),
    }),
  });

builder.mutationField('correctAttribution', (t) =>
  t.field({
    type: CorrectAttributionSuccess,
    authScopes: mayCorrectAttributions,
    errors: resultUnion('CorrectAttributionResult', [InvalidInputError, NotFoundError]),
    description:
      'Corrects the chain of an attribution, and adds a revision to the statement with the chain before and after.',
    args: {
      input: t.arg({ type: CorrectInput, required: true, description: 'The correction.' }),
    },
    resolve: (_, { input: { attribution, chain, note } }, context) =>
      doMutation(async () => {
        const attributionId = readInputId('Attribution', attribution, 'attribution');
        const by = holderName(context.viewer);
        await correctAttribution(context, { attributionId, chain: readChain(chain), note, by });
        return { attributionId };
      }),
  }),
);
