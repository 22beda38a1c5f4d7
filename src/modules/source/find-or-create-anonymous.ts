import { lockNames } from '../../database/lock-names.ts';
import type { Transaction } from '../../database/transaction.ts';
import { nameKey } from '../../text/name-key.ts';
import type { AnonymousSourceInput, StoredSource } from './name-source.ts';

/**
 * Finds each anonymous source by its document and description, and creates the missing ones. The
 * same words in two documents are two sources: nothing shows that they are the same person.
 *
 * @returns the sources in the order of the inputs
 */
export async function findOrCreateAnonymous(
  tx: Transaction,
  inputs: readonly AnonymousSourceInput[],
): Promise<StoredSource[]> {
  if (inputs.length === 0) return [];
  let known = await findKnown(tx, inputs);
  const missing = inputs.filter((input) => !known.has(keyOf(input)));
  if (missing.length > 0) {
    await lockNames(tx, missing.map(keyOf));
    known = await findKnown(tx, inputs);
    await create(tx, inputs, known);
  }
  return inputs.map((input) => ({ id: known.get(keyOf(input)) ?? '', kind: 'ANONYMOUS' }));
}

function keyOf({ documentId, descriptor }: AnonymousSourceInput): string {
  return `anonymous source ${documentId} ${nameKey(descriptor)}`;
}

async function findKnown(
  tx: Transaction,
  inputs: readonly AnonymousSourceInput[],
): Promise<Map<string, string>> {
  const found = await tx.source.findMany({
    where: {
      kind: 'ANONYMOUS',
      documentId: { in: [...new Set(inputs.map(({ documentId }) => documentId))] },
    },
    select: { id: true, documentId: true, descriptor: true },
    orderBy: { id: 'desc' },
  });
  return new Map(
    found.map(({ id, documentId, descriptor }) => [
      keyOf({ kind: 'ANONYMOUS', documentId: documentId ?? '', descriptor: descriptor ?? '' }),
      id,
    ]),
  );
}

/** Creates those that `known` lacks, and adds them to it. */
async function create(
  tx: Transaction,
  inputs: readonly AnonymousSourceInput[],
  known: Map<string, string>,
): Promise<void> {
  const unknown = new Map<string, AnonymousSourceInput>();
  for (const input of inputs) {
    if (!known.has(keyOf(input)) && !unknown.has(keyOf(input))) unknown.set(keyOf(input), input);
  }
  if (unknown.size === 0) return;
  const made = await tx.source.createManyAndReturn({
    data: [...unknown.values()].map((input) => ({
      name: input.descriptor,
      nameKey: nameKey(input.descriptor),
      kind: 'ANONYMOUS' as const,
      documentId: input.documentId,
      descriptor: input.descriptor,
      affiliation: input.affiliation ?? null,
      reason: input.reason ?? null,
      count: input.count ?? null,
    })),
    select: { id: true, documentId: true, descriptor: true },
  });
  for (const { id, documentId, descriptor } of made) {
    const key = {
      kind: 'ANONYMOUS' as const,
      documentId: documentId ?? '',
      descriptor: descriptor ?? '',
    };
    known.set(keyOf(key), id);
  }
}
