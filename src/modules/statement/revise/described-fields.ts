import type { Transaction } from '../../../database/transaction.ts';
import { encodeGlobalId } from '../../../graphql/global-id.ts';

/** Actors as a revision shows them, in the order given. */
export async function describeActors(
  tx: Transaction,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  const found = await tx.actor.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  const names = new Map(found.map(({ id, name }) => [id, name]));
  return ids.map((id) => ({ id: encodeGlobalId('Actor', id), name: names.get(id) ?? '' }));
}

/** An actor as a revision shows it. */
export async function describeActor(tx: Transaction, id: string | null) {
  return id === null ? null : ((await describeActors(tx, [id]))[0] ?? null);
}

/** An event as a revision shows it. */
export async function describeEvent(tx: Transaction, id: string | null) {
  if (id === null) return null;
  const { title } = await tx.event.findUniqueOrThrow({ where: { id }, select: { title: true } });
  return { id: encodeGlobalId('Event', id), title };
}
