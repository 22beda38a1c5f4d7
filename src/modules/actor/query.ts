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
    description: 'The actor with this id; null where there is none.',
    args: { id: t.arg.id({ required: true, description: 'The global id of an actor.' }) },
    resolve: (query, _, { id }, { db }) =>
      db.actor.findUnique({ ...query, where: { id: readGlobalId('Actor', id, 'id') } }),
  }),
  actors: t.field({
    type: ActorConnection,
    authScopes: mayReadActors,
    description: 'Everybody who speaks or is spoken to, by name.',
    args: {
      ...pageArguments,
      search: t.arg.string({
        description:
          'Only actors with a name, or an alias, of whose words one begins so: "bid" or "joe b" for Joe Biden; where there is none, those with a name nearly so.',
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
