import { readServerError } from '../database/errors/sql-state.ts';
import { nameDatabase } from '../settings/database-url.ts';
import type { Settings } from '../settings/settings.ts';

/** By the codes of PostgreSQL (appendix A of its manual) and of the system. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'it closed the connection',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host name cannot be resolved right now',
  ENOENT: 'there is no socket there',
  EACCES: 'this user has no permission to connect to its socket',
  EHOSTUNREACH: 'there is no route to the host',
  ENETUNREACH: 'there is no route to the host',
  ETIMEDOUT: 'it does not answer',
  '08006': 'it does not answer',
  '25006': 'it is read-only, like a standby',
  '28P01': 'it rejects the user or the password',
  '28000': 'it rejects the user',
  '3D000': 'there is no database with that name',
  '42501': 'the user lacks a required privilege',
  '53300': 'it has too many connections',
  '57P01': 'it is stopping',
  '57P03': 'it is starting or stopping',
};

/** The message for a database that cannot be used; null for any other kind of error. */
export function explainDatabaseError(error: unknown, settings: Settings): string | null {
  if (!settings.DATABASE_URL) return null;
  const code = findCode(error);
  const reason = reasons[code ?? ''] ?? explainWords(error);
  if (!reason) return null;
  const detail = code ? ` (${code})` : '';
  return `The database ${nameDatabase(settings.DATABASE_URL)} cannot be used: ${reason}${detail}.`;
}

/** The driver reports these only in the message. */
function explainWords(error: unknown): string | null {
  const { message } = error instanceof Error ? error : { message: '' };
  if (/terminated unexpectedly/.test(message)) return 'it closed the connection';
  if (/timeout/i.test(message)) return 'it does not answer in time';
  if (/SSL|certificate/i.test(message)) return 'the encrypted connection fails';
  if (/password must be a string|SASL/.test(message)) return 'it asks for a password';
  return null;
}

/** The code of an error, of its cause, or of the first attempt in an AggregateError. */
function findCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const { code, syscall, cause, errors } = error as NodeJS.ErrnoException & { errors?: unknown[] };
  if (code && syscall && /^(connect|getaddrinfo|read|write)$/.test(syscall)) return code;
  const first = errors ? findCode(errors[0]) : null;
  return first ?? findCode(cause) ?? readServerError(error)?.sqlState ?? null;
}
