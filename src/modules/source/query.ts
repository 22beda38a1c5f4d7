import { Prisma } from '../../generated/prisma/client.ts';
import { builder } from '../../graphql/builder.ts';
import { readGlobalId } from '../../graphql/global-id.ts';
import { pageArguments } from '../../graphql/paging/arguments.ts';
import { connect } from '../../graphql/paging/connect.ts';
import { nameConditions, orderByName } from '../../graphql/paging/name-search.ts';
import type { Sql } from '../../graphql/paging/order.ts';
import { mayReadSources } from './access.ts';
import { SourceKind } from './kind.ts';
import { UNNAMED_SPEAKER_ID } from './name-source.ts';
import { Source, SourceConnection } from './type.ts';

const BY_NAME = orderByName(Prisma.sql`so.name_key`, Prisma.sql`so.id`);

builder.queryFields((t) => ({
  source: t.prismaField({
    type: Source,
    nullable: true,
    authScopes: mayReadSources,
    description: 'The source with this id; null if there is none.',
    args: { id: t.arg.id({ required: true, description: 'The global id of a source.' }) },
    resolve: (query, _, { id }, { db }) =>
      db.source.findUnique({ ...query, where: { id: readGlobalId('Source', id, 'id') } }),
  }),
  sources: t.field({
    type: SourceConnection,
    authScopes: mayReadSources,
    description: 'Sources, by name.',
    args: {
      ...pageArguments,
      search: t.arg.string({
        description:
          'Only sources with a name or alias in which a word starts like this. If there are none, sources with a similar name.',
      }),
      kind: t.arg({ type: [SourceKind], description: 'Only sources of one of these kinds.' }),
    },
    resolve: (_, args, context, info) =>
      connect<typeof Source.$inferType>(context, info, {
        node: 'Source',
        args,
        filter: { search: args.search, kind: args.kind },
        list: {
          from: Prisma.sql`source AS so`,
          id: Prisma.sql`so.id`,
          where: [
            Prisma.sql`so.id <> ${UNNAMED_SPEAKER_ID}::uuid`,
            ...nameConditions('Source', Prisma.sql`so.id`, args.search),
            ...ofKind(args.kind),
          ],
          order: BY_NAME,
        },
      }),
  }),
}));

function ofKind(kinds: readonly string[] | null | undefined): Sql[] {
  return kinds ? [Prisma.sql`so.kind = ANY(${kinds}::source_kind[])`] : [];
}
