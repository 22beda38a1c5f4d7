import type { Transaction } from '../../database/transaction.ts';
import type { SourceKind } from '../../generated/prisma/enums.ts';
import { nameKey } from '../../text/name-key.ts';
import { identityKey, type NamedSourceInput, type StoredSource } from './name-source.ts';

interface Candidate extends StoredSource {
  nameKey: string;
  names: { aliasKey: string }[];
}

/**
 * Finds each source by kind and name, or alias, and makes those that are not there.
 * Of many callers at once the unique identity key lets one make it; the others find it.
 *
 * @returns the sources in the order of the inputs
 */
export async function findOrCreateNamed(
  tx: Transaction,
  inputs: readonly NamedSourceInput[],
): Promise<StoredSource[]> {
  if (inputs.length === 0) return [];
  const candidates = await findCandidates(tx, inputs);
  const missing = inputs.filter((input) => !pick(candidates, input));
  if (missing.length > 0) {
    await createMissing(tx, missing);
    candidates.push(...(await findCandidates(tx, missing)));
  }
  return inputs.map((input) => {
    const found = pick(candidates, input);
    if (!found) throw new Error(`source ${input.kind} ${input.name} is neither found nor made`);
    return { id: found.id, kind: found.kind };
  });
}

function findCandidates(
  tx: Transaction,
  inputs: readonly NamedSourceInput[],
): Promise<Candidate[]> {
  const keys = [...new Set(inputs.map((input) => nameKey(input.name)))];
  return tx.source.findMany({
    where: {
      kind: { not: 'ANONYMOUS' },
      OR: [{ nameKey: { in: keys } }, { names: { some: { aliasKey: { in: keys } } } }],
    },
    select: { id: true, kind: true, nameKey: true, names: { select: { aliasKey: true } } },
    orderBy: { id: 'asc' },
  });
}

/** By its own name before an alias, and by its own kind before another. */
function pick(candidates: readonly Candidate[], input: NamedSourceInput): Candidate | undefined {
  const key = nameKey(input.name);
  const kinds: readonly SourceKind[] = [input.kind, ...(input.orKinds ?? [])];
  for (const kind of kinds) {
    const ofKind = candidates.filter((candidate) => candidate.kind === kind);
    const found =
      ofKind.find((candidate) => candidate.nameKey === key) ??
      ofKind.find((candidate) => candidate.names.some(({ aliasKey }) => aliasKey === key));
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
