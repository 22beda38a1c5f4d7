import { useAPQ } from '@graphql-yoga/plugin-apq';
import type { Plugin } from 'graphql-yoga';
import { createDocumentCache } from '../document-cache.ts';

export interface KnownDocumentsOptions {
  /** UTF-16 code units that a document may have. */
  characters: number;
}

/** How many of the longest documents are kept; of the usual length some thousands. */
const LONGEST_TEXTS = 100;

/**
 * Automatic persisted queries: a client names a document by its SHA-256
 * (`extensions.persistedQuery.sha256Hash`) and sends the text only where the gateway does not know
 * it (PERSISTED_QUERY_NOT_FOUND). What is kept is bounded by its characters; what is too long to be
 * answered is not kept at all.
 */
export function useKnownDocuments({ characters }: KnownDocumentsOptions): Plugin {
  const kept = createDocumentCache<string>({
    longest: characters,
    texts: LONGEST_TEXTS,
    lengthOf: (_, text) => text.length,
  });
  return useAPQ({
    store: {
      get: (hash) => kept.get(hash),
      set: (hash, text) => {
        if (text.length <= characters) kept.set(hash, text);
      },
    },
    // Whoever asks by the hash takes 404 for "no GraphQL here", and 200 as other servers have it.
    responseConfig: { forceStatusCodeOk: true },
  });
}
