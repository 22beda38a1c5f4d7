import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import { loadNodes, type NodeRow } from '../node-loading.ts';
import type { PageArguments } from './arguments.ts';
import { loadInBatch } from './batch.ts';
import { type Entry, type Page, pageOfRows } from './page.ts';
import {
  countQuery,
  type ListSql,
  type PageBounds,
  type PageRow,
  pageQuery,
} from './page-query.ts';

/** One place of the document, whose lists are read together. */
export interface Level {
  context: Context;
  info: GraphQLResolveInfo;
  name: string;
}

interface List {
  list: ListSql;
  parentId?: string;
  args: PageArguments;
}

/** Reads a page, together with those of the other parents at its level. */
export async function readPage(
  { context, name }: Level,
  { list, parentId }: List,
  bounds: PageBounds,
): Promise<Page> {
  // A cursor is good for one parent only, so a batch that has one has one parent.
  const [page] = await loadInBatch(context, name, [parentId ?? null], async (parents) => {
    const rows = await context.db.$queryRaw<PageRow[]>(
      pageQuery(list, namedParents(parents), bounds),
    );
    const rowsByParent = new Map<string | null, PageRow[]>(parents.map((id) => [id, []]));
    for (const row of rows) rowsByParent.get(row.parentId)?.push(row);
    return new Map([...rowsByParent].map(([id, own]) => [id, pageOfRows(own, bounds)]));
  });
  if (!page) throw new Error('A page was not read.');
  return page;
}

/** Reads what the document selects of a page's entries; undefined for deleted ones. */
export async function readEntries(
  { context, info }: Level,
  node: string,
  entries: readonly Entry[],
): Promise<(NodeRow | undefined)[]> {
  if (entries.every(({ row }) => row)) return entries.map(({ row }) => row);
  const ids = entries.map(({ id }) => id);
  return loadNodes({ context, info, path: ['edges', 'node'] }, node, ids);
}

/**
 * Counts a list, together with those of the other parents at its level. A page that is read
 * anyway and holds the whole list answers without a statement.
 */
export async function countEntries(
  { context, name }: Level,
  { list, parentId, args }: List,
  pageUnderWay: () => Promise<Page> | undefined,
): Promise<number> {
  // One tick lets the sibling fields begin to read.
  await Promise.resolve();
  const page = await pageUnderWay();
  const isWhole = page && !page.hasNextPage && !page.hasPreviousPage;
  if (isWhole && args.after == null && args.before == null) return page.entries.length;
  const [total] = await loadInBatch(
    context,
    `${name} count`,
    [parentId ?? null],
    async (parents) => {
      const rows = await context.db.$queryRaw<{ parentId: string | null; total: number }[]>(
        countQuery(list, namedParents(parents)),
      );
      return new Map(rows.map((row) => [row.parentId, row.total]));
    },
  );
  return total ?? 0;
}

/** The list of no row is asked for under null. */
function namedParents(parents: readonly (string | null)[]): string[] | null {
  const ids = parents.filter((id) => id !== null);
  return ids.length > 0 ? ids : null;
}
