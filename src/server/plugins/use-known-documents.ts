import { useAPQ } from '@graphql-yoga/plugin-apq';
import type { Plugin } from 'graphql-yoga';
import { createBoundedCache } from '../bounded-cache.ts';

export interface KnownDocumentsOptions {
  /** Maximum UTF-16 code units of a document. */
  characters: number;
}

/** Maximum number of documents, and their total bytes: a hundred of the longest. */
const ENTRIES = 10_000;
const BYTES = 4 * 2 ** 20;

/**
 * Automatic persisted queries: a client identifies a document by its SHA-256
 * (`extensions.persistedQuery.sha256Hash`) and sends the text only if the gateway does not know it
 * (PERSISTED_QUERY_NOT_FOUND). The store is bounded; a document that is too long to be executed is
 * not stored at all.
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
    // A client that sends the hash takes 404 for "no GraphQL here", and expects 200 as from other
    // servers.
    responseConfig: { forceStatusCodeOk: true },
  });
}
