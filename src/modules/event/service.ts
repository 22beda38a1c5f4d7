import { v7 as uuidv7 } from 'uuid';
import { type Transaction, withTransaction } from '../../database/transaction.ts';
import { lockForWrite } from '../../database/write-lock.ts';
import type { Event } from '../../generated/prisma/client.ts';
import { nameKey } from '../../text/name-key.ts';
import { parsePartialDate } from '../../text/partial-date.ts';
import { type ActorInput, findOrCreateActors } from '../actor/service.ts';
import { InvalidInputError, NotFoundError } from '../failures.ts';
import type { WriteDeps } from '../write-deps.ts';

/** An event, with those who took part in it by name. */
export interface EventInput {
  title: string;
  description?: string | null | undefined;
  /** 2024, 2024-04 or 2024-04-13 (EDTF level 0). */
  occurredOn?: string | null | undefined;
  place?: string | null | undefined;
  participants?: readonly ActorInput[];
}

/**
 * Creates an event. Two events may have the same title: only the client knows whether they are the
 * same.
 *
 * @throws InvalidInputError if the title is empty or the date is invalid
 */
export function createEvent({ db, clock, signal }: WriteDeps, input: EventInput): Promise<Event> {
  return withTransaction(db, (tx) => insertEvent(tx, input, clock()), { signal });
}

/** The same within a transaction. A participant named twice takes part once. */
export async function insertEvent(tx: Transaction, input: EventInput, now: Date): Promise<Event> {
  await lockForWrite(tx);
  const titleKey = nameKey(input.title);
  if (titleKey === '') throw new InvalidInputError(['title'], 'An event needs a title.');
  const occurred = readDate(input.occurredOn ?? null);
  const actorIds = new Set(await findOrCreateActors(tx, input.participants ?? []));
  const event = await tx.event.create({
    data: {
      id: uuidv7(),
      title: input.title.trim(),
      titleKey,
      description: input.description ?? null,
      occurredOn: occurred?.value ?? null,
      occurredFrom: occurred?.from ?? null,
      occurredTo: occurred?.to ?? null,
      place: input.place ?? null,
      createdAt: now,
    },
  });
  const participants = [...actorIds].map((actorId, position) => ({
    eventId: event.id,
    actorId,
    position,
  }));
  if (participants.length > 0) await tx.eventParticipant.createMany({ data: participants });
  return event;
}

/** @throws NotFoundError if the event is not there */
export async function requireEvent(tx: Transaction, id: string): Promise<void> {
  const event = await tx.event.findUnique({ where: { id }, select: { id: true } });
  if (!event) throw new NotFoundError('There is no such event.');
}

function readDate(value: string | null) {
  if (value === null) return null;
  const date = parsePartialDate(value);
  if (date) return date;
  throw new InvalidInputError(['occurredOn'], `"${value}" is not a date of the form 2024-04-13.`);
}
