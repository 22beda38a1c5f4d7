import type { ObjectRef } from '@pothos/core';
import { builder } from '../builder.ts';
import { MAX_COUNT } from './page-query.ts';

/**
 * The one connection type of a node type, and its edge type, by the Relay conventions.
 *
 * @param noun what an entry is called in a sentence: "statement"
 */
export function connectionType<Row>(
  node: ObjectRef<typeof builder.$inferSchemaTypes, Row>,
  name: string,
  noun: string,
) {
  return builder.connectionObject(
    {
      type: node,
      name: `${name}Connection`,
      description: `A page of a list of ${noun}s.`,
      fields: (t) => ({
        totalCount: t.int({
          description: `Number of entries in the whole list: exact up to ${MAX_COUNT.toLocaleString('en')}, and that number for any longer list.`,
          resolve: (connection) => connection.totalCount,
        }),
      }),
    },
    { name: `${name}Edge`, description: `One entry of a list of ${noun}s, with its cursor.` },
  );
}
