import { z } from 'zod';
import { wholeNumber } from './whole-number.ts';

/** The minimum and the maximum. */
type Range = readonly [number, number];

/** A limit: its range and default, what it counts, and what a client gets that exceeds it. */
function limit([from, to]: Range, standard: number, counts: string, refusal: string) {
  return wholeNumber(from, to).prefault(String(standard)).meta({ description: counts, refusal });
}

const refused = '`LIMIT_EXCEEDED`';

/** The limits, each a variable of the environment. The descriptions are the table in docs/limits.md. */
export const limitSettings = {
  ONRECORD_RECEIVE_SECONDS: limit(
    [1, 3_600],
    10,
    'Seconds to receive a whole request, and to wait for the first byte on a connection',
    '408 `REQUEST_TIMEOUT`, and the connection is closed',
  ),
  ONRECORD_IDLE_SECONDS: limit(
    [1, 3_600],
    30,
    'Seconds a client may read nothing of a response that is ready',
    'the connection is closed',
  ),
  ONRECORD_MAX_BODY_BYTES: limit(
    [1_000, 100_000_000],
    2_000_000,
    'Bytes of a request body, counted as they arrive',
    '413 `BODY_TOO_LARGE`; the connection is closed if the client keeps sending for a second',
  ),
  ONRECORD_FLIGHT_BYTES: limit(
    [1_000_000, 100_000_000_000],
    64_000_000,
    'Bytes of all request bodies being received and all responses not yet read, together',
    '503 `OVERLOADED`, with `Retry-After`',
  ),
  ONRECORD_REQUEST_SECONDS: limit(
    [1, 3_600],
    10,
    'Seconds for an operation, and for each SQL statement, which the database cancels after that',
    '`TIMEOUT`',
  ),
  ONRECORD_MAX_CHARACTERS: limit([100, 1_000_000], 20_000, 'Characters in a document', refused),
  ONRECORD_MAX_TOKENS: limit([10, 100_000], 1_500, 'Tokens in a document', refused),
  ONRECORD_MAX_DEPTH: limit(
    [1, 100],
    12,
    'Nesting of fields; `ofType`, which only unwraps a type, does not count',
    refused,
  ),
  ONRECORD_MAX_ALIASES: limit(
    [0, 10_000],
    30,
    'Aliases in a document, including those of `__typename`',
    refused,
  ),
  ONRECORD_MAX_DIRECTIVES: limit([0, 10_000], 20, 'Directives in a document', refused),
  ONRECORD_MAX_ROOT_FIELDS: limit(
    [1, 1_000],
    20,
    'Root fields of an operation, including those in fragments',
    refused,
  ),
  ONRECORD_MAX_COST: limit(
    [10, 1_000_000],
    5_000,
    'Cost of an operation; page sizes multiply down the tree',
    refused,
  ),
  ONRECORD_MAX_ANSWER_BYTES: limit(
    [100_000, 1_000_000_000],
    10_000_000,
    'Bytes of a response, counted while it is built',
    refused,
  ),
  ONRECORD_POOL_QUEUE: limit(
    [1, 100_000],
    200,
    'SQL queries of all clients waiting for a database connection, each for at most 5 seconds',
    '503 `OVERLOADED`, with `Retry-After`',
  ),
  ONRECORD_WRITERS: limit(
    [1, 1_000],
    4,
    'Mutations of all clients running at once; others wait if their turn comes soon enough',
    '503 `OVERLOADED`, with `Retry-After`',
  ),
  ONRECORD_RATE_ADDRESS: limit(
    [0, 100_000_000],
    100_000,
    'Cost points per minute and client address (an IPv6 address counts as its /64); 0: no limit',
    '429 `RATE_LIMITED`, with `Retry-After`',
  ),
  ONRECORD_RATE_KEY: limit(
    [0, 100_000_000],
    1_000_000,
    'Cost points per minute and API key; 0: no limit',
    '429 `RATE_LIMITED`, with `Retry-After`',
  ),
} satisfies z.ZodRawShape;

const limitsSchema = z.object(limitSettings);

/** What one request may use. */
export interface Limits {
  bodyBytes: number;
  /** How long an operation may be executed, in milliseconds. */
  deadlineMs: number;
  characters: number;
  tokens: number;
  depth: number;
  aliases: number;
  directives: number;
  rootFields: number;
  cost: number;
  answerBytes: number;
  /** How many mutations run at once. */
  writers: number;
}

/** The limits among the settings; by default, the defaults. */
export function readLimits(
  settings: Readonly<z.output<typeof limitsSchema>> = limitsSchema.parse({}),
): Limits {
  return {
    bodyBytes: settings.ONRECORD_MAX_BODY_BYTES,
    deadlineMs: settings.ONRECORD_REQUEST_SECONDS * 1_000,
    characters: settings.ONRECORD_MAX_CHARACTERS,
    tokens: settings.ONRECORD_MAX_TOKENS,
    depth: settings.ONRECORD_MAX_DEPTH,
    aliases: settings.ONRECORD_MAX_ALIASES,
    directives: settings.ONRECORD_MAX_DIRECTIVES,
    rootFields: settings.ONRECORD_MAX_ROOT_FIELDS,
    cost: settings.ONRECORD_MAX_COST,
    answerBytes: settings.ONRECORD_MAX_ANSWER_BYTES,
    writers: settings.ONRECORD_WRITERS,
  };
}
