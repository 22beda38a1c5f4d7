import { v7 as uuidv7 } from 'uuid';
import { insertRows } from '../../database/insert-rows.ts';
import { lockNames } from '../../database/lock-names.ts';
import { padInList } from '../../database/pad-in-list.ts';
import type { Transaction } from '../../database/transaction.ts';
import { kindOfName } from '../../extraction/index.ts';
import type { ActorKind } from '../../generated/prisma/enums.ts';
import { nameKey } from '../../text/name-key.ts';
import { InvalidInputError } from '../failures.ts';
import { type ActorInput, type KnownActor, pickActor } from './pick-actor.ts';
import { knownKind } from './same-kind.ts';

export type { ActorInput } from './pick-actor.ts';
export { knownKind, mayBeSame } from './same-kind.ts';

/**
 * Finds each actor by Wikidata id, name or alias, and creates the missing ones. A name is locked
 * from the second lookup to the commit, so concurrent callers create one actor, not two.
 *
 * @returns the actors' ids in the order of the inputs
 * @throws InvalidInputError if a name is empty
 */
export async function findOrCreateActors(
  tx: Transaction,
  inputs: readonly ActorInput[],
): Promise<string[]> {
  if (inputs.length === 0) return [];
  if (inputs.some(({ name }) => nameKey(name) === '')) {
    throw new InvalidInputError(['name'], 'An actor needs a name.');
  }
  const known = await findByName(tx, inputs);
  const missing = inputs.filter((input) => !pickActor(known, input));
  if (missing.length > 0) known.push(...(await findByAlias(tx, missing)));
  const found = inputs.map((input) => pickActor(known, input));
  const open = inputs.filter((input, index) => !found[index] || isNews(found[index], input));
  const settled = open.length > 0 ? await settleLocked(tx, open) : new Map<ActorInput, string>();
  return inputs.map((input, index) => settled.get(input) ?? found[index]?.id ?? '');
}

/**
 * Looks again with the names locked, creates the missing actors, and stores what is newly known of
 * them.
 */
async function settleLocked(
  tx: Transaction,
  open: readonly ActorInput[],
): Promise<Map<ActorInput, string>> {
  await lockNames(tx, open.flatMap(lockedNames));
  const known = [...(await findByName(tx, open)), ...(await findByAlias(tx, open))];
  const settled = new Map<ActorInput, string>();
  const fresh: FreshActor[] = [];
  // One after the other: the next mention may mean the actor that this one creates.
  for (const input of open) {
    let actor = pickActor(known, input);
    if (!actor) {
      const made = makeActor(input);
      fresh.push(made);
      known.push(made.actor, ...made.aliases.map(({ aliasKey }) => ({ ...made.actor, aliasKey })));
      actor = made.actor;
    } else if (isNews(actor, input)) {
      await learn(tx, actor, input, { known, fresh });
    }
    settled.set(input, actor.id);
  }
  await insertActors(tx, fresh);
  return settled;
}

/** Whether the mention gives an actor's kind or description that was unknown so far. */
function isNews(actor: KnownActor | undefined, input: ActorInput): boolean {
  if (!actor) return false;
  const isDescribed = !actor.description && Boolean(input.description);
  return isDescribed || knownKind(actor.kind, input.kind ?? 'UNKNOWN') !== actor.kind;
}

/** Keeps the first kind and description of an actor, so that it can be distinguished from others of that name. */
async function learn(
  tx: Transaction,
  { id, ...actor }: KnownActor,
  input: ActorInput,
  { known, fresh }: { known: readonly KnownActor[]; fresh: readonly FreshActor[] },
): Promise<void> {
  const kind = knownKind(actor.kind, input.kind ?? 'UNKNOWN');
  const description = actor.description || (input.description ?? null);
  for (const same of known) if (same.id === id) Object.assign(same, { kind, description });
  if (fresh.some((one) => one.actor.id === id)) return;
  await tx.actor.update({ where: { id }, data: { kind, description } });
}

function lockedNames({ name, wikidataId }: ActorInput): string[] {
  const names = [`actor ${nameKey(name)}`];
  return wikidataId ? [...names, `actor in Wikidata ${wikidataId}`] : names;
}

const identity = {
  id: true,
  nameKey: true,
  kind: true,
  description: true,
  wikidataId: true,
} as const;

async function findByName(tx: Transaction, inputs: readonly ActorInput[]): Promise<KnownActor[]> {
  const wikidataIds = inputs.flatMap(({ wikidataId }) => wikidataId ?? []);
  const found = await tx.actor.findMany({
    where: {
      OR: [
        { nameKey: { in: keysOf(inputs) } },
        ...(wikidataIds.length > 0 ? [{ wikidataId: { in: padInList(wikidataIds) } }] : []),
      ],
    },
    select: identity,
    orderBy: { id: 'asc' },
  });
  return found.map((actor) => ({ ...actor, aliasKey: null }));
}

/** Separate from the names: one query for both would read every actor. */
async function findByAlias(tx: Transaction, inputs: readonly ActorInput[]): Promise<KnownActor[]> {
  const found = await tx.actorAlias.findMany({
    where: { aliasKey: { in: keysOf(inputs) } },
    select: { aliasKey: true, actor: { select: identity } },
    orderBy: { actorId: 'asc' },
  });
  return found.map(({ aliasKey, actor }) => ({ ...actor, aliasKey }));
}

function keysOf(inputs: readonly ActorInput[]): string[] {
  return padInList([...new Set(inputs.map(({ name }) => nameKey(name)))]);
}

interface FreshActor {
  actor: KnownActor & { kind: ActorKind };
  name: string;
  aliases: { actorId: string; alias: string; aliasKey: string }[];
}

function makeActor(input: ActorInput): FreshActor {
  const { description = null, wikidataId = null } = input;
  const kind = input.kind ?? kindOfName(input.name);
  const own = nameKey(input.name);
  const id = uuidv7();
  return {
    actor: { id, nameKey: own, kind, description, wikidataId, aliasKey: null },
    name: input.name.trim(),
    aliases: (input.aliases ?? [])
      .map((alias) => ({ actorId: id, alias, aliasKey: nameKey(alias) }))
      .filter(({ aliasKey }) => aliasKey !== own),
  };
}

async function insertActors(tx: Transaction, fresh: readonly FreshActor[]): Promise<void> {
  const rows = fresh.map(({ actor: { aliasKey: _, ...row }, name }) => ({ ...row, name }));
  await insertRows(tx, 'actor', rows);
  const aliases = fresh.flatMap((one) => one.aliases);
  if (aliases.length > 0) await tx.actorAlias.createMany({ data: aliases, skipDuplicates: true });
}
