import type { DocumentNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { createBoundedCache } from '../bounded-cache.ts';

export interface DocumentCacheOptions {
  /** Maximum number of documents. @default 1_000 */
  entries?: number;
  /** Their approximate total size. @default 32 MiB */
  bytes?: number;
}

/**
 * Parses and validates a repeated document only once. Runs last of the plugins that check
 * documents, so that a document counts as valid if no rule objected. Refused documents are not
 * cached: an error retains everything that was in progress when it was created, some 70 kB, and
 * each typo is a new one. Yoga's own cache keeps both, so it is off.
 */
export function useDocumentCache({
  entries = 1_000,
  bytes = 32 * 2 ** 20,
}: DocumentCacheOptions = {}): Plugin {
  const kept = createBoundedCache<DocumentNode>({ entries, bytes, bytesOf: estimateBytes });
  const valid = new WeakSet<DocumentNode>();
  return {
    onParse: ({ params: { source }, setParsedDocument }) => {
      const known = kept.get(textOf(source));
      if (known) setParsedDocument(known);
    },
    onValidate: ({ params: { documentAST }, setResult }) => {
      if (valid.has(documentAST)) return setResult([]);
      return ({ valid: isValid }) => {
        const text = documentAST.loc?.source.body;
        if (!isValid || text === undefined) return;
        valid.add(documentAST);
        kept.set(text, documentAST);
      };
    },
  };
}

/**
 * The tree takes some hundred times the space of its text: 300 to 500 bytes per token (measured).
 */
const TOKEN_BYTES = 500;
const TREE_BYTES = 2_000;

function estimateBytes({ loc }: DocumentNode, text: string): number {
  let tokens = 0;
  // Comments stand among them, and are kept as well.
  for (let token = loc?.startToken ?? null; token; token = token.next) tokens += 1;
  return TREE_BYTES + 2 * text.length + TOKEN_BYTES * tokens;
}

function textOf(source: string | { body: string }): string {
  return typeof source === 'string' ? source : source.body;
}
