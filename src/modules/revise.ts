import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../database/transaction.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { InvalidInputError } from './failures.ts';

/** Who changes something, and why. */
export interface Change {
  /** The name of the API key. */
  by: string;
  note?: string | null | undefined;
}

type Fields = Readonly<Record<string, Prisma.InputJsonValue | null>>;

/** What a change replaced and by what: the fields as the API names them. */
export interface RevisionDraft extends Change {
  /** Of one of these. */
  of: { statementId: string } | { actorId: string } | { sourceId: string } | { documentId: string };
  before: Fields;
  after: Fields;
  now: Date;
}

/** Adds a revision: nothing is overwritten without one, in the same transaction. */
export async function revise(
  tx: Transaction,
  { of, by, note, before, after, now }: RevisionDraft,
): Promise<void> {
  await tx.revision.create({
    data: { id: uuidv7(), ...of, changedAt: now, changedBy: by, note: note ?? null, before, after },
  });
}

/** @throws InvalidInputError if no reason is given */
export function requireNote(note: string): void {
  if (note.trim() === '') throw new InvalidInputError(['note'], 'A correction needs a reason.');
}
