import type { Log } from '../../log/create-log.ts';

/** The part of the log that the server's life needs. */
export type ServerLog = Pick<Log, 'debug' | 'info' | 'warn' | 'error'>;

/** Passes one line of PostgreSQL's own log on, at the level that its first word asks for. */
export function logServerLine(log: ServerLog, line: string): void {
  const level = line.match(/^[A-Z]+(?=: )/)?.[0];
  if (level === 'PANIC') log.error(line);
  else if (level === 'WARNING') log.warn(line);
  else log.debug(line);
}
