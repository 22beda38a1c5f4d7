import { type Transaction, withTransaction } from '../../../database/transaction.ts';
import { lockForWrite } from '../../../database/write-lock.ts';
import type { Prisma, Statement } from '../../../generated/prisma/client.ts';
import type { Channel, StatementKind } from '../../../generated/prisma/enums.ts';
import { parsePartialDate } from '../../../text/partial-date.ts';
import { findOrCreateActors } from '../../actor/service.ts';
import { requireEvent } from '../../event/service.ts';
import { InvalidInputError } from '../../failures.ts';
import { type Change, requireNote, revise } from '../../revise.ts';
import type { WriteDeps } from '../../write-deps.ts';
import { anchorAgain } from '../anchoring/anchor-again.ts';
import { hashWords } from '../hash-words.ts';
import { describeActor, describeActors, describeEvent } from './described-fields.ts';
import { lockStatement } from './review.ts';

/** The fields to change; an undefined one stays, null removes the value. */
export interface CorrectStatementInput extends Change {
  statementId: string;
  note: string;
  text?: string | undefined;
  kind?: StatementKind | undefined;
  speaker?: string | null | undefined;
  addressees?: readonly string[] | undefined;
  eventId?: string | null | undefined;
  channel?: Channel | undefined;
  saidOn?: string | null | undefined;
}

/** The changes of a correction, collected field by field. */
interface Correction {
  data: Prisma.StatementUncheckedUpdateInput;
  before: Record<string, Prisma.InputJsonValue | null>;
  after: Record<string, Prisma.InputJsonValue | null>;
}

/**
 * Corrects a statement, and adds a revision with the previous values. If its words or its kind
 * change, its anchors are computed again: words of a DIRECT statement must occur in the document of
 * at least one of its attributions. If nothing differs, nothing is written.
 *
 * @throws NotFoundError if the statement or the event is not there
 * @throws InvalidInputError if a field is invalid, or the words occur nowhere
 */
export function correctStatement(
  { db, clock, signal }: WriteDeps,
  input: CorrectStatementInput,
): Promise<void> {
  return withTransaction(
    db,
    async (tx) => {
      requireNote(input.note);
      await lockForWrite(tx);
      const { statementId, by, note } = input;
      const statement = await lockStatement(tx, statementId);
      const correction: Correction = { data: {}, before: {}, after: {} };
      correctWords(statement, input, correction);
      correctDate(statement, input, correction);
      await correctSpeaker(tx, statement, input, correction);
      await correctAddressees(tx, statement, input, correction);
      await correctEvent(tx, statement, input, correction);
      const { data, before, after } = correction;
      if (Object.keys(after).length === 0) return;
      if (after.text !== undefined || after.kind !== undefined) {
        const { text = statement.text, kind = statement.kind } = input;
        await anchorAgain(tx, statement.id, { text: text.trim(), kind });
      }
      const now = clock();
      await tx.statement.update({ where: { id: statementId }, data: { ...data, updatedAt: now } });
      await revise(tx, { of: { statementId }, by, note, before, after, now });
    },
    { signal },
  );
}

function correctWords(statement: Statement, input: CorrectStatementInput, into: Correction): void {
  const text = input.text?.trim();
  if (text === '') throw new InvalidInputError(['text'], 'A statement needs words.');
  if (text !== undefined && text !== statement.text) {
    Object.assign(into.data, { text, wordsHash: hashWords(text) });
    [into.before.text, into.after.text] = [statement.text, text];
  }
  for (const field of ['kind', 'channel'] as const) {
    const value = input[field];
    if (value === undefined || value === statement[field]) continue;
    Object.assign(into.data, { [field]: value });
    [into.before[field], into.after[field]] = [statement[field], value];
  }
}

function correctDate({ saidOn }: Statement, input: CorrectStatementInput, into: Correction): void {
  if (input.saidOn === undefined || input.saidOn === saidOn) return;
  const said = input.saidOn === null ? null : parsePartialDate(input.saidOn);
  if (input.saidOn !== null && !said) {
    const message = 'This is not a date of the form 2024-04-13, 2024-04 or 2024.';
    throw new InvalidInputError(['saidOn'], message);
  }
  const { value = null, from = null, to = null } = said ?? {};
  Object.assign(into.data, { saidOn: value, saidFrom: from, saidTo: to });
  [into.before.saidOn, into.after.saidOn] = [saidOn, value];
}

async function correctSpeaker(
  tx: Transaction,
  { speakerId }: Statement,
  { speaker }: CorrectStatementInput,
  into: Correction,
): Promise<void> {
  if (speaker === undefined) return;
  const id = speaker === null ? null : await findActor(tx, speaker, 'speaker');
  if (id === speakerId) return;
  into.data.speakerId = id;
  into.before.speaker = await describeActor(tx, speakerId);
  into.after.speaker = await describeActor(tx, id);
}

async function correctAddressees(
  tx: Transaction,
  { id: statementId }: Statement,
  { addressees }: CorrectStatementInput,
  into: Correction,
): Promise<void> {
  if (addressees === undefined) return;
  const ids = new Set<string>();
  for (const [index, name] of addressees.entries()) {
    ids.add(await findActor(tx, name, 'addressees', String(index)));
  }
  const held = await tx.statementAddressee.findMany({
    where: { statementId },
    orderBy: { position: 'asc' },
  });
  const before = held.map(({ actorId }) => actorId);
  if (before.join() === [...ids].join()) return;
  await tx.statementAddressee.deleteMany({ where: { statementId } });
  const rows = [...ids].map((actorId, position) => ({ statementId, actorId, position }));
  await tx.statementAddressee.createMany({ data: rows });
  into.before.addressees = await describeActors(tx, before);
  into.after.addressees = await describeActors(tx, [...ids]);
}

async function correctEvent(
  tx: Transaction,
  statement: Statement,
  { eventId }: CorrectStatementInput,
  into: Correction,
): Promise<void> {
  if (eventId === undefined || eventId === statement.eventId) return;
  if (eventId !== null) await requireEvent(tx, eventId);
  into.data.eventId = eventId;
  into.before.event = await describeEvent(tx, statement.eventId);
  into.after.event = await describeEvent(tx, eventId);
}

async function findActor(tx: Transaction, name: string, ...path: string[]): Promise<string> {
  if (name.trim() === '') throw new InvalidInputError(path, 'An actor needs a name.');
  return (await findOrCreateActors(tx, [{ name, kind: null }]))[0] ?? '';
}
