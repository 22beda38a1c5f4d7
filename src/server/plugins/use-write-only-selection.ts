import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../../graphql/context.ts';
import { type Asker, mayRead, maySee } from '../../modules/access/access.ts';

/**
 * If reading requires a key, a key that may write but not read sees only what follows from what it
 * sent: every other field of a mutation's result is refused before anything is written.
 */
export function useWriteOnlySelection(): Plugin<Context> {
  return {
    onExecute: ({ args, setResultAndStopExecution }) => {
      const { schema, document, operationName, contextValue } = args;
      // Without any key, the field itself says so.
      if (mayRead(contextValue) || contextValue.viewer.kind === 'anonymous') return;
      if (getOperationAST(document, operationName)?.operation !== 'mutation') return;
      const hidden = findHidden(schema, document, contextValue);
      if (!hidden) return;
      const message = `The API key may not read: \`${hidden}\` may have been written by others.`;
      const error = new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
      setResultAndStopExecution({ errors: [error] });
    },
  };
}

/**
 * The first field that the client may not see, in any operation or fragment of the document.
 *
 * @returns as "Statement.jsonLd"
 */
function findHidden(
  schema: GraphQLSchema,
  document: DocumentNode,
  asker: Asker,
): string | undefined {
  const types = new TypeInfo(schema);
  let hidden: string | undefined;
  const visitor = visitWithTypeInfo(types, {
    Field(node) {
      const typename = getNamedType(types.getParentType())?.name ?? '';
      const field = node.name.value;
      if (field !== '__typename' && !maySee(asker, typename, field)) {
        hidden ??= `${typename}.${field}`;
      }
    },
  });
  visit(document, visitor);
  return hidden;
}
