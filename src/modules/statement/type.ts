import { builder } from '../../graphql/builder.ts';
import { registerNode } from '../../graphql/node-loading.ts';
import { connectionType } from '../../graphql/paging/connection-type.ts';
import { PartialDate, partialDate } from '../../graphql/partial-date.ts';
import { Actor } from '../actor/index.ts';
import { Source } from '../source/index.ts';
import { Corroboration } from './corroboration-type.ts';
import { Channel, ReviewState, StatementKind } from './kinds.ts';

/** What was said, once, however many documents print it. */
export const Statement = builder.prismaNode('Statement', {
  id: { field: 'id' },
  description:
    'What was said, once, however many documents print it. It has at least one attribution: no quote without its source.',
  select: { id: true },
  fields: (t) => ({
    text: t.exposeString('text', {
      description:
        'The words as said (DIRECT), or the reported content with its quoted part marked (MIXED, INDIRECT).',
    }),
    kind: t.expose('kind', {
      type: StatementKind,
      description: "How much of it is in the speaker's own words.",
    }),
    language: t.exposeString('language', {
      description: 'The language of the words (BCP 47): "en".',
    }),
    speaker: t.relation('speaker', {
      nullable: true,
      description:
        'Who said it; null if the document names no one. `saidBy` covers unnamed speakers, too.',
    }),
    addressees: t.field({
      type: [Actor],
      description: 'To whom it was said, in the order of the report.',
      select: (_args, _context, nestedSelection) => ({
        addressees: { orderBy: { position: 'asc' }, select: { actor: nestedSelection(true) } },
      }),
      resolve: ({ addressees }) => addressees.map(({ actor }) => actor),
    }),
    unnamedAddressees: t.exposeStringList('unnamedAddressees', {
      description:
        'Addressees described but not named by the report, as printed: "reporters", "the crowd".',
    }),
    event: t.relation('event', {
      nullable: true,
      description: 'When and where it was said, or what it is about.',
    }),
    channel: t.expose('channel', { type: Channel, description: 'How it was said.' }),
    hedged: t.exposeBoolean('hedged', {
      description: 'Whether the report is hedged: "reportedly", "allegedly".',
    }),
    saidOn: t.field({
      type: PartialDate,
      nullable: true,
      description: 'When it was said, to the precision known.',
      select: { saidOn: true, saidFrom: true, saidTo: true },
      resolve: ({ saidOn, saidFrom, saidTo }) => partialDate(saidOn, saidFrom, saidTo),
    }),
    source: t.relation('source', {
      description: 'The source nearest the speaker in the earliest attribution.',
    }),
    sources: t.field({
      type: [Source],
      description:
        'Every source of every attribution, once each, the nearest to the speaker first.',
      select: (_args, _context, nestedSelection) => ({
        sources: { orderBy: { position: 'asc' }, select: { source: nestedSelection(true) } },
      }),
      resolve: ({ sources }) => sources.map(({ source }) => source),
    }),
    corroboration: t.variant(Corroboration, {
      description: 'How many documents and sources carry it.',
    }),
    reviewState: t.expose('reviewState', {
      type: ReviewState,
      description: "The reviewers' verdict on it.",
    }),
    recordedAt: t.expose('recordedAt', {
      type: 'DateTime',
      description: 'When OnRecord first stored it.',
    }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When OnRecord last changed it.',
    }),
  }),
});

/** The one connection type of statements. */
export const StatementConnection = connectionType(Statement, 'Statement', 'statement');

registerNode('Statement', (db, ids, query) =>
  db.statement.findMany({ ...query, where: { id: { in: [...ids] } } }),
);
