import { brandWithType } from '@pothos/core';
import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import type { Database } from '../database/client.ts';
import type { Context } from './context.ts';

/** A row of a type that has global ids. */
export interface NodeRow {
  id: string;
}

/** What Prisma is asked to read of each row: its id, and what the document selects besides. */
interface NodeQuery {
  select: { id: true };
}

type ReadNodes = (
  db: Database,
  ids: readonly string[],
  query: NodeQuery,
) => Promise<readonly NodeRow[]>;

const readers = new Map<string, ReadNodes>();

/**
 * Tells how the rows of a type are read by their ids. `node`, `nodes` and every connection of the
 * type read them so, in one statement for any number of ids.
 */
export function registerNode(typename: string, read: ReadNodes): void {
  readers.set(typename, read);
}

/** Whether a type has global ids. */
export function isNodeType(typename: string): boolean {
  return readers.has(typename);
}

/**
 * Reads rows with everything that the document selects beneath a field.
 *
 * @param path the fields from that field down to the node: ["edges", "node"]
 * @returns the rows by id; ids that are not there are missing
 */
export async function loadNodes(
  { context, info, path = [] }: { context: Context; info: GraphQLResolveInfo; path?: string[] },
  typename: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NodeRow>> {
  const read = readers.get(typename);
  if (!read) throw new Error(`Nothing tells how a ${typename} is read.`);
  // Every node type selects its id, whatever the document asks for.
  const query = queryFromInfo({ context, info, typeName: typename, path });
  const select = query.select as { id: true } | undefined;
  // Where the document selects nothing of the nodes, as in `edges { cursor }`, their ids are all.
  const rows = select ? await read(context.db, ids, { select }) : ids.map((id) => ({ id }));
  for (const row of rows) brandWithType(row, typename as never);
  return new Map(rows.map((row) => [row.id, row]));
}
