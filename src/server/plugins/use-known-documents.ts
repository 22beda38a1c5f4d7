import { useAPQ } from '@graphql-yoga/plugin-apq';
import type { Plugin } from 'graphql-yoga';
import { createBoundedCache } from '../bounded-cache.ts';

export interface KnownDocumentsOptions {
  /** UTF-16 code units that a document may have. */
  characters: number;
}

/** Documents kept, and the bytes that they may take together: a hundred of the longest. */
const ENTRIES = 10_000;
const BYTES = 4 * 2 ** 20;

/**
 * Automatic persisted queries: a client names a document by its SHA-256
 * (`extensions.persistedQuery.sha256Hash`) and sends the text only where the gateway does not know
 * it (PERSISTED_QUERY_NOT_FOUND). What is kept is bounded; what is too long to be answered is
 * not kept at all.
 */
export function useKnownDocuments({ characters }: KnownDocumentsOptions): Plugin {
  const kept = createBoundedCache<string>({
    entries: ENTRIES,
    bytes: BYTES,
    bytesOf: (text, hash) => 2 * (text.length + hash.length),
  });
  return useAPQ({
    store: {
      get: (hash) => kept.get(hash),
      set: (hash, text) => {
        if (text.length <= characters) void kept.set(hash, text);
      },
    },
    // A client that asks by the hash takes 404 for "no GraphQL here", and 200 as other servers have it.
    responseConfig: { forceStatusCodeOk: true },
  });
}
