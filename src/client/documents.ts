export * from '../generated/client/graphql.ts';
