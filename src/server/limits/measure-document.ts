import {
  type DocumentNode,
  type FieldNode,
  getOperationAST,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** The figures of a document that are known without the schema and the variables. */
export interface DocumentShape {
  /** As written, anywhere. */
  aliases: number;
  /** As written, anywhere. */
  directives: number;
  /** Of the operation that has the most, fragments included. */
  rootFields: number;
  /** Fields within fields in the deepest operation. `ofType` only unwraps a type and is not counted. */
  depth: number;
  /** Fields with subfields in `__schema` and `__type`, these included. */
  introspectionFields: number;
}

interface Selected {
  depth: number;
  objects: number;
}

/**
 * Measures a document before it is validated, whatever is wrong with it. Each fragment is measured
 * once, so that fragments that double one another take no longer than their text; a fragment within
 * itself counts for nothing, as validation refuses it.
 */
export function measureDocument(document: DocumentNode): DocumentShape {
  const selectionsOf = createFragmentReader(document);
  const measure = createMeasure(selectionsOf);
  const operations = document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map(({ selectionSet }) => {
      const fields = collectFields(selectionSet, selectionsOf);
      const introspected = fields.filter(({ name }) => /^__(?:schema|type)$/.test(name.value));
      return {
        rootFields: fields.length,
        depth: measure(selectionSet).depth,
        introspectionFields: sum(
          introspected.map((field) => 1 + measure(field.selectionSet).objects),
        ),
      };
    });
  const most = (figure: keyof (typeof operations)[number]) =>
    Math.max(0, ...operations.map((operation) => operation[figure]));
  return {
    ...countMarks(document),
    rootFields: most('rootFields'),
    depth: most('depth'),
    introspectionFields: most('introspectionFields'),
  };
}

/** The fields of an operation at the top, fragments included. */
export function rootFieldsOf(document: DocumentNode, operationName?: string | null): FieldNode[] {
  const operation = getOperationAST(document, operationName);
  return operation ? collectFields(operation.selectionSet, createFragmentReader(document)) : [];
}

function countMarks(document: DocumentNode): Pick<DocumentShape, 'aliases' | 'directives'> {
  const counts = { aliases: 0, directives: 0 };
  visit(document, {
    Field: ({ alias }) => {
      if (alias) counts.aliases += 1;
    },
    Directive: () => {
      counts.directives += 1;
    },
  });
  return counts;
}

type FragmentReader = (selection: SelectionNode) => SelectionSetNode | undefined;

/** Where the fields of a spread or of an inline fragment stand. */
function createFragmentReader(document: DocumentNode): FragmentReader {
  const fragments = new Map<string, SelectionSetNode>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    fragments.set(definition.name.value, definition.selectionSet);
  }
  return (selection) =>
    selection.kind === Kind.FRAGMENT_SPREAD
      ? fragments.get(selection.name.value)
      : selection.selectionSet;
}

function createMeasure(selectionsOf: FragmentReader) {
  const measured = new Map<SelectionSetNode, Selected>();
  const measure = (selectionSet: SelectionSetNode | undefined): Selected => {
    if (!selectionSet) return { depth: 0, objects: 0 };
    const known = measured.get(selectionSet);
    if (known) return known;
    const total = { depth: 0, objects: 0 };
    // Reaching this place again in the meantime means a cycle of fragments.
    measured.set(selectionSet, { depth: 0, objects: 0 });
    for (const selection of selectionSet.selections) {
      const beneath = measure(selectionsOf(selection));
      const own = ownFigures(selection);
      total.depth = Math.max(total.depth, beneath.depth + own.depth);
      total.objects += beneath.objects + own.objects;
    }
    measured.set(selectionSet, total);
    return total;
  };
  return measure;
}

/** What a selection adds to what is below it: a fragment adds nothing. */
function ownFigures(selection: SelectionNode): Selected {
  if (selection.kind !== Kind.FIELD) return { depth: 0, objects: 0 };
  return {
    depth: selection.name.value === 'ofType' ? 0 : 1,
    objects: selection.selectionSet ? 1 : 0,
  };
}

/** The fields of a selection, each fragment taken once, as execution does. */
function collectFields(
  selectionSet: SelectionSetNode,
  selectionsOf: FragmentReader,
  taken = new Set<SelectionSetNode>(),
): FieldNode[] {
  taken.add(selectionSet);
  return selectionSet.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const beneath = selectionsOf(selection);
    return beneath && !taken.has(beneath) ? collectFields(beneath, selectionsOf, taken) : [];
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
