import type { ObjectRef } from '@pothos/core';
import { Prisma } from '../../../generated/prisma/client.ts';
import { builder } from '../../../graphql/builder.ts';
import { pageArguments } from '../../../graphql/paging/arguments.ts';
import { connect } from '../../../graphql/paging/connect.ts';
import type { Order, Sql } from '../../../graphql/paging/order.ts';
import { DEFAULT_PAGE_SIZE } from '../../../graphql/paging/page-size.ts';
import { Actor } from '../../actor/index.ts';
import { Event } from '../../event/index.ts';
import { Source } from '../../source/index.ts';
import { listCarried } from '../carried-by.ts';
import { statementOrder } from '../order.ts';
import { StatementConnection } from '../type.ts';
import { filterConditions } from './filter.ts';
import { StatementFilter } from './filter-input.ts';
import { searchStatements } from './search.ts';

/** Where the statements of a row are found, newest report first. */
interface StatementList {
  from: Sql;
  /** Where the links to them are counted without the statements themselves. */
  links?: Sql;
  where: Sql;
  order: Order;
}

const NEWEST_FIRST = statementOrder('REPORTED_DESC');

const SAID_BY: StatementList = {
  from: Prisma.sql`statement AS s`,
  where: Prisma.sql`s.speaker_id = parent.id`,
  order: NEWEST_FIRST,
};

const SAID_TO: StatementList = {
  from: Prisma.sql`statement_addressee AS own JOIN statement AS s ON s.id = own.statement_id`,
  links: Prisma.sql`statement_addressee AS own`,
  where: Prisma.sql`own.actor_id = parent.id`,
  order: NEWEST_FIRST,
};

const SAID_AT: StatementList = {
  from: Prisma.sql`statement AS s`,
  where: Prisma.sql`s.event_id = parent.id`,
  order: NEWEST_FIRST,
};

const CARRIED_BY: StatementList = {
  ...listCarried(true),
  where: Prisma.sql`own.source_id = parent.id`,
};

const listArguments = builder.args((t) => ({
  ...pageArguments,
  filter: t.field({
    type: StatementFilter,
    description: 'Only statements that match this filter.',
  }),
}));

type Owner = ObjectRef<typeof builder.$inferSchemaTypes, { id: string }>;

function addStatements(owner: Owner, name: string, list: StatementList, description: string): void {
  builder.objectField(owner, name, (t) =>
    t.field({
      type: StatementConnection,
      description,
      args: listArguments,
      resolve: async ({ id }, args, context, info) => {
        const conditions = filterConditions(args.filter);
        const search = args.filter?.search
          ? await searchStatements(context, args.filter.search)
          : undefined;
        return connect(context, info, {
          node: 'Statement',
          args,
          filter: args.filter,
          parentId: id,
          list: {
            from: list.from,
            countFrom: conditions.length === 0 && !search ? list.links : undefined,
            id: Prisma.sql`s.id`,
            where: [
              list.where,
              ...conditions,
              ...(search ? [search.whereFirst(args.first ?? args.last ?? DEFAULT_PAGE_SIZE)] : []),
            ],
            countWhere: search && [list.where, ...conditions, search.countWhere],
            order: list.order,
          },
        });
      },
    }),
  );
}

addStatements(Actor, 'statements', SAID_BY, 'What the actor said, the newest report first.');
addStatements(Actor, 'addressed', SAID_TO, 'What was said to the actor, the newest report first.');
addStatements(
  Source,
  'statements',
  CARRIED_BY,
  'Statements with the source anywhere on a chain, the newest report first.',
);
addStatements(
  Event,
  'statements',
  SAID_AT,
  'What was said at the event, or about it; the newest report first.',
);
