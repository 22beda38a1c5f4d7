import type { Context } from '../graphql/context.ts';

/** What every service that writes is handed first. */
export type WriteDeps = Pick<Context, 'db' | 'clock'> &
  /** @default the sources that the program brings along; nobody ends the work */
  Partial<Pick<Context, 'knownSources' | 'signal'>>;
