import type { Database } from '../database/client.ts';
import type { Scope } from '../generated/prisma/enums.ts';
import type { Log } from '../log/create-log.ts';
import type { KnownSource } from '../settings/known-sources.ts';
import type { Threads } from '../threads/thread-pool.ts';
import type { AnswerBudget } from './bounds/answer-budget.ts';

/** Who sends the request: an anonymous client, or the owner of a key. */
export type Viewer =
  | { kind: 'anonymous' }
  | { kind: 'key'; name: string; scopes: readonly Scope[] };

/** What every resolver receives; one per request. */
export interface Context {
  db: Database;
  /** The current time, so that tests can set it. */
  clock: () => Date;
  log: Log;
  viewer: Viewer;
  /** The client's address, or its network; none without HTTP. */
  client?: string;
  /** Whether reading needs no key. */
  publicRead: boolean;
  /** Agencies, outlets and organizations with known kind, spelling and other names. */
  knownSources: readonly KnownSource[];
  /** For CPU-bound work. */
  threads: Threads;
  /** The bytes left for the response; without one, it may have any length. */
  answer?: AnswerBudget;
  /** Aborted when the response is late, or the client has disconnected. */
  signal: AbortSignal;
}
