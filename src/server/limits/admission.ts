import type { IncomingMessage, ServerResponse } from 'node:http';
import { rateLimitedCount } from '../../telemetry/metrics.ts';
import { refuse } from '../http/route.ts';
import type { AddressReader } from './client-address.ts';
import type { KeyReader } from './key-reader.ts';
import type { Balance, RateLimiter, Spender } from './rate-limiter.ts';

/** Every request is charged: to its key, or else to its address. */
export interface Admission {
  /** Charges what a request costs, whatever it asks for. Refuses if that is not available. */
  admit(request: IncomingMessage, response: ServerResponse, points: number): Promise<boolean>;
  /** Charges an operation's own cost; `key` is the one that it was sent with, if any. */
  spend(
    request: IncomingMessage,
    response: ServerResponse,
    key: string | null,
    points: number,
  ): Promise<Balance | null>;
  /** Charges the cost of a request that is answered in any case. */
  charge(request: IncomingMessage, response: ServerResponse, points: number): Promise<void>;
}

export interface AdmissionOptions {
  limiter: RateLimiter;
  addressOf: AddressReader;
  /** Who is charged. @default no one, until an operation is known */
  keyOf?: KeyReader;
}

/** What a client gets once its points are spent. */
export const RATE_LIMITED = {
  status: 429,
  code: 'RATE_LIMITED',
  message: 'Rate limit exceeded. Retry after the time in Retry-After.',
} as const;

/**
 * Counts what clients spend, and tells each in every response what is left, in the headers
 * `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers-10).
 */
export function createAdmission({
  limiter,
  addressOf,
  keyOf = async () => null,
}: AdmissionOptions): Admission {
  const spenderOf = (request: IncomingMessage, key: string | null): Spender =>
    key === null ? { kind: 'address', id: addressOf(request) } : { kind: 'key', id: key };
  const take = async (spender: Spender, points: number, response: ServerResponse) => {
    const balance = await limiter.spend(spender, points);
    if (balance && !response.headersSent) tell(response, spender.kind, balance);
    return balance;
  };
  return {
    async admit(request, response, points) {
      const spender = spenderOf(request, await keyOf(request));
      const balance = await take(spender, points, response);
      if (!balance || balance.allowed) return true;
      rateLimitedCount.inc({ by: spender.kind });
      const { status, code, message } = RATE_LIMITED;
      // Its body is not read.
      response.setHeader('connection', 'close');
      const more = { limit: 'rate', maximum: balance.limit };
      refuse(response, { status, code, message, more });
      return false;
    },
    async spend(request, response, key, points) {
      const spender = spenderOf(request, key);
      const balance = await take(spender, points, response);
      if (balance && !balance.allowed) rateLimitedCount.inc({ by: spender.kind });
      return balance;
    },
    async charge(request, response, points) {
      await take(spenderOf(request, await keyOf(request)), points, response);
    },
  };
}

function tell(response: ServerResponse, name: Spender['kind'], balance: Balance): void {
  const { allowed, limit, remaining, resetSeconds } = balance;
  response.setHeader('ratelimit-policy', `"${name}";q=${limit};w=60`);
  response.setHeader('ratelimit', `"${name}";r=${remaining};t=${resetSeconds}`);
  if (!allowed) response.setHeader('retry-after', String(resetSeconds));
}
