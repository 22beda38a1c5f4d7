import type { GraphQLResolveInfo } from 'graphql';
import { Prisma } from '../generated/prisma/client.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { registerNode } from '../graphql/node-loading.ts';
import { type PageArguments, pageArguments } from '../graphql/paging/arguments.ts';
import { connect } from '../graphql/paging/connect.ts';
import { connectionType } from '../graphql/paging/connection-type.ts';
import type { Order } from '../graphql/paging/order.ts';

/** A type of revisions, whatever was changed: the rows are in one table. */
function revisionType<Name extends string>(name: Name, description: string) {
  return builder.prismaNode('Revision', {
    variant: name,
    id: { field: 'id' },
    description,
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
}

/** Rows of `revision AS r`, the last change first. */
const LAST_CHANGE_FIRST: Order = {
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

/** What was changed, and the column that says which row of it. */
const COLUMNS = {
  StatementRevision: { field: 'statementId', sql: Prisma.sql`r.statement_id` },
  DocumentRevision: { field: 'documentId', sql: Prisma.sql`r.document_id` },
} as const;

/**
 * Makes a type of revisions, its connection, and the field that lists them, the last change first.
 * Revisions of something else are in the same table, and are not served under this type.
 */
export function revisionsField(name: keyof typeof COLUMNS, description: string) {
  const { field, sql } = COLUMNS[name];
  const Revision = revisionType(name, description);
  registerNode(name, (db, ids, query) =>
    db.revision.findMany({ ...query, where: { id: { in: [...ids] }, [field]: { not: null } } }),
  );
  return {
    type: connectionType(Revision, name, 'revision'),
    args: pageArguments,
    resolve: (
      { id }: { id: string },
      args: PageArguments,
      context: Context,
      info: GraphQLResolveInfo,
    ) =>
      connect<typeof Revision.$inferType>(context, info, {
        node: name,
        args,
        parentId: id,
        list: {
          from: Prisma.sql`revision AS r`,
          id: Prisma.sql`r.id`,
          where: [Prisma.sql`${sql} = parent.id`],
          order: LAST_CHANGE_FIRST,
        },
      }),
  };
}
