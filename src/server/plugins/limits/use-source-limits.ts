import { Lexer, Source, TokenKind } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { limitExceeded } from '../../limits/limit-exceeded.ts';

export interface SourceLimitsOptions {
  /** UTF-16 code units of a document. */
  characters: number;
  /** Its tokens: names, values and punctuation, without commas, comments and spaces. */
  tokens: number;
}

/**
 * Refuses a document by its length, before it is parsed: the parser's output takes a hundred times
 * the space. Runs first, so that everything that reads the document later gets a bounded one.
 */
export function useSourceLimits({ characters, tokens }: SourceLimitsOptions): Plugin {
  return {
    onParse: ({ params: { source } }) => {
      const body = typeof source === 'string' ? source : source.body;
      if (body.length > characters) {
        const excess = { maximum: characters, actual: body.length };
        throw limitExceeded({ limit: 'characters', counted: 'characters', ...excess });
      }
      const actual = countTokens(body);
      if (actual > tokens) {
        throw limitExceeded({ limit: 'tokens', counted: 'tokens', maximum: tokens, actual });
      }
    },
  };
}

/** Counts up to the first character that starts no token, which the parser will find again. */
function countTokens(body: string): number {
  const lexer = new Lexer(new Source(body));
  let count = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) count += 1;
  } catch {
    return count;
  }
  return count;
}
