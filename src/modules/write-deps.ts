import type { Context } from '../graphql/context.ts';

/** What every service that writes is handed first. */
export type WriteDeps = Pick<Context, 'db' | 'clock'> &
  /** @default those that the program brings along */
  Partial<Pick<Context, 'knownSources'>>;
