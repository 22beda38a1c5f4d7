import { Prisma } from '../generated/prisma/client.ts';
import { builder } from '../graphql/builder.ts';
import type { Order } from '../graphql/paging/order.ts';

/** A type of revisions, whatever was changed: the rows are in one table. */
export function revisionType<Name extends string>(name: Name, description: string) {
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
export const LAST_CHANGE_FIRST: Order = {
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
