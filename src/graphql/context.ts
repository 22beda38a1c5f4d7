import type { Database } from '../database/client.ts';
import type { Scope } from '../generated/prisma/enums.ts';
import type { Log } from '../log/create-log.ts';
import type { KnownSource } from '../settings/known-sources.ts';
import type { Threads } from '../threads/thread-pool.ts';
import type { AnswerBudget } from './bounds/answer-budget.ts';

/** Who asks: an anonymous client, or the holder of a key. */
export type Viewer =
  | { kind: 'anonymous' }
  | { kind: 'key'; name: string; scopes: readonly Scope[] };

/** What every resolver is handed; one for each request. */
export interface Context {
  db: Database;
  /** The time of day, so that tests may set it. */
  clock: () => Date;
  log: Log;
  viewer: Viewer;
  /** The address that asks, or its network; none without HTTP. */
  client?: string;
  /** Whether reading needs no key. */
  publicRead: boolean;
  /** Agencies, outlets and bodies whose kind, spelling and other names are known. */
  knownSources: readonly KnownSource[];
  /** For what takes the processor for long. */
  threads: Threads;
  /** The room that is left for the answer; without one, it may be as long as it likes. */
  answer?: AnswerBudget;
  /** Aborted when the response is late, or the client has left. */
  signal: AbortSignal;
}
