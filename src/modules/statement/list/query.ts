import { Prisma } from '../../../generated/prisma/client.ts';
import { builder } from '../../../graphql/builder.ts';
import { readGlobalId } from '../../../graphql/global-id.ts';
import { type PageArguments, pageArguments } from '../../../graphql/paging/arguments.ts';
import { connect } from '../../../graphql/paging/connect.ts';
import type { ListSql } from '../../../graphql/paging/page-query.ts';
import { DEFAULT_PAGE_SIZE } from '../../../graphql/paging/page-size.ts';
import { mayReadStatements } from '../access.ts';
import { listCarried } from '../carried-by.ts';
import { StatementOrder, statementOrder } from '../order.ts';
import { Statement, StatementConnection } from '../type.ts';
import { filterConditions } from './filter.ts';
import { StatementFilter, type StatementFilterInput } from './filter-input.ts';
import { nameSpeakers } from './name-speakers.ts';
import { rankedList } from './relevance.ts';
import { type StatementSearch, searchStatements } from './search.ts';

builder.queryFields((t) => ({
  statement: t.prismaField({
    type: Statement,
    nullable: true,
    authScopes: mayReadStatements,
    description: 'The statement with this id; null if there is none.',
    args: { id: t.arg.id({ required: true, description: 'The global id of a statement.' }) },
    resolve: (query, _, { id }, { db }) =>
      db.statement.findUnique({ ...query, where: { id: readGlobalId('Statement', id, 'id') } }),
  }),
  statements: t.field({
    type: StatementConnection,
    authScopes: mayReadStatements,
    description: 'Who said what, to whom, and through which sources; the newest report first.',
    args: {
      ...pageArguments,
      filter: t.arg({
        type: StatementFilter,
        description: 'Only statements that match this filter.',
      }),
      orderBy: t.arg({
        type: StatementOrder,
        description: 'Sort order; REPORTED_DESC by default.',
      }),
    },
    resolve: async (_, args, context, info) => {
      const { filter: given, orderBy } = args;
      const filter = await nameSpeakers(context, given);
      const search = filter?.search ? await searchStatements(context, filter.search) : undefined;
      const list =
        orderBy === 'RELEVANCE'
          ? rankedList(search, filterConditions(filter))
          : datedList({ ...args, filter }, orderBy, search);
      return connect(context, info, { node: 'Statement', args, filter: given, list });
    },
  }),
}));

/**
 * A list in date order. The statements of one source are found through their links: a walk along
 * all dates would be long for a small source.
 */
function datedList(
  { filter, first, last }: PageArguments & { filter?: StatementFilterInput | null | undefined },
  orderBy: Exclude<typeof StatementOrder.$inferType, 'RELEVANCE'> | null | undefined,
  search: StatementSearch | undefined,
): ListSql {
  const order = statementOrder(orderBy);
  const [only, ...others] = filter?.source ?? [];
  const bySource = only && others.length === 0 && order.name.startsWith('REPORTED');
  const carried = bySource ? listCarried(order.descending) : undefined;
  const conditions = bySource
    ? [
        Prisma.sql`own.source_id = ${readGlobalId('Source', only, 'filter.source')}::uuid`,
        ...filterConditions({ ...filter, source: null }),
      ]
    : filterConditions(filter);
  const rows = first ?? last ?? DEFAULT_PAGE_SIZE;
  return {
    from: carried?.from ?? Prisma.sql`statement AS s`,
    id: Prisma.sql`s.id`,
    where: search ? [...conditions, search.whereFirst(rows)] : conditions,
    countWhere: search && [...conditions, search.countWhere],
    order: carried?.order ?? order,
  };
}
