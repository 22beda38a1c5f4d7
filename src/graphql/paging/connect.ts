import type { GraphQLResolveInfo } from 'graphql';
import { badUserInput } from '../bad-user-input.ts';
import type { Context } from '../context.ts';
import type { NodeRow } from '../node-loading.ts';
import { type PageArguments, readPageExtent } from './arguments.ts';
import { levelOf } from './batch.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Order } from './order.ts';
import { type Entry, makePage, type Page } from './page.ts';
import type { ListSql, PageBounds } from './page-query.ts';
import { countEntries, type Level, readEntries, readPage } from './reading.ts';

/** What a connection field requests. */
export interface ConnectionRequest {
  /** The type of the entries. */
  node: string;
  args: PageArguments;
  list: ListSql;
  /** The row that the list belongs to; `parent.id` in the list's SQL. */
  parentId?: string;
  /** What narrows the list; a cursor is valid for one filter only. */
  filter?: object | null | undefined;
  /**
   * The first `size + 1` entries from the end that the page is taken from, if the parent's own
   * query has already read them; only for a page without a cursor.
   */
  loaded?: readonly Entry[] | undefined;
}

/** A page of a list; only what the document selects is read. */
export interface Connection<Row> {
  readonly edges: Promise<{ cursor: string; node: Row }[]>;
  readonly pageInfo: Promise<{
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  }>;
  readonly totalCount: Promise<number>;
}

/**
 * Resolves a connection field. Fields of one name at one level of the document are read together,
 * however many parents they have: one statement for the pages, one for the entries, and one for the
 * counts.
 *
 * @throws BAD_USER_INPUT naming the argument, before anything is read
 */
export function connect<Row extends NodeRow>(
  context: Context,
  info: GraphQLResolveInfo,
  request: ConnectionRequest,
): Connection<Row> {
  const name = nameList(info, request);
  const bounds = readBounds(name, request);
  const level: Level = { context, info, name: levelOf(info) };
  let page: Promise<Page> | undefined;
  const pageOnce = () => {
    page ??= request.loaded
      ? Promise.resolve(makePage(request.loaded, bounds))
      : readPage(level, request, bounds);
    return page;
  };
  return {
    get edges() {
      return pageOnce().then(async ({ entries }) => {
        const rows = await readEntries(level, request.node, entries);
        // An entry may have been deleted since the page was read.
        return entries.flatMap((entry, index) => {
          const node = rows[index] as Row | undefined;
          return node ? [{ cursor: encodeCursor(name, entry), node }] : [];
        });
      });
    },
    get pageInfo() {
      return pageOnce().then(({ entries, hasNextPage, hasPreviousPage }) => {
        const [startCursor, endCursor] = [entries[0], entries.at(-1)].map((entry) =>
          entry ? encodeCursor(name, entry) : null,
        );
        return {
          hasNextPage,
          hasPreviousPage,
          startCursor: startCursor ?? null,
          endCursor: endCursor ?? null,
        };
      });
    },
    get totalCount() {
      return countEntries(level, request, () => page);
    },
  };
}

/**
 * What a cursor of the list is valid for: no two lists, parents, orders or filters share a name.
 */
function nameList(info: GraphQLResolveInfo, { list, parentId, filter }: ConnectionRequest): string {
  const given = Object.entries(filter ?? {}).filter(([, value]) => value != null);
  const field = `${info.parentType.name}.${info.fieldName}`;
  return JSON.stringify([field, parentId, list.order.name, given]);
}

function readBounds(name: string, { args, list }: ConnectionRequest): PageBounds {
  return {
    ...readPageExtent(args),
    after: readCursor(name, list.order, args, 'after'),
    before: readCursor(name, list.order, args, 'before'),
  };
}

function readCursor(name: string, order: Order, args: PageArguments, argument: 'after' | 'before') {
  const cursor = args[argument];
  if (cursor == null) return undefined;
  const position = decodeCursor(name, order, cursor);
  if (position) return position;
  throw badUserInput(
    argument,
    `\`${argument}\` is not a cursor of this list: it is damaged, or stems from another list, order or filter.`,
  );
}
