import type { Failure } from './api.ts';

export interface Cached<Result> {
  key?: string;
  data?: Result | undefined;
  failure?: Failure | undefined;
}

const size = 60;
const answers = new Map<string, unknown>();

/** Names a question: its document and its variables. */
export function cacheKey(document: { hash: string }, variables: unknown): string {
  return `${document.hash}${JSON.stringify(variables)}`;
}

export function readCache<Result>(key: string): Result | undefined {
  return answers.get(key) as Result | undefined;
}

/** Caches a response for this tab; beyond sixty the oldest is evicted. */
export function writeCache(key: string, answer: unknown): void {
  answers.delete(key);
  answers.set(key, answer);
  const oldest = answers.keys().next();
  if (answers.size > size && !oldest.done) answers.delete(oldest.value);
}

/** After a write, nothing that was read before can be trusted. */
export function forgetAnswers(): void {
  answers.clear();
}
