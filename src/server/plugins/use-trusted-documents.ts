import { GraphQLError } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import type { TrustedDocuments } from '../../settings/trusted-documents.ts';
import { refusedHttp } from '../http/refused-http.ts';

export interface TrustedDocumentsOptions {
  /** The documents to execute; no others are. */
  documents: TrustedDocuments;
}

/**
 * Executes only the documents of a manifest, whether requested by hash
 * (`extensions.persistedQuery.sha256Hash`) or sent in full. Runs before everything that reads a
 * document, so that no other is even parsed.
 */
export function useTrustedDocuments({ documents }: TrustedDocumentsOptions): Plugin {
  const byHash = new Map(Object.entries(documents));
  const texts = new Set(byHash.values());
  return {
    onParams: ({ params, setParams }) => {
      const { query = byHash.get(hashOf(params) ?? '') } = params;
      if (!query || !texts.has(query)) throw notTrusted();
      setParams({ ...params, query });
    },
  };
}

/** The hash by which a request identifies its document; null if it has none. */
export function hashOf({ extensions }: GraphQLParams): string | null {
  const named: unknown = extensions?.persistedQuery;
  if (typeof named !== 'object' || named === null) return null;
  return 'sha256Hash' in named && typeof named.sha256Hash === 'string' ? named.sha256Hash : null;
}

function notTrusted(): GraphQLError {
  const message = 'The gateway executes only documents in its manifest; this is not one of them.';
  return new GraphQLError(message, {
    extensions: { code: 'DOCUMENT_NOT_TRUSTED', http: refusedHttp },
  });
}
