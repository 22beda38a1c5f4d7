import { insertRows } from '../../database/insert-rows.ts';
import { lockNames } from '../../database/lock-names.ts';
import type { Transaction } from '../../database/transaction.ts';
import { uuidv7 } from '../../database/uuid.ts';
import { InvalidInputError } from '../../graphql/failures.ts';
import { nameKey } from '../../text/name-key.ts';
import { guessActorKind } from './guess-kind.ts';
import { type ActorInput, type KnownActor, pickActor } from './pick-actor.ts';

export type { ActorInput } from './pick-actor.ts';

/**
 * Finds each actor by Wikidata id, name or alias, and makes those that are not there.
 * A name is locked from the second look to the commit, so callers at once make one actor, not two.
 *
 * @returns the actors' ids in the order of the inputs
 * @throws InvalidInputError where a name is empty
 */
export async function findOrCreateActors(
  tx: Transaction,
  inputs: readonly ActorInput[],
): Promise<string[]> {
  if (inputs.length === 0) return [];
  if (inputs.some(({ name }) => nameKey(name) === '')) {
    throw new InvalidInputError(['name'], 'An actor needs a name.');
  }
  let known = await findByName(tx, inputs);
  let missing = inputs.filter((input) => !pickActor(known, input));
  if (missing.length > 0) {
    known.push(...(await findByAlias(tx, missing)));
    missing = missing.filter((input) => !pickActor(known, input));
  }
  const undescribed = inputs.filter((input) => isUndescribed(pickActor(known, input), input));
  if (missing.length + undescribed.length > 0) {
    await lockNames(tx, [...missing, ...undescribed].flatMap(lockedNames));
    known = [...(await findByName(tx, inputs)), ...(await findByAlias(tx, inputs))];
    await describeActors(tx, undescribed, known);
    await createMissing(tx, missing, known);
  }
  return inputs.map((input) => pickActor(known, input)?.id ?? '');
}

/** Whether an actor of that name is described by nobody so far, and is now. */
function isUndescribed(actor: KnownActor | undefined, { description }: ActorInput): boolean {
  return actor !== undefined && !actor.description && Boolean(description);
}

/** Keeps the first description of an actor, so that another one of that name is told from it. */
async function describeActors(
  tx: Transaction,
  inputs: readonly ActorInput[],
  known: KnownActor[],
): Promise<void> {
  for (const input of inputs) {
    const actor = pickActor(known, input);
    const description = input.description ?? null;
    if (!actor || !isUndescribed(actor, input)) continue;
    await tx.actor.update({ where: { id: actor.id }, data: { description } });
    for (const same of known) if (same.id === actor.id) same.description = description;
  }
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
        ...(wikidataIds.length > 0 ? [{ wikidataId: { in: wikidataIds } }] : []),
      ],
    },
    select: identity,
    orderBy: { id: 'asc' },
  });
  return found.map((actor) => ({ ...actor, aliasKey: null }));
}

/** Apart from the names: one query for both would read every actor there is. */
async function findByAlias(tx: Transaction, inputs: readonly ActorInput[]): Promise<KnownActor[]> {
  const found = await tx.actorAlias.findMany({
    where: { aliasKey: { in: keysOf(inputs) } },
    select: { aliasKey: true, actor: { select: identity } },
    orderBy: { actorId: 'asc' },
  });
  return found.map(({ aliasKey, actor }) => ({ ...actor, aliasKey }));
}

function keysOf(inputs: readonly ActorInput[]): string[] {
  return [...new Set(inputs.map(({ name }) => nameKey(name)))];
}

/** Makes those that `known` lacks, and adds them to it; the first mention of a name decides. */
async function createMissing(
  tx: Transaction,
  missing: readonly ActorInput[],
  known: KnownActor[],
): Promise<void> {
  const fresh: (KnownActor & { input: ActorInput })[] = [];
  for (const input of missing) {
    if (pickActor(known, input)) continue;
    const { description = null, wikidataId = null } = input;
    const kind = input.kind ?? guessActorKind(input.name);
    const actor = { id: uuidv7(), nameKey: nameKey(input.name), kind, description, wikidataId };
    fresh.push({ ...actor, aliasKey: null, input });
    const aliases = (input.aliases ?? []).map((alias) => ({ ...actor, aliasKey: nameKey(alias) }));
    known.push({ ...actor, aliasKey: null }, ...aliases);
  }
  const rows = fresh.map(({ aliasKey: _, input, ...row }) => ({ ...row, name: input.name.trim() }));
  await insertRows(tx, 'actor', rows);
  const aliases = fresh.flatMap(({ id, nameKey: own, input }) =>
    (input.aliases ?? [])
      .map((alias) => ({ actorId: id, alias, aliasKey: nameKey(alias) }))
      .filter(({ aliasKey }) => aliasKey !== own),
  );
  if (aliases.length > 0) await tx.actorAlias.createMany({ data: aliases, skipDuplicates: true });
}
