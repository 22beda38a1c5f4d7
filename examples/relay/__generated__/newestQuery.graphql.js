/**
 * What relay-compiler 21.0.1 made of newestQuery.graphql, without its types.
 *
 * @generated
 */
const node = /* @__PURE__ */ (() => {
  var v0 = [
      {
        defaultValue: null,
        kind: 'LocalArgument',
        name: 'count',
      },
      {
        defaultValue: null,
        kind: 'LocalArgument',
        name: 'cursor',
      },
      {
        defaultValue: null,
        kind: 'LocalArgument',
        name: 'filter',
      },
    ],
    v1 = {
      alias: null,
      args: null,
      kind: 'ScalarField',
      name: 'id',
      storageKey: null,
    },
    v2 = [
      {
        alias: null,
        args: [
          {
            kind: 'Variable',
            name: 'after',
            variableName: 'cursor',
          },
          {
            kind: 'Variable',
            name: 'filter',
            variableName: 'filter',
          },
          {
            kind: 'Variable',
            name: 'first',
            variableName: 'count',
          },
        ],
        concreteType: 'StatementConnection',
        kind: 'LinkedField',
        name: 'statements',
        plural: false,
        selections: [
          {
            alias: null,
            args: null,
            concreteType: 'StatementEdge',
            kind: 'LinkedField',
            name: 'edges',
            plural: true,
            selections: [
              {
                alias: null,
                args: null,
                concreteType: 'Statement',
                kind: 'LinkedField',
                name: 'node',
                plural: false,
                selections: [
                  v1,
                  {
                    alias: null,
                    args: null,
                    kind: 'ScalarField',
                    name: 'attributionText',
                    storageKey: null,
                  },
                  {
                    alias: null,
                    args: null,
                    concreteType: 'Actor',
                    kind: 'LinkedField',
                    name: 'speaker',
                    plural: false,
                    selections: [
                      v1,
                      {
                        alias: null,
                        args: null,
                        kind: 'ScalarField',
                        name: 'name',
                        storageKey: null,
                      },
                    ],
                    storageKey: null,
                  },
                ],
                storageKey: null,
              },
            ],
            storageKey: null,
          },
        ],
        storageKey: null,
      },
    ];
  return {
    fragment: {
      argumentDefinitions: v0,
      kind: 'Fragment',
      metadata: null,
      name: 'newestQuery',
      selections: v2,
      type: 'Query',
      abstractKey: null,
    },
    kind: 'Request',
    operation: {
      argumentDefinitions: v0,
      kind: 'Operation',
      name: 'newestQuery',
      selections: v2,
    },
    params: {
      cacheID: 'b703650f8fce8bebb3d59f9b1a1a215e',
      id: null,
      metadata: {},
      name: 'newestQuery',
      operationKind: 'query',
      text: 'query newestQuery(\n  $count: Int!\n  $cursor: String\n  $filter: StatementFilter\n) {\n  statements(first: $count, after: $cursor, filter: $filter) {\n    edges {\n      node {\n        id\n        attributionText\n        speaker {\n          id\n          name\n        }\n      }\n    }\n  }\n}\n',
    },
  };
})();
node.hash = '3dd5dcc9f3a246d0313099893d3d821c';

export default node;
