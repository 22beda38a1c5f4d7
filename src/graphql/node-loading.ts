import { brandWithType } from '@pothos/core';
import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import type { Database } from '../database/client.ts';
import type { Context } from './context.ts';
import { levelOf, loadInBatch } from './paging/batch.ts';

/** A row of a type that has global ids. */
export interface NodeRow {
  id: string;
}

/** What Prisma is asked to read of each row: its id, and what the document selects. */
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
 * Registers how the rows of a type are loaded by their ids. `node`, `nodes` and every connection of
 * the type load them this way, in one statement for any number of ids.
 */
export function registerNode(typename: string, read: ReadNodes): void {
  readers.set(typename, read);
}

/** Whether a type has global ids. */
export function isNodeType(typename: string): boolean {
  return readers.has(typename);
}

/**
 * Loads rows with everything that the document selects below a field, together with those requested
 * at the same place in the document.
 *
 * @param path the fields from that field down to the node: ["edges", "node"]
 * @returns a row for each id; undefined if there is none
 */
export function loadNodes(
  { context, info, path = [] }: { context: Context; info: GraphQLResolveInfo; path?: string[] },
  typename: string,
  ids: readonly string[],
): Promise<(NodeRow | undefined)[]> {
  const read = readers.get(typename);
  if (!read) throw new Error(`There is no loader for ${typename}.`);
  // For each field again: it tells the resolvers below this very field what is loaded.
  const query = queryFromInfo({ context, info, typeName: typename, path });
  // Every node type selects its id, whatever the document asks for.
  const select = query.select as { id: true } | undefined;
  return loadInBatch(context, `${levelOf(info)} ${typename}`, ids, async (all) => {
    // If the document selects nothing of the nodes, as in `edges { cursor }`, the ids are enough.
    const rows = select ? await read(context.db, all, { select }) : all.map((id) => ({ id }));
    for (const row of rows) brandWithType(row, typename as never);
    return new Map(rows.map((row) => [row.id, row]));
  });
}
