import { Prisma } from '../../generated/prisma/client.ts';
import { builder } from '../../graphql/builder.ts';
import { readGlobalId } from '../../graphql/global-id.ts';
import { pageArguments } from '../../graphql/paging/arguments.ts';
import { connect } from '../../graphql/paging/connect.ts';
import { nameConditions, orderByName } from '../../graphql/paging/name-search.ts';
import { mayReadActors } from './access.ts';
import { Actor, ActorConnection } from './type.ts';

const BY_NAME = orderByName(Prisma.sql`a.name_key`, Prisma.sql`a.id`);

builder.queryFields((t) => ({
  actor: t.prismaField({
    type: Actor,
    nullable: true,
    authScopes: mayReadActors,
    description: 'The actor with this id; null if there is none.',
    args: { id: t.arg.id({ required: true, description: 'The global id of an actor.' }) },
    resolve: (query, _, { id }, { db }) =>
      db.actor.findUnique({ ...query, where: { id: readGlobalId('Actor', id, 'id') } }),
  }),
  actors: t.field({
    type: ActorConnection,
    authScopes: mayReadActors,
    description: 'Everyone who speaks or is spoken to, by name.',
    args: {
      ...pageArguments,
      search: t.arg.string({
        description:
          'Only actors with a name or alias in which a word starts like this: "bid" or "joe b" for Joe Biden. If there are none, actors with a similar name.',
      }),
    },
    resolve: (_, args, context, info) =>
      connect(context, info, {
        node: 'Actor',
        args,
        filter: { search: args.search },
        list: {
          from: Prisma.sql`actor AS a`,
          id: Prisma.sql`a.id`,
          where: nameConditions('Actor', Prisma.sql`a.id`, args.search),
          order: BY_NAME,
        },
      }),
  }),
}));
