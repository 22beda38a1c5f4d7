import { Prisma } from '../../generated/prisma/client.ts';
import { builder } from '../../graphql/builder.ts';
import { readGlobalId } from '../../graphql/global-id.ts';
import { pageArguments } from '../../graphql/paging/arguments.ts';
import { connect } from '../../graphql/paging/connect.ts';
import { mayReadStatements } from './access.ts';
import { filterConditions } from './filter.ts';
import { StatementFilter } from './filter-input.ts';
import { StatementOrder, statementOrder } from './order.ts';
import { rankedList } from './relevance.ts';
import { searchStatements } from './search.ts';
import { Statement, StatementConnection } from './type.ts';

builder.queryFields((t) => ({
  statement: t.prismaField({
    type: Statement,
    nullable: true,
    authScopes: mayReadStatements,
    description: 'The statement with this id; null where there is none.',
    args: { id: t.arg.id({ required: true, description: 'The global id of a statement.' }) },
    resolve: (query, _, { id }, { db }) =>
      db.statement.findUnique({ ...query, where: { id: readGlobalId('Statement', id, 'id') } }),
  }),
  statements: t.field({
    type: StatementConnection,
    authScopes: mayReadStatements,
    description:
      'Who said what, to whom, and through whom the words came; the newest report first.',
    args: {
      ...pageArguments,
      filter: t.arg({ type: StatementFilter, description: 'Only statements that fulfil this.' }),
      orderBy: t.arg({
        type: StatementOrder,
        description: 'In what order; REPORTED_DESC unless told.',
      }),
    },
    resolve: async (_, args, context, info) => {
      const { filter, orderBy } = args;
      const conditions = filterConditions(filter);
      const search = filter?.search ? await searchStatements(context, filter.search) : undefined;
      const list =
        orderBy === 'RELEVANCE'
          ? rankedList(search, conditions)
          : {
              from: Prisma.sql`statement AS s`,
              id: Prisma.sql`s.id`,
              where: search ? [...conditions, search.where] : conditions,
              countWhere: search && [...conditions, search.countWhere],
              order: statementOrder(orderBy),
            };
      return connect(context, info, { node: 'Statement', args, filter, list });
    },
  }),
}));
