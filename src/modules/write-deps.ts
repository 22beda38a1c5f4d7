import type { Context } from '../graphql/context.ts';

/** What every service that writes takes as its first argument. */
export type WriteDeps = Pick<Context, 'db' | 'clock'> &
  /** @default the built-in sources; never aborted */
  Partial<Pick<Context, 'knownSources' | 'signal'>>;
