import { EmbeddedServerError } from '../database/embedded/embedded-server-error.ts';
import { MigrationError } from '../database/migration/migration-error.ts';
import { GatewayError } from '../gateway/gateway-error.ts';
import { SettingsError } from '../settings/read-settings.ts';
import type { Settings } from '../settings/settings.ts';
import { CommandError } from './command-error.ts';
import { exitCodes } from './exit-code.ts';
import { explainDatabaseError } from './explain-database-error.ts';

export interface Explanation {
  message: string;
  exitCode: number;
}

/** Errors whose message is a sentence for the person at the command. */
const explained = [EmbeddedServerError, GatewayError, MigrationError];

/** The message for a failure, and the exit code. Secrets never appear. */
export function explainError(error: unknown, settings?: Settings): Explanation {
  if (error instanceof SettingsError) {
    return { message: error.problems.join('\n'), exitCode: exitCodes.wrongUsage };
  }
  if (error instanceof CommandError) return { message: error.message, exitCode: error.exitCode };
  if (explained.some((kind) => error instanceof kind)) {
    return { message: (error as Error).message, exitCode: exitCodes.failed };
  }
  const known =
    settings && (explainSystemError(error, settings) ?? explainDatabaseError(error, settings));
  return { message: known ?? explainUnexpected(error, settings), exitCode: exitCodes.failed };
}

/** Errors from the system calls of a gateway: listening, and writing to the data directory. */
function explainSystemError(error: unknown, settings: Settings): string | null {
  const { code, path } = error as NodeJS.ErrnoException;
  const listening = explainListening(error as ListenError, settings);
  if (listening) return listening;
  const reason = fileReasons[code ?? ''];
  if (reason && path) {
    return `${path} ${reason} (${code}); ONRECORD_DATA_DIR can name another folder.`;
  }
  return null;
}

type ListenError = NodeJS.ErrnoException & { hostname?: string; port?: number };

function explainListening(error: ListenError, settings: Settings): string | null {
  const { code, syscall, hostname } = error;
  const metricsPort = settings.ONRECORD_METRICS_PORT;
  const isMetrics = metricsPort !== undefined && error.port === metricsPort;
  const prefix = isMetrics ? 'ONRECORD_METRICS_' : '';
  const host = isMetrics ? settings.ONRECORD_METRICS_HOST : settings.HOST;
  const port = isMetrics ? metricsPort : settings.PORT;
  if (syscall === 'listen' && code === 'EADDRINUSE') {
    return `Port ${port} of ${host} is in use by another program; set ${prefix}PORT to another one.`;
  }
  if (syscall === 'listen' && code === 'EACCES') {
    return `Port ${port} needs more privileges than this user has; set ${prefix}PORT to 1024 or above.`;
  }
  if (syscall === 'listen' || (syscall === 'getaddrinfo' && hostname === host)) {
    return `${prefix}HOST is ${host}, which is not an address of this machine (${code}).`;
  }
  return null;
}

const fileReasons: Readonly<Record<string, string>> = {
  EACCES: 'cannot be read or written by this user',
  EPERM: 'cannot be changed by this user',
  EROFS: 'is on a read-only file system',
  ENOSPC: 'is on a file system that is full',
  ENOTDIR: 'is not in a folder',
  EEXIST: 'is in the way',
};

function explainUnexpected(error: unknown, settings?: Settings): string {
  const verbose =
    settings?.ONRECORD_LOG_LEVEL === 'debug' || settings?.ONRECORD_LOG_LEVEL === 'trace';
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  if (verbose) return `It failed unexpectedly: ${stack}`;
  return `It failed unexpectedly: ${message}\nONRECORD_LOG_LEVEL=debug shows more.`;
}
