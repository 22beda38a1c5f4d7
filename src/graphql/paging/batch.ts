import type { GraphQLResolveInfo } from 'graphql';

interface Batch<Item, Value> {
  items: Set<Item>;
  values: Promise<ReadonlyMap<Item, Value>>;
}

const openBatches = new WeakMap<object, Map<string, Batch<unknown, unknown>>>();

/**
 * Loads an item together with all others requested under the same name before the resolvers of this
 * level are done: twenty speakers' newest statements are one query, not twenty.
 *
 * @param scope what the batch belongs to: the request's context
 * @param name what is loaded; requests of one name must mean the same `load`
 * @param load called once, with every item once; items missing from its map are undefined
 */
export async function loadInBatch<Item, Value>(
  scope: object,
  name: string,
  items: readonly Item[],
  load: (items: readonly Item[]) => Promise<ReadonlyMap<Item, Value>>,
): Promise<(Value | undefined)[]> {
  const open = openBatches.get(scope) ?? new Map<string, Batch<unknown, unknown>>();
  openBatches.set(scope, open);
  let batch = open.get(name) as Batch<Item, Value> | undefined;
  if (!batch) {
    const collected = new Set<Item>();
    const values = afterPendingJobs().then(() => {
      open.delete(name);
      return load([...collected]);
    });
    batch = { items: collected, values };
    open.set(name, batch as Batch<unknown, unknown>);
  }
  for (const item of items) batch.items.add(item);
  const values = await batch.values;
  return items.map((item) => values.get(item));
}

/**
 * The name of a place in the document: a field, its type, and the aliases that lead to it. All entries
 * of a list share it, and so what they ask for.
 */
export function levelOf(info: GraphQLResolveInfo): string {
  const names: string[] = [];
  for (let path: typeof info.path | undefined = info.path; path; path = path.prev) {
    if (typeof path.key === 'string') names.push(path.key);
  }
  return `${info.parentType.name} ${names.reverse().join('.')}`;
}

/** Resolves once the promise jobs queued so far, and those they queue, are done. */
function afterPendingJobs(): Promise<void> {
  return new Promise((resolve) => {
    void Promise.resolve().then(() => process.nextTick(resolve));
  });
}
