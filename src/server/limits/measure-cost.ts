import { complexityFromQuery } from '@pothos/plugin-complexity';
import { type ExecutionArgs, getOperationAST, Kind } from 'graphql';
import { measureDocument } from './measure-document.ts';

/**
 * For a field of the introspection that has fields of its own. The schema is finite and in memory,
 * so that its lists do not multiply; GraphiQL's whole question comes to some 600 points.
 */
const introspectionPoints = 10;

/**
 * The cost of the operation that is to be executed, in points: those of its fields
 * (src/graphql/field-cost.ts), and those of the introspection.
 *
 * @returns undefined if the document has no such operation
 * @throws GraphQLError if the variables do not fit their types
 */
export function measureCost(args: ExecutionArgs): number | undefined {
  const operation = getOperationAST(args.document, args.operationName);
  if (!operation) return undefined;
  const fragments = args.document.definitions.filter(
    ({ kind }) => kind === Kind.FRAGMENT_DEFINITION,
  );
  const document = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] } as const;
  const { complexity } = complexityFromQuery(document, {
    schema: args.schema,
    ctx: args.contextValue as object,
    variables: args.variableValues ?? {},
  });
  const introspection = introspectionPoints * measureDocument(document).introspectionFields;
  // Tenths add up to 0.30000000000000004, which is to be three of them.
  return Math.ceil(Number((complexity + introspection).toFixed(3)));
}
