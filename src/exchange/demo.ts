import { lockNames } from '../database/lock-names.ts';
import { type Transaction, withTransaction } from '../database/transaction.ts';
import { findOrCreateActors } from '../modules/actor/service.ts';
import { insertDocument, repairInput } from '../modules/document/service.ts';
import { insertEvent } from '../modules/event/service.ts';
import { storeStatements } from '../modules/statement/service.ts';
import type { WriteDeps } from '../modules/write-deps.ts';
import { type DemoReading, readFirstArticle } from './demo-reading.ts';
import { demoActor, draftStatements } from './draft-demo-statements.ts';

/**
 * Loads the first article and what a careful reader finds in it, in one transaction and only into a
 * database without documents, people and events. Of many concurrent callers, one loads it.
 *
 * @returns how many statements were loaded; 0 if the database was not empty
 * @throws if a word of the reading does not occur in the article
 */
export async function loadDemo({ db, clock }: WriteDeps): Promise<{ statementCount: number }> {
  const { text, reading } = await readFirstArticle();
  const repaired = repairInput(text);
  return withTransaction(db, async (tx) => {
    await lockNames(tx, ['demo']);
    if (!(await isEmpty(tx))) return { statementCount: 0 };
    const now = clock();
    const input = { text, language: reading.language };
    const { document } = await insertDocument(tx, input, repaired, { now });
    const actors = Object.keys(reading.actors).map((name) => demoActor(reading, name));
    await findOrCreateActors(tx, actors);
    const eventIds = await insertEvents(tx, reading, now);
    const drafts = draftStatements(document.text, reading, eventIds);
    const ids = await storeStatements(tx, document, drafts, { now });
    return { statementCount: ids.length };
  });
}

async function isEmpty(tx: Transaction): Promise<boolean> {
  const select = { id: true };
  const rows = [
    await tx.document.findFirst({ select }),
    await tx.actor.findFirst({ select }),
    await tx.event.findFirst({ select }),
  ];
  return rows.every((row) => row === null);
}

/** @returns the ids of the events by their names in the reading */
async function insertEvents(
  tx: Transaction,
  reading: DemoReading,
  now: Date,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const [name, event] of Object.entries(reading.events)) {
    const participants = event.participants.map((one) => demoActor(reading, one));
    const { id } = await insertEvent(
      tx,
      { ...event, place: event.place ?? null, participants },
      now,
    );
    ids.set(name, id);
  }
  return ids;
}
