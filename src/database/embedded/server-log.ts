import type { Log } from '../../log/create-log.ts';

/** The part of the log that the server's life needs. */
export type ServerLog = Pick<Log, 'debug' | 'info' | 'warn' | 'error'>;

/** Passes on one line of PostgreSQL's own log, at the level given by its first word. */
export function logServerLine(log: ServerLog, line: string): void {
  const level = line.match(/^[A-Z]+(?=: )/)?.[0];
  if (level === 'PANIC') log.error(line);
  else if (level === 'WARNING') log.warn(line);
  else log.debug(line);
}
