import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** What is known of a request, gathered while it is answered. Nothing in it is a text, a variable or a key. */
export interface RequestRecord {
  /** Told to the client too, in the header `x-request-id`. */
  readonly id: string;
  /** Which part of the gateway answers; never the path, which holds what a client wrote. */
  route: string;
  operationType?: string;
  /** As the document names it, cut to {@link NAME_LENGTH}. */
  operationName?: string;
  /** SHA-256 of the document's text, in hexadecimal digits: what trusted documents go by as well. */
  documentHash?: string;
  /** In points; see docs/limits.md. */
  cost?: number;
  /** The name of the key it came with. */
  keyName?: string;
  /** Whether the answer was kept from an earlier one. */
  cache?: 'hit' | 'miss';
  /** SQL statements sent for it, but for BEGIN, COMMIT and the like. */
  sqlStatements: number;
  /** The time those took, added up although some ran at once. */
  sqlMs: number;
  /** Codes of the errors in the answer. */
  readonly codes: Set<string>;
  /** Under which the log has those errors that were masked. */
  readonly errorIds: string[];
}

/** UTF-16 code units of an operation's name that are kept. */
export const NAME_LENGTH = 100;

const storage = new AsyncLocalStorage<RequestRecord>();

export function createRequestRecord(): RequestRecord {
  const codes = new Set<string>();
  return { id: randomUUID(), route: 'other', sqlStatements: 0, sqlMs: 0, codes, errorIds: [] };
}

/** Does the work of a request; whatever happens in it finds the record. */
export function withRequestRecord<T>(record: RequestRecord, work: () => T): T {
  return storage.run(record, work);
}

/** The record of the request that is being answered, if there is one. */
export function currentRequest(): RequestRecord | undefined {
  return storage.getStore();
}
