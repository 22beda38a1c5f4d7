import { Prisma } from '../../generated/prisma/client.ts';
import { builder } from '../../graphql/builder.ts';
import { readGlobalId } from '../../graphql/global-id.ts';
import { pageArguments } from '../../graphql/paging/arguments.ts';
import { connect } from '../../graphql/paging/connect.ts';
import { nameConditions } from '../../graphql/paging/name-search.ts';
import type { Order } from '../../graphql/paging/order.ts';
import { mayReadEvents } from './access.ts';
import { Event, EventConnection } from './type.ts';

const NEWEST_FIRST: Order = {
  name: 'OCCURRED_DESC',
  descending: true,
  segments: [
    {
      where: Prisma.sql`e.occurred_from IS NOT NULL`,
      key: [
        { sql: Prisma.sql`e.occurred_from`, type: 'date' },
        { sql: Prisma.sql`e.id`, type: 'uuid' },
      ],
    },
    {
      where: Prisma.sql`e.occurred_from IS NULL`,
      key: [{ sql: Prisma.sql`e.id`, type: 'uuid' }],
    },
  ],
};

builder.queryFields((t) => ({
  event: t.prismaField({
    type: Event,
    nullable: true,
    authScopes: mayReadEvents,
    description: 'The event with this id; null if there is none.',
    args: { id: t.arg.id({ required: true, description: 'The global id of an event.' }) },
    resolve: (query, _, { id }, { db }) =>
      db.event.findUnique({ ...query, where: { id: readGlobalId('Event', id, 'id') } }),
  }),
  events: t.field({
    type: EventConnection,
    authScopes: mayReadEvents,
    description: 'Events, the newest first; events of unknown date last.',
    args: {
      ...pageArguments,
      search: t.arg.string({
        description:
          'Only events whose title has a word that starts like this: "call" or "attack on isr". If there are none, events with a similar title.',
      }),
    },
    resolve: (_, args, context, info) => {
      return connect(context, info, {
        node: 'Event',
        args,
        filter: { search: args.search },
        list: {
          from: Prisma.sql`event AS e`,
          id: Prisma.sql`e.id`,
          where: nameConditions('Event', Prisma.sql`e.id`, args.search),
          order: NEWEST_FIRST,
        },
      });
    },
  }),
}));
