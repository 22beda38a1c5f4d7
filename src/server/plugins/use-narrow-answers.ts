import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  getOperationAST,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../../graphql/context.ts';

/** A mutation, its payload, what it wrote, and the fields of that: nothing beneath. */
const OWN_LEVELS = 3;

/**
 * Where reading takes a key, a key that may write and not read sees of its answers only what it
 * wrote: from there, every record could be reached. Whoever asks for more is refused before anything
 * is written.
 */
export function useNarrowAnswers(): Plugin<Context> {
  return {
    onExecute: ({ args, setResultAndStopExecution }) => {
      const { document, operationName, contextValue } = args;
      if (contextValue.publicRead || mayRead(contextValue)) return;
      const operation = getOperationAST(document, operationName);
      if (operation?.operation !== 'mutation') return;
      if (!reachesBelow(operation.selectionSet, OWN_LEVELS, fragmentsOf(document))) return;
      const message = 'The API key may not read: it may ask for the fields of what it writes only.';
      const error = new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
      setResultAndStopExecution({ errors: [error] });
    },
  };
}

/** Whoever has no key at all is told so by the field itself. */
function mayRead({ viewer }: Context): boolean {
  if (viewer.kind === 'anonymous') return true;
  return viewer.scopes.includes('READ') || viewer.scopes.includes('ADMIN');
}

function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return new Map(
    (fragments as FragmentDefinitionNode[]).map((fragment) => [fragment.name.value, fragment]),
  );
}

/** Documents are validated by now: their fragments are there, and do not name each other in circles. */
function reachesBelow(
  { selections }: SelectionSetNode,
  levels: number,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): boolean {
  if (levels === 0) return true;
  return selections.some((selection) => {
    if (selection.kind === Kind.FIELD) {
      const { selectionSet } = selection;
      return selectionSet !== undefined && reachesBelow(selectionSet, levels - 1, fragments);
    }
    const { selectionSet } =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : (fragments.get(selection.name.value) ?? {});
    return selectionSet !== undefined && reachesBelow(selectionSet, levels, fragments);
  });
}
