import type { Transaction } from '../../../database/transaction.ts';
import type { Prisma } from '../../../generated/prisma/client.ts';
import { encodeGlobalId } from '../../../graphql/global-id.ts';
import { parsePartialDate } from '../../../text/partial-date.ts';
import { findOrCreateActors } from '../../actor/service.ts';
import { replaceChain } from '../../attribution/service.ts';
import { requireEvent } from '../../event/service.ts';
import { revise } from '../../revise.ts';
import type { Spelling } from '../../source/service.ts';
import { refreshStatements } from '../derived/refresh-statements.ts';
import type { StatementDraft } from '../draft.ts';
import { describeActors, describeEvent } from '../revise/described-fields.ts';
import { lockStatement } from '../revise/review.ts';

type Fields = Record<string, Prisma.InputJsonValue | null>;

interface Adoption {
  by: string;
  now: Date;
  spelling: Spelling;
}

/**
 * Turns what was found in a document into what a person has recorded: MANUAL, confidence 1, with
 * the chain as given, and with values that were unknown so far. Known values are not overwritten;
 * corrections are for that. If nothing changes, nothing is written.
 *
 * @returns the statement's id
 */
export async function adoptExtracted(
  tx: Transaction,
  { id, statementId }: { id: string; statementId: string },
  draft: StatementDraft,
  { by, now, spelling }: Adoption,
): Promise<string> {
  const statement = await lockStatement(tx, statementId);
  const before: Fields = {};
  const after: Fields = {};
  const data: Prisma.StatementUncheckedUpdateInput = {};
  if (draft.eventId && !statement.eventId) {
    await requireEvent(tx, draft.eventId);
    data.eventId = draft.eventId;
    [before.event, after.event] = [null, await describeEvent(tx, draft.eventId)];
  }
  const said = draft.saidOn ? parsePartialDate(draft.saidOn) : null;
  if (said && !statement.saidOn) {
    Object.assign(data, { saidOn: said.value, saidFrom: said.from, saidTo: said.to });
    [before.saidOn, after.saidOn] = [null, said.value];
  }
  if (draft.channel && draft.channel !== 'UNKNOWN' && statement.channel === 'UNKNOWN') {
    data.channel = draft.channel;
    [before.channel, after.channel] = ['UNKNOWN', draft.channel];
  }
  const addressees = await addAddressees(tx, statementId, draft);
  if (addressees) [before.addressees, after.addressees] = [[], addressees];
  await claim(tx, id, draft, { before, after, spelling });
  if (Object.keys(after).length === 0) return statementId;
  await tx.statement.update({ where: { id: statementId }, data: { ...data, updatedAt: now } });
  await refreshStatements(tx, [statementId], now);
  await revise(tx, { of: { statementId }, by, before, after, now });
  return statementId;
}

async function addAddressees(
  tx: Transaction,
  statementId: string,
  { addressees = [] }: StatementDraft,
): Promise<Prisma.InputJsonValue | null> {
  if (addressees.length === 0) return null;
  if ((await tx.statementAddressee.count({ where: { statementId } })) > 0) return null;
  const ids = [...new Set(await findOrCreateActors(tx, addressees))];
  const rows = ids.map((actorId, position) => ({ statementId, actorId, position }));
  await tx.statementAddressee.createMany({ data: rows });
  return describeActors(tx, ids);
}

/** The attribution's own part: who found it, and the chain. */
async function claim(
  tx: Transaction,
  id: string,
  { attribution: { method, confidence, chain } }: StatementDraft,
  { before, after, spelling }: { before: Fields; after: Fields; spelling: Spelling },
): Promise<void> {
  const { method: found, confidence: sure } = await tx.attribution.findUniqueOrThrow({
    where: { id },
  });
  const changed = await replaceChain(tx, id, chain, spelling);
  if (changed) [before.chain, after.chain] = [changed.before, changed.after];
  if (found !== method || sure !== confidence) {
    await tx.attribution.update({ where: { id }, data: { method, confidence } });
    [before.method, after.method] = [found, method];
    [before.confidence, after.confidence] = [sure, confidence];
  }
  if (Object.keys(after).length > 0) {
    before.attribution = encodeGlobalId('Attribution', id);
    after.attribution = before.attribution;
  }
}
