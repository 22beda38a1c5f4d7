import { builder } from '../../graphql/builder.ts';
import { registerNode } from '../../graphql/node-loading.ts';
import { connectionType } from '../../graphql/paging/connection-type.ts';
import { PartialDate, partialDate } from '../../graphql/partial-date.ts';
import { Actor } from '../actor/index.ts';

/** When and where something was said, or what it is about. */
export const Event = builder.prismaNode('Event', {
  id: { field: 'id' },
  description:
    'When and where something was said, or what it is about: a call, a speech, an attack.',
  select: { id: true },
  fields: (t) => ({
    title: t.exposeString('title', {
      description: 'A short name: "Call between Joe Biden and Benjamin Netanyahu".',
    }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'What happened, in a sentence or two.',
    }),
    occurredOn: t.field({
      type: PartialDate,
      nullable: true,
      description: 'When it happened, to the precision known.',
      select: { occurredOn: true, occurredFrom: true, occurredTo: true },
      resolve: ({ occurredOn, occurredFrom, occurredTo }) =>
        partialDate(occurredOn, occurredFrom, occurredTo),
    }),
    place: t.exposeString('place', { nullable: true, description: 'Where it happened.' }),
    participants: t.field({
      type: [Actor],
      description: 'Who took part, in the order recorded.',
      select: (_args, _context, nestedSelection) => ({
        participants: {
          orderBy: { position: 'asc' },
          select: { actor: nestedSelection(true) },
        },
      }),
      resolve: ({ participants }) => participants.map(({ actor }) => actor),
    }),
  }),
});

/** The one connection type of events. */
export const EventConnection = connectionType(Event, 'Event', 'event');

registerNode('Event', (db, ids, query) =>
  db.event.findMany({ ...query, where: { id: { in: [...ids] } } }),
);
