import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/**
 * Whether an operation's response may be cached: a query without introspection, which is served
 * from memory, and without fields about a `text` that was sent, which concern only the sender.
 *
 * @param document a valid one
 */
export function isKeepable(document: DocumentNode, operationName?: string | null): boolean {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== 'query') return false;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  }
  return isAllKeepable(operation.selectionSet, fragments);
}

function isAllKeepable(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): boolean {
  return selections.every((selection) => {
    if (selection.kind === Kind.FIELD) {
      const sendsText = selection.arguments?.some(({ name }) => name.value === 'text');
      return !selection.name.value.startsWith('__') && !sendsText;
    }
    const below =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    return below !== undefined && isAllKeepable(below.selectionSet, fragments);
  });
}
