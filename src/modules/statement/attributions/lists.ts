import { Prisma } from '../../../generated/prisma/client.ts';
import { builder } from '../../../graphql/builder.ts';
import { pageArguments } from '../../../graphql/paging/arguments.ts';
import { connect } from '../../../graphql/paging/connect.ts';
import { firstEntries, loadedEntries } from '../../../graphql/paging/loaded.ts';
import type { ListSql } from '../../../graphql/paging/page-query.ts';
import { AttributionConnection } from '../../attribution/index.ts';
import { Document } from '../../document/index.ts';
import { Statement } from '../type.ts';

const ID = { sql: Prisma.sql`at.id`, type: 'uuid' } as const;

const OF_STATEMENT: ListSql = {
  from: Prisma.sql`attribution AS at`,
  id: Prisma.sql`at.id`,
  where: [Prisma.sql`at.statement_id = parent.id`],
  order: {
    name: 'REPORTED_ASC',
    descending: false,
    segments: [{ key: [{ sql: Prisma.sql`at.reported_at`, type: 'timestamptz' }, ID] }],
  },
};

const OF_DOCUMENT: ListSql = {
  from: Prisma.sql`attribution AS at`,
  id: Prisma.sql`at.id`,
  where: [Prisma.sql`at.document_id = parent.id`],
  order: {
    name: 'TEXT',
    descending: false,
    segments: [{ key: [{ sql: Prisma.sql`at.start`, type: 'int' }, ID] }],
  },
};

builder.prismaObjectFields(Statement, (t) => ({
  attributions: t.field({
    type: AttributionConnection,
    description: 'Where it appears in print, the earliest report first; never empty.',
    args: pageArguments,
    select: (args, _context, nestedSelection) => {
      // In the statements' own query, since almost every page of statements needs them.
      const entries = firstEntries(args);
      if (!entries) return { id: true };
      const { take, direction } = entries;
      const orderBy = [{ reportedAt: direction }, { id: direction }] as const;
      const select = { id: true, reportedAt: true } as const;
      return {
        attributions: nestedSelection({ take, orderBy: [...orderBy], select }, ['edges', 'node']),
      };
    },
    resolve: ({ id, attributions }, args, context, info) =>
      connect(context, info, {
        node: 'Attribution',
        args,
        parentId: id,
        list: OF_STATEMENT,
        loaded: loadedEntries(args, attributions, ({ reportedAt }) => [reportedAt.toISOString()]),
      }),
  }),
}));

builder.objectField(Document, 'attributions', (t) =>
  t.field({
    type: AttributionConnection,
    description: 'What is said in it, in the order of the text.',
    args: pageArguments,
    resolve: ({ id }, args, context, info) =>
      connect(context, info, {
        node: 'Attribution',
        args,
        parentId: id,
        list: OF_DOCUMENT,
      }),
  }),
);
