import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a request is taken to hold before anything of it is known: headers, and what stands for it here. */
const REQUEST_BYTES = 4_096;

/** A request that declares and holds no more than this is small, and is admitted even when others are not. */
const SMALL_BYTES = 65_536;
/** The share of all that only those who are small may take. */
const SMALL_SHARE = 1 / 8;

/** What one exchange holds, until its answer has left. */
interface Account {
  /** Takes so many bytes more, if there is room. */
  take(bytes: number): boolean;
  /** Takes what is missing to so many bytes of answer, if there is room. */
  takeAnswer(bytes: number): boolean;
}

const accounts = new WeakMap<IncomingMessage, Account>();

/** Bytes that came in and are not answered yet, and that are to go out and were not taken yet. */
export interface BytesInFlight {
  /** Has a request take part in the count. @returns whether there is room for it */
  admit(request: IncomingMessage, response: ServerResponse): boolean;
}

/**
 * Counts the bytes of all requests and answers under way together, and tells where there is no room for
 * more: five hundred bodies that never end and sixty answers of eight megabytes that no one reads are
 * each within their own limit, and together more than there is.
 *
 * @param maximum bytes; an eighth of them for those that hold little, so that a question of a line is
 * answered while others upload
 */
export function createBytesInFlight(maximum: number): BytesInFlight {
  let total = 0;
  return {
    admit(request, response) {
      let held = 0;
      let answer = 0;
      const isSmall = declaredLength(request) <= SMALL_BYTES;
      const take = (bytes: number) => {
        const most = isSmall && held + bytes <= SMALL_BYTES ? maximum : maximum * (1 - SMALL_SHARE);
        if (total + bytes > most) return false;
        total += bytes;
        held += bytes;
        return true;
      };
      const takeAnswer = (bytes: number) => {
        const isThere = take(Math.max(0, bytes - answer));
        if (isThere) answer = Math.max(answer, bytes);
        return isThere;
      };
      response.once('close', () => {
        total -= held;
        accounts.delete(request);
      });
      accounts.set(request, { take, takeAnswer });
      return take(REQUEST_BYTES);
    },
  };
}

/** In chunks, a body may come to anything. */
function declaredLength({ headers }: IncomingMessage): number {
  if (headers['transfer-encoding'] !== undefined) return Number.POSITIVE_INFINITY;
  return Number(headers['content-length'] ?? 0);
}

/** Takes bytes of a request's body. @returns whether there is room; always without a counter */
export function holdBody(request: IncomingMessage, bytes: number): boolean {
  return accounts.get(request)?.take(bytes) ?? true;
}

/** Takes bytes for a request's answer, of which there are so many by now. @returns as `holdBody` */
export function holdAnswer(request: IncomingMessage | undefined, bytes: number): boolean {
  return (request && accounts.get(request)?.takeAnswer(bytes)) ?? true;
}
