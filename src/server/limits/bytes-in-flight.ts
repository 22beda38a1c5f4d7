import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * The bytes counted for a request before anything is known about it: its headers, and its objects
 * here.
 */
const REQUEST_BYTES = 4_096;

/**
 * A request that declares and holds no more than this is small, and is admitted even if others are
 * not.
 */
const SMALL_BYTES = 65_536;
/** The share reserved for small requests. */
const SMALL_SHARE = 1 / 8;

/** The bytes that one exchange holds until its response has been sent. */
interface Account {
  /** Reserves this many more bytes, if available. */
  take(bytes: number): boolean;
  /** Tops up the reservation to this many bytes of response, if available. */
  takeAnswer(bytes: number): boolean;
}

const accounts = new WeakMap<IncomingMessage, Account>();

/** Bytes received but not answered yet, and bytes to be sent but not read yet. */
export interface BytesInFlight {
  /** Starts counting a request. @returns whether there is room for it */
  admit(request: IncomingMessage, response: ServerResponse): boolean;
}

/**
 * Counts the bytes of all requests and responses in flight together, and says when there is no room
 * for more: five hundred bodies that never end and sixty responses of eight megabytes that nobody
 * reads are each within their own limit, but together too much.
 *
 * @param maximum bytes; an eighth is reserved for small requests, so that a one-line query is
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

/** A chunked body may have any length. */
function declaredLength({ headers }: IncomingMessage): number {
  if (headers['transfer-encoding'] !== undefined) return Number.POSITIVE_INFINITY;
  return Number(headers['content-length'] ?? 0);
}

/** Reserves bytes for a request's body. @returns whether there is room; always without a counter */
export function holdBody(request: IncomingMessage, bytes: number): boolean {
  return accounts.get(request)?.take(bytes) ?? true;
}

/** Reserves bytes for a request's response, which has this many by now. @returns as `holdBody` */
export function holdAnswer(request: IncomingMessage | undefined, bytes: number): boolean {
  return (request && accounts.get(request)?.takeAnswer(bytes)) ?? true;
}
