import { builder } from '../../graphql/builder.ts';

/** How many carry a statement: another view of its row, updated on every write. */
export const Corroboration = builder.prismaObject('Statement', {
  variant: 'Corroboration',
  description: 'How many documents and sources carry a statement, and which was first.',
  select: { id: true },
  fields: (t) => ({
    documentCount: t.exposeInt('documentCount', {
      description: 'How many documents carry the statement.',
    }),
    independentSourceCount: t.exposeInt('independentSourceCount', {
      description:
        'How many sources carry it independently of each other: ten copies of one agency story count once.',
    }),
    firstReportedAt: t.expose('firstReportedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'The earliest known date of publication; null if unknown.',
    }),
    firstSource: t.relation('firstSource', {
      nullable: true,
      description: 'The outlet that carried the words first.',
    }),
  }),
});
