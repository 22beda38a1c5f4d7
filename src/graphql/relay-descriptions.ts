/** What a newcomer reads at the parts of the Relay conventions: nodes, connections, cursors. */
export const relayDescriptions = {
  nodeTypeOptions: {
    description: 'Anything with an id of its own, which `node` finds again.',
  },
  idFieldOptions: {
    description:
      'Names this one thing among everything the gateway serves. Opaque: store it, compare it, never take it apart.',
  },
  pageInfoTypeOptions: {
    description: 'Where a page lies in its list, and how to get to the next.',
  },
  hasNextPageFieldOptions: {
    description: 'Whether the list goes on after this page.',
  },
  hasPreviousPageFieldOptions: {
    description: 'Whether something in the list stands before this page.',
  },
  startCursorFieldOptions: {
    description: 'The cursor of the first edge, for `before`; null where the page is empty.',
  },
  endCursorFieldOptions: {
    description: 'The cursor of the last edge, for `after`; null where the page is empty.',
  },
  edgesFieldOptions: {
    description: 'The entries of this page, in the order of the list.',
  },
  pageInfoFieldOptions: {
    description: 'Where this page lies in the list.',
  },
  cursorFieldOptions: {
    description:
      'The place of this entry in the list, for `after` and `before`. Opaque, and good for this list only.',
  },
  nodeFieldOptions: {
    description: 'The entry itself.',
  },
} as const;
