// What threads do for this module. The extractor and its model are loaded by the thread that reads,
// and by no other: they take memory and a moment.

import { defineTask } from '../../threads/define-task.ts';
import type { Found, ReadingTask, Repaired } from './read-text.ts';

const load = () => import('./read-text.ts');

/** Mends a text. */
export async function repair(task: Pick<ReadingTask, 'text'>): Promise<Repaired> {
  return (await load()).repair(task);
}

/** Finds the statements in a text that is mended: ExtractedStatement. */
export async function read(task: ReadingTask): Promise<Found> {
  return (await load()).read(task);
}

/** The same as they are stored, without those that cannot be: StatementDraft. */
export async function draft(task: ReadingTask): Promise<Found> {
  return (await load()).draft(task);
}

export const reading = defineTask(import.meta.url, { repair, read, draft });
