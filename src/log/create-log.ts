import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import pretty from 'pino-pretty';
import { currentRequest } from '../telemetry/request-record.ts';
import { describeError } from './describe-error.ts';

export type Log = Logger;

/** What must never be in a log line, even if a request or a setting is logged whole. */
const redacted = [
  'authorization',
  'cookie',
  '*.authorization',
  '*.cookie',
  'req.headers.authorization',
];

export interface LogOptions {
  level: string;
  /** For people at a terminal; otherwise one JSON object per line, for machines. */
  pretty: boolean;
  /**
   * Where the lines go. @default standard error, so that standard output has only a command's
   * output
   */
  destination?: DestinationStream;
}

/**
 * Creates the log. Lines are written synchronously, so that the last one before an exit is never
 * lost. One written for a request has its `requestId`.
 */
export function createLog({ level, pretty: forPeople, destination }: LogOptions): Log {
  const stream = forPeople
    ? pretty({
        destination: destination ?? 2,
        sync: true,
        ignore: 'pid,hostname',
        translateTime: 'SYS:HH:MM:ss',
      })
    : (destination ?? pino.destination({ dest: 2, sync: true }));
  const options = {
    level,
    redact: redacted,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: (error: unknown) => describeError(error) },
    mixin: () => {
      const request = currentRequest();
      return request ? { requestId: request.id } : {};
    },
  };
  return pino(options, stream);
}
