import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';

/** The schema as it is kept in schema.graphql: sorted, so that a change shows where it is. */
export function printSortedSchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
