import { type Transaction, withTransaction } from '../../database/transaction.ts';
import { lockForMerge } from '../../database/write-lock.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { encodeGlobalId } from '../../graphql/global-id.ts';
import { nameKey } from '../../text/name-key.ts';
import { knownKind, mayBeSame } from '../actor/service.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../failures.ts';
import { revise } from '../revise.ts';
import type { WriteDeps } from '../write-deps.ts';

export interface MergeInput {
  fromId: string;
  intoId: string;
  /** The name of the API key. */
  by: string;
}

type Actor = Prisma.ActorGetPayload<{ include: { names: true } }>;

const MERGE_TIMEOUT_MS = 300_000;

/**
 * Merges two actors: everything of the first becomes the second's, the first one's names become
 * aliases, and a revision records the previous state.
 *
 * @throws NotFoundError if one of them is not there
 * @throws InvalidInputError if both are the same
 * @throws ConflictError if they are two Wikidata items, or a person and an organization
 */
export function mergeActors({ db, clock }: WriteDeps, input: MergeInput): Promise<void> {
  const { fromId, intoId, by } = input;
  if (fromId === intoId) throw new InvalidInputError(['into'], 'Both are the same actor.');
  return withTransaction(
    db,
    async (tx) => {
      await lockForMerge(tx);
      const from = await findActor(tx, fromId);
      const into = await findActor(tx, intoId);
      refuseTwo(from, into);
      const now = clock();
      await moveActor(tx, fromId, intoId, now);
      await moveNames(tx, from, into);
      await tx.actor.delete({ where: { id: fromId } });
      const kind = knownKind(into.kind, from.kind);
      const wikidataId = into.wikidataId ?? from.wikidataId;
      const description = into.description ?? from.description;
      await tx.actor.update({ where: { id: intoId }, data: { kind, wikidataId, description } });
      await revise(tx, {
        ...{ of: { actorId: intoId }, by, now },
        before: { merged: describe(from), ...fieldsOf(into) },
        after: { merged: null, ...fieldsOf({ kind, wikidataId, description }) },
      });
    },
    { timeoutMs: MERGE_TIMEOUT_MS },
  );
}

async function findActor(tx: Transaction, id: string): Promise<Actor> {
  const actor = await tx.actor.findUnique({ where: { id }, include: { names: true } });
  if (!actor) throw new NotFoundError('There is no such actor.');
  return actor;
}

function refuseTwo(from: Actor, into: Actor): void {
  if (!mayBeSame(from.kind, into.kind)) {
    throw new ConflictError('A person and an organization cannot be the same actor.');
  }
  if (from.wikidataId && into.wikidataId && from.wikidataId !== into.wikidataId) {
    throw new ConflictError('They are different Wikidata items.');
  }
}

/** If both were addressed, or took part, the remaining one does so once. */
async function moveActor(tx: Transaction, from: string, into: string, now: Date): Promise<void> {
  await tx.statement.updateMany({
    where: { speakerId: from },
    data: { speakerId: into, updatedAt: now },
  });
  await tx.$executeRaw`
    DELETE FROM statement_addressee AS own USING statement_addressee AS other
    WHERE own.actor_id = ${from}::uuid AND other.actor_id = ${into}::uuid
      AND other.statement_id = own.statement_id`;
  await tx.statementAddressee.updateMany({ where: { actorId: from }, data: { actorId: into } });
  await tx.$executeRaw`
    DELETE FROM event_participant AS own USING event_participant AS other
    WHERE own.actor_id = ${from}::uuid AND other.actor_id = ${into}::uuid
      AND other.event_id = own.event_id`;
  await tx.eventParticipant.updateMany({ where: { actorId: from }, data: { actorId: into } });
  await tx.revision.updateMany({ where: { actorId: from }, data: { actorId: into } });
}

async function moveNames(tx: Transaction, from: Actor, into: Actor): Promise<void> {
  const names = [from.name, ...from.names.map(({ alias }) => alias)];
  const aliases = names
    .map((alias) => ({ actorId: into.id, alias, aliasKey: nameKey(alias) }))
    .filter(({ aliasKey }) => aliasKey !== into.nameKey);
  await tx.actorAlias.createMany({ data: aliases, skipDuplicates: true });
}

function describe({ id, name, kind, description, wikidataId, names }: Actor) {
  const aliases = names.map(({ alias }) => alias);
  return { id: encodeGlobalId('Actor', id), name, kind, description, wikidataId, aliases };
}

function fieldsOf({ kind, ...rest }: Pick<Actor, 'kind' | 'wikidataId' | 'description'>) {
  const { wikidataId, description } = rest;
  return { kind, wikidataId, description };
}
