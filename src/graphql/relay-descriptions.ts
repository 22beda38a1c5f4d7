/** What a newcomer reads at the parts of the Relay conventions: nodes, connections, cursors. */
export const relayDescriptions = {
  nodeTypeOptions: {
    description: 'Any object with a global id, which `node` can fetch.',
  },
  idFieldOptions: {
    description: 'Globally unique id. Opaque: store and compare it, never parse it.',
  },
  pageInfoTypeOptions: {
    description: 'Position of a page in its list, and how to get to the next one.',
  },
  hasNextPageFieldOptions: {
    description: 'Whether there are entries after this page.',
  },
  hasPreviousPageFieldOptions: {
    description: 'Whether there are entries before this page.',
  },
  startCursorFieldOptions: {
    description: 'The cursor of the first edge, for `before`; null if the page is empty.',
  },
  endCursorFieldOptions: {
    description: 'The cursor of the last edge, for `after`; null if the page is empty.',
  },
  edgesFieldOptions: {
    description: 'The entries of this page, in the order of the list.',
  },
  pageInfoFieldOptions: {
    description: 'Position of this page in the list, and whether there are more.',
  },
  cursorFieldOptions: {
    description:
      'Position of this entry in the list, for `after` and `before`. Opaque, and valid for this list only.',
  },
  nodeFieldOptions: {
    description: 'The entry.',
  },
} as const;
