import { Prisma } from '../../generated/prisma/client.ts';
import { builder } from '../../graphql/builder.ts';
import { registerNode } from '../../graphql/node-loading.ts';
import { pageArguments } from '../../graphql/paging/arguments.ts';
import { connect } from '../../graphql/paging/connect.ts';
import { connectionType } from '../../graphql/paging/connection-type.ts';
import { LAST_CHANGE_FIRST, revisionType } from '../revision-type.ts';
import { Statement } from './type.ts';

/** What a change to a statement replaced and by what. */
const StatementRevision = revisionType(
  'StatementRevision',
  'A change to a statement, with the values before and after: nothing is overwritten without one.',
);

const StatementRevisionConnection = connectionType(
  StatementRevision,
  'StatementRevision',
  'revision',
);

// Revisions of actors and sources are in the same table, and are not served under this type.
registerNode('StatementRevision', (db, ids, query) =>
  db.revision.findMany({ ...query, where: { id: { in: [...ids] }, statementId: { not: null } } }),
);

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
          order: LAST_CHANGE_FIRST,
        },
      }),
  }),
);
