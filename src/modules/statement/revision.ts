import { Prisma } from '../../generated/prisma/client.ts';
import { builder } from '../../graphql/builder.ts';
import { registerNode } from '../../graphql/node-loading.ts';
import { pageArguments } from '../../graphql/paging/arguments.ts';
import { connect } from '../../graphql/paging/connect.ts';
import { connectionType } from '../../graphql/paging/connection-type.ts';
import type { Order } from '../../graphql/paging/order.ts';
import { Statement } from './type.ts';

/** What a change to a statement replaced, and with what. */
const StatementRevision = builder.prismaNode('Revision', {
  name: 'StatementRevision',
  id: { field: 'id' },
  description:
    'A change to a statement, with the values before and after: nothing is overwritten without one.',
  select: { id: true },
  fields: (t) => ({
    changedAt: t.expose('changedAt', {
      type: 'DateTime',
      description: 'When the change was made.',
    }),
    changedBy: t.exposeString('changedBy', {
      description: 'The name of the API key that made it.',
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'Why, in the words of the reviewer.',
    }),
    before: t.expose('before', {
      type: 'JSON',
      description: 'The changed fields before the change.',
    }),
    after: t.expose('after', {
      type: 'JSON',
      description: 'The changed fields after the change.',
    }),
  }),
});

const StatementRevisionConnection = connectionType(
  StatementRevision,
  'StatementRevision',
  'revision',
);

// Revisions of actors and sources are in the same table, and are not served under this type.
registerNode('StatementRevision', (db, ids, query) =>
  db.revision.findMany({ ...query, where: { id: { in: [...ids] }, statementId: { not: null } } }),
);

const NEWEST_FIRST: Order = {
  name: 'CHANGED_DESC',
  descending: true,
  segments: [
    {
      key: [
        { sql: Prisma.sql`r.changed_at`, type: 'timestamptz' },
        { sql: Prisma.sql`r.id`, type: 'uuid' },
      ],
    },
  ],
};

builder.objectField(Statement, 'revisions', (t) =>
  t.field({
    type: StatementRevisionConnection,
    description: 'Changes since it was first stored, the last change first.',
    args: pageArguments,
    resolve: ({ id }, args, context, info) =>
      connect(context, info, {
        node: 'StatementRevision',
        args,
        parentId: id,
        list: {
          from: Prisma.sql`revision AS r`,
          id: Prisma.sql`r.id`,
          where: [Prisma.sql`r.statement_id = parent.id`],
          order: NEWEST_FIRST,
        },
      }),
  }),
);
