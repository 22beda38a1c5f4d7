import { lockNames } from '../../database/lock-names.ts';
import type { Transaction } from '../../database/transaction.ts';
import { uuidv7 } from '../../database/uuid.ts';
import { InvalidInputError } from '../../graphql/failures.ts';
import { nameKey } from '../../text/name-key.ts';
import { type ActorInput, type KnownActor, pickActor } from './pick-actor.ts';

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
  let known = await findKnown(tx, inputs);
  const missing = inputs.filter((input) => !pickActor(known, input));
  if (missing.length > 0) {
    await lockNames(tx, missing.flatMap(lockedNames));
    known = await findKnown(tx, inputs);
    await createMissing(tx, missing, known);
  }
  return inputs.map((input) => pickActor(known, input)?.id ?? '');
}

function lockedNames({ name, wikidataId }: ActorInput): string[] {
  const names = [`actor ${nameKey(name)}`];
  return wikidataId ? [...names, `actor in Wikidata ${wikidataId}`] : names;
}

function findKnown(tx: Transaction, inputs: readonly ActorInput[]): Promise<KnownActor[]> {
  const keys = [...new Set(inputs.map(({ name }) => nameKey(name)))];
  const wikidataIds = inputs.flatMap(({ wikidataId }) => wikidataId ?? []);
  return tx.actor.findMany({
    where: {
      OR: [
        { nameKey: { in: keys } },
        { names: { some: { aliasKey: { in: keys } } } },
        ...(wikidataIds.length > 0 ? [{ wikidataId: { in: wikidataIds } }] : []),
      ],
    },
    select: {
      id: true,
      nameKey: true,
      kind: true,
      description: true,
      wikidataId: true,
      names: { select: { aliasKey: true } },
    },
    orderBy: { id: 'asc' },
  });
}

/** Makes those that `known` lacks, and adds them to it; the first mention of a name decides. */
async function createMissing(
  tx: Transaction,
  missing: readonly ActorInput[],
  known: KnownActor[],
): Promise<void> {
  const fresh: (KnownActor & { input: ActorInput })[] = [];
  for (const input of missing) {
    if (pickActor([...known, ...fresh], input)) continue;
    const names = (input.aliases ?? []).map((alias) => ({ aliasKey: nameKey(alias) }));
    const { kind, description = null, wikidataId = null } = input;
    const key = nameKey(input.name);
    fresh.push({ id: uuidv7(), nameKey: key, kind, description, wikidataId, names, input });
  }
  if (fresh.length === 0) return;
  await tx.actor.createMany({
    data: fresh.map(({ id, nameKey: key, kind, description, wikidataId, input }) => ({
      id,
      name: input.name.trim(),
      nameKey: key,
      kind,
      description,
      wikidataId,
    })),
  });
  known.push(...fresh);
  await createAliases(tx, fresh);
}

async function createAliases(
  tx: Transaction,
  actors: readonly (KnownActor & { input: ActorInput })[],
): Promise<void> {
  const aliases = actors.flatMap(({ id, nameKey: own, input }) =>
    (input.aliases ?? [])
      .map((alias) => ({ actorId: id, alias, aliasKey: nameKey(alias) }))
      .filter(({ aliasKey }) => aliasKey !== own),
  );
  if (aliases.length > 0) await tx.actorAlias.createMany({ data: aliases, skipDuplicates: true });
}
