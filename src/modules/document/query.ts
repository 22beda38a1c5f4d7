import { Prisma } from '../../generated/prisma/client.ts';
import { builder } from '../../graphql/builder.ts';
import { readGlobalId } from '../../graphql/global-id.ts';
import { pageArguments } from '../../graphql/paging/arguments.ts';
import { connect } from '../../graphql/paging/connect.ts';
import type { Order } from '../../graphql/paging/order.ts';
import { mayReadDocuments } from './access.ts';
import { Document, DocumentConnection } from './type.ts';

const NEWEST_FIRST: Order = {
  name: 'SUBMITTED_DESC',
  descending: true,
  segments: [
    {
      key: [
        { sql: Prisma.sql`d.submitted_at`, type: 'timestamptz' },
        { sql: Prisma.sql`d.id`, type: 'uuid' },
      ],
    },
  ],
};

builder.queryFields((t) => ({
  document: t.prismaField({
    type: Document,
    nullable: true,
    authScopes: mayReadDocuments,
    description: 'The document with this id; null if there is none.',
    args: { id: t.arg.id({ required: true, description: 'The global id of a document.' }) },
    resolve: (query, _, { id }, { db }) =>
      db.document.findUnique({ ...query, where: { id: readGlobalId('Document', id, 'id') } }),
  }),
  documents: t.field({
    type: DocumentConnection,
    authScopes: mayReadDocuments,
    description: 'Documents, the last submitted first.',
    args: pageArguments,
    resolve: (_, args, context, info) =>
      connect(context, info, {
        node: 'Document',
        args,
        list: {
          from: Prisma.sql`document AS d`,
          id: Prisma.sql`d.id`,
          where: [],
          order: NEWEST_FIRST,
        },
      }),
  }),
}));
