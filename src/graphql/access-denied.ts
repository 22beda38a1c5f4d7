import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import type { Viewer } from './context.ts';

/** The refusal of a field: UNAUTHENTICATED without a key that works, FORBIDDEN with one that may not. */
export function accessDenied(viewer: Viewer, { fieldName }: GraphQLResolveInfo): GraphQLError {
  return viewer.kind === 'anonymous'
    ? new GraphQLError(
        `\`${fieldName}\` needs a valid API key, in the header "Authorization: Bearer <key>".`,
        { extensions: { code: 'UNAUTHENTICATED' } },
      )
    : new GraphQLError(`The API key may not use \`${fieldName}\`: it lacks the required scope.`, {
        extensions: { code: 'FORBIDDEN' },
      });
}
