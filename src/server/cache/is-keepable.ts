import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/**
 * Whether an operation's answer may be kept: a query, none of whose fields at the top is one of the
 * introspection, which is made from memory, or says something about a `text` that was sent along,
 * which concerns no one else.
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
