import { ruleMessages } from './rule-messages.ts';
import { readConstraint, readServerError, type ServerError } from './sql-state.ts';

export type DomainErrorCode =
  | 'INVALID_INPUT'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'TIMEOUT'
  | 'UNAVAILABLE'
  | 'OVERLOADED'
  | 'STORAGE_FULL';

/** A failure as a client may see it: never in the database's words. */
export interface DomainError {
  code: DomainErrorCode;
  message: string;
  /** The violated constraint, for the log and for services that handle one. */
  rule: string | null;
}

const invalid = 'The input violates a rule of the database.';
const busy = 'Someone else changed the same data at the same time. Try again.';
const late = 'The database took too long. Try again later.';
const away = 'The database cannot be reached. Try again later.';

const readOnly = 'The database is read-only right now. Reading still works; try again later.';
const overloaded = 'Too many requests are running. Try again in a moment.';
const full = 'The disk is full, so nothing can be stored. Reading still works; try again later.';

const sqlStates: Readonly<Record<string, readonly [DomainErrorCode, string]>> = {
  '23505': ['CONFLICT', 'It already exists.'],
  '23P01': ['INVALID_INPUT', invalid],
  '23514': ['INVALID_INPUT', invalid],
  '23502': ['INVALID_INPUT', 'A required value is missing.'],
  '23001': ['CONFLICT', 'It is still in use.'],
  '22001': ['INVALID_INPUT', 'A value is too long.'],
  '22003': ['INVALID_INPUT', 'A number is out of range.'],
  '22008': ['INVALID_INPUT', 'A date is out of range.'],
  '22021': ['INVALID_INPUT', 'A text contains a character that cannot be stored.'],
  '22P02': ['INVALID_INPUT', 'A value has the wrong form.'],
  '22P05': ['INVALID_INPUT', 'A text contains a character that cannot be stored.'],
  '25006': ['UNAVAILABLE', readOnly],
  '40001': ['CONFLICT', busy],
  '40P01': ['CONFLICT', busy],
  '55P03': ['CONFLICT', busy],
  '57014': ['TIMEOUT', late],
  '53100': ['STORAGE_FULL', full],
  '53300': ['OVERLOADED', overloaded],
};

/** A foreign key in form, in meaning the rule that a statement has an attribution. */
const leadRule = 'statement_lead_attribution_id_id_fkey';

const prismaCodes: Readonly<Record<string, readonly [DomainErrorCode, string]>> = {
  P2025: ['NOT_FOUND', 'It does not exist.'],
  P2034: ['CONFLICT', busy],
  P2028: ['TIMEOUT', late],
  P1001: ['UNAVAILABLE', away],
  P1008: ['TIMEOUT', late],
  P1017: ['UNAVAILABLE', away],
};

/**
 * Translates a database failure for a client, or returns null if it only means a bug of ours (a
 * missing column, say), which is to be logged and masked.
 */
export function toDomainError(error: unknown): DomainError | null {
  const server = readServerError(error);
  if (server) return fromServer(server);
  const code = (error as { code?: unknown } | null)?.code;
  const known = typeof code === 'string' ? prismaCodes[code] : undefined;
  if (known) return { code: known[0], message: known[1], rule: null };
  const message = error instanceof Error ? error.message : '';
  if (/Connection terminated|connection error and is not queryable/.test(message)) {
    return { code: 'UNAVAILABLE', message: away, rule: null };
  }
  return null;
}

function fromServer({ sqlState, message }: ServerError): DomainError | null {
  const rule = readConstraint(message);
  const known =
    (rule === leadRule ? sqlStates['23514'] : undefined) ??
    sqlStates[sqlState] ??
    readForeignKey(sqlState, message) ??
    readOutage(sqlState);
  if (!known) return null;
  const words = rule ? ruleMessages[rule] : undefined;
  return { code: known[0], message: words ?? known[1], rule };
}

/**
 * A missing target and a row that is still referenced share one SQLSTATE; the message tells them
 * apart.
 */
function readForeignKey(sqlState: string, message: string) {
  if (sqlState !== '23503') return null;
  return message.startsWith('insert or update')
    ? (['NOT_FOUND', 'The input refers to something that does not exist.'] as const)
    : (['CONFLICT', 'It is still in use.'] as const);
}

/** Class 08 is a broken connection, 57P a server that stops or starts, E… the operating system's. */
function readOutage(sqlState: string) {
  return /^(08|57P|E[A-Z]{2,}$)/.test(sqlState) ? (['UNAVAILABLE', away] as const) : null;
}
