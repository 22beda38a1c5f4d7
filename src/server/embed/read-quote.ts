import { execute, type GraphQLError } from 'graphql';
import { EmbeddedQuoteDocument, type EmbeddedQuoteQuery } from '../../generated/embed/graphql.ts';
import type { Context } from '../../graphql/context.ts';
import { schema } from '../../schema.ts';
import { describeQuote, type Quote } from './quote.ts';

/** A quote, or why there is none: the key is missing or insufficient, or the id is unknown. */
export type QuoteAnswer = { quote: Quote } | { quote: null; status: 401 | 403 | 404 };

const REFUSALS: Record<string, 401 | 403 | 404> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  // The gateway never issued this id.
  BAD_USER_INPUT: 404,
};

/**
 * Reads a statement through the API, under its access rules.
 *
 * @throws internal errors
 */
export async function readQuote(
  context: Omit<Context, 'signal'>,
  id: string,
): Promise<QuoteAnswer> {
  const { data, errors } = await execute({
    schema,
    document: EmbeddedQuoteDocument,
    variableValues: { id },
    contextValue: {
      ...context,
      // Nothing that reads a quote uses it.
      get signal() {
        return AbortSignal.timeout(10_000);
      },
    },
  });
  const [error] = errors ?? [];
  if (error) return { quote: null, status: refusalOf(error) };
  const { statement } = data as EmbeddedQuoteQuery;
  return statement ? { quote: describeQuote(statement) } : { quote: null, status: 404 };
}

function refusalOf(error: GraphQLError): 401 | 403 | 404 {
  const status = REFUSALS[String(error.extensions.code)];
  if (status === undefined) throw error;
  return status;
}
