import { type Transaction, withTransaction } from '../../database/transaction.ts';
import { lockForMerge } from '../../database/write-lock.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { encodeGlobalId } from '../../graphql/global-id.ts';
import { nameKey } from '../../text/name-key.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../failures.ts';
import { revise } from '../revise.ts';
import { UNNAMED_SPEAKER_ID } from '../source/index.ts';
import { refreshStatements } from '../statement/service.ts';
import type { WriteDeps } from '../write-deps.ts';

export interface MergeInput {
  fromId: string;
  intoId: string;
  /** The name of the API key. */
  by: string;
}

type Source = Prisma.SourceGetPayload<{ include: { names: true } }>;

const MERGE_TIMEOUT_MS = 300_000;
const STATEMENTS_AT_ONCE = 500;

/**
 * Merges two named sources of the same kind: the links and documents of the first become the
 * second's, its names become aliases, the statements' derived columns follow, and a revision
 * records the previous state.
 *
 * @throws NotFoundError if one of them is not there
 * @throws InvalidInputError if both are the same
 * @throws ConflictError if one is anonymous, or they are of two kinds
 */
export function mergeSources({ db, clock }: WriteDeps, input: MergeInput): Promise<void> {
  const { fromId, intoId, by } = input;
  if (fromId === intoId) throw new InvalidInputError(['into'], 'Both are the same source.');
  return withTransaction(
    db,
    async (tx) => {
      await lockForMerge(tx);
      const from = await findSource(tx, fromId);
      const into = await findSource(tx, intoId);
      refuseTwo(from, into);
      const now = clock();
      await moveSource(tx, fromId, intoId, now);
      await moveNames(tx, from, into);
      await tx.source.delete({ where: { id: fromId } });
      const url = into.url ?? from.url;
      await tx.source.update({ where: { id: intoId }, data: { url } });
      await revise(tx, {
        ...{ of: { sourceId: intoId }, by, now },
        before: { merged: describe(from), url: into.url },
        after: { merged: null, url },
      });
    },
    { timeoutMs: MERGE_TIMEOUT_MS },
  );
}

async function findSource(tx: Transaction, id: string): Promise<Source> {
  const source = await tx.source.findUnique({ where: { id }, include: { names: true } });
  if (!source) throw new NotFoundError('There is no such source.');
  return source;
}

function refuseTwo(from: Source, into: Source): void {
  if (from.id === UNNAMED_SPEAKER_ID || into.id === UNNAMED_SPEAKER_ID) {
    throw new ConflictError('The unnamed speaker is nobody in particular, and cannot be merged.');
  }
  if (from.kind === 'ANONYMOUS' || into.kind === 'ANONYMOUS') {
    throw new ConflictError('An anonymous source cannot be merged.');
  }
  if (from.kind !== into.kind) {
    throw new ConflictError(`They are of different kinds: ${from.kind} and ${into.kind}.`);
  }
}

async function moveSource(tx: Transaction, from: string, into: string, now: Date): Promise<void> {
  const touched = await tx.statementSource.findMany({
    where: { sourceId: from },
    select: { statementId: true },
    orderBy: { statementId: 'asc' },
  });
  await tx.document.updateMany({ where: { publisherId: from }, data: { publisherId: into } });
  await tx.attributionLink.updateMany({ where: { sourceId: from }, data: { sourceId: into } });
  await tx.revision.updateMany({ where: { sourceId: from }, data: { sourceId: into } });
  const ids = touched.map(({ statementId }) => statementId);
  for (let at = 0; at < ids.length; at += STATEMENTS_AT_ONCE) {
    await refreshStatements(tx, ids.slice(at, at + STATEMENTS_AT_ONCE), now);
  }
}

async function moveNames(tx: Transaction, from: Source, into: Source): Promise<void> {
  const names = [from.name, ...from.names.map(({ alias }) => alias)];
  const aliases = names
    .map((alias) => ({ sourceId: into.id, alias, aliasKey: nameKey(alias) }))
    .filter(({ aliasKey }) => aliasKey !== into.nameKey);
  await tx.sourceAlias.createMany({ data: aliases, skipDuplicates: true });
}

function describe({ id, name, kind, url, names }: Source) {
  const aliases = names.map(({ alias }) => alias);
  return { id: encodeGlobalId('Source', id), name, kind, url, aliases };
}
