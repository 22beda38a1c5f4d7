import { padInList } from '../../database/pad-in-list.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { SourceKind } from '../../generated/prisma/enums.ts';
import { nameKey } from '../../text/name-key.ts';
import { identityKey, type NamedSourceInput, type StoredSource } from './name-source.ts';

interface Candidate extends StoredSource {
  nameKey: string;
  /** The alias that it was found by; null if it was by its name. */
  aliasKey: string | null;
}

/**
 * Finds each source by kind and name, or alias, and creates the missing ones. Of many concurrent
 * callers, the unique identity key lets one create it; the others find it.
 *
 * @returns the sources in the order of the inputs
 */
export async function findOrCreateNamed(
  tx: Transaction,
  inputs: readonly NamedSourceInput[],
): Promise<StoredSource[]> {
  if (inputs.length === 0) return [];
  const candidates = await findByName(tx, inputs);
  let missing = inputs.filter((input) => !pick(candidates, input));
  if (missing.length > 0) {
    candidates.push(...(await findByAlias(tx, missing)));
    missing = missing.filter((input) => !pick(candidates, input));
  }
  if (missing.length > 0) {
    await createMissing(tx, missing);
    candidates.push(...(await findByName(tx, missing)));
  }
  return inputs.map((input) => {
    const found = pick(candidates, input);
    if (!found) throw new Error(`source ${input.kind} ${input.name} was neither found nor created`);
    return { id: found.id, kind: found.kind };
  });
}

async function findByName(
  tx: Transaction,
  inputs: readonly NamedSourceInput[],
): Promise<Candidate[]> {
  const found = await tx.source.findMany({
    where: { kind: { not: 'ANONYMOUS' }, nameKey: { in: keysOf(inputs) } },
    select: { id: true, kind: true, nameKey: true },
    orderBy: { id: 'asc' },
  });
  return found.map((source) => ({ ...source, aliasKey: null }));
}

/** Separate from the names: one query for both would read every source. */
async function findByAlias(
  tx: Transaction,
  inputs: readonly NamedSourceInput[],
): Promise<Candidate[]> {
  const found = await tx.sourceAlias.findMany({
    where: { aliasKey: { in: keysOf(inputs) } },
    select: { aliasKey: true, source: { select: { id: true, kind: true, nameKey: true } } },
    orderBy: { sourceId: 'asc' },
  });
  return found.map(({ aliasKey, source }) => ({ ...source, aliasKey }));
}

function keysOf(inputs: readonly NamedSourceInput[]): string[] {
  return padInList([...new Set(inputs.map(({ name }) => nameKey(name)))]);
}

/** By its own name before an alias, and by its own kind before another. */
function pick(candidates: readonly Candidate[], input: NamedSourceInput): Candidate | undefined {
  const key = nameKey(input.name);
  const kinds: readonly SourceKind[] = [input.kind, ...(input.orKinds ?? [])];
  for (const kind of kinds) {
    const ofKind = candidates.filter((candidate) => candidate.kind === kind);
    const found =
      ofKind.find((candidate) => candidate.nameKey === key) ??
      ofKind.find((candidate) => candidate.aliasKey === key);
    if (found) return found;
  }
  return undefined;
}

async function createMissing(tx: Transaction, missing: readonly NamedSourceInput[]): Promise<void> {
  const byIdentity = new Map<string, NamedSourceInput>();
  for (const input of missing) {
    const key = identityKey(input.kind, input.name);
    if (!byIdentity.has(key)) byIdentity.set(key, input);
  }
  // Sorted, so that two callers with several sources each never wait for each other.
  const made = await tx.source.createManyAndReturn({
    data: [...byIdentity].sort().map(([key, { name, kind, url }]) => ({
      name: name.trim(),
      nameKey: nameKey(name),
      kind,
      identityKey: key,
      url: url ?? null,
    })),
    skipDuplicates: true,
    select: { id: true, identityKey: true, nameKey: true },
  });
  const aliases = made.flatMap(({ id, identityKey: key, nameKey: own }) =>
    (byIdentity.get(key ?? '')?.aliases ?? [])
      .map((alias) => ({ sourceId: id, alias, aliasKey: nameKey(alias) }))
      .filter(({ aliasKey }) => aliasKey !== own),
  );
  if (aliases.length > 0) await tx.sourceAlias.createMany({ data: aliases, skipDuplicates: true });
}
