import { Prisma } from '../../generated/prisma/client.ts';
import { builder } from '../../graphql/builder.ts';
import { registerNode } from '../../graphql/node-loading.ts';
import { pageArguments } from '../../graphql/paging/arguments.ts';
import { connect } from '../../graphql/paging/connect.ts';
import { connectionType } from '../../graphql/paging/connection-type.ts';
import { Document } from '../document/index.ts';
import { LAST_CHANGE_FIRST, revisionType } from '../revision-type.ts';

/** What a change to a document replaced, and with what. */
const DocumentRevision = revisionType(
  'DocumentRevision',
  'A change to the metadata of a document, such as publisher, title or date, with the values before and after. Its text never changes.',
);

const DocumentRevisionConnection = connectionType(DocumentRevision, 'DocumentRevision', 'revision');

registerNode('DocumentRevision', (db, ids, query) =>
  db.revision.findMany({ ...query, where: { id: { in: [...ids] }, documentId: { not: null } } }),
);

builder.objectField(Document, 'revisions', (t) =>
  t.field({
    type: DocumentRevisionConnection,
    description: 'Changes to its metadata since it was stored, the last change first.',
    args: pageArguments,
    resolve: ({ id }, args, context, info) =>
      connect(context, info, {
        node: 'DocumentRevision',
        args,
        parentId: id,
        list: {
          from: Prisma.sql`revision AS r`,
          id: Prisma.sql`r.id`,
          where: [Prisma.sql`r.document_id = parent.id`],
          order: LAST_CHANGE_FIRST,
        },
      }),
  }),
);
