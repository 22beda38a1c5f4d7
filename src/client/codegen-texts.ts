import { createHash } from 'node:crypto';
import {
  type ASTNode,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql';

/** An operation as it is sent, and the SHA-256 by which a gateway identifies it. */
interface OperationText {
  name: string;
  /** What its type's name ends with. */
  kind: 'Query' | 'Mutation' | 'Subscription';
  text: string;
  hash: string;
}

/**
 * A codegen plugin: each operation as the string that is sent, with its hash. In a .ts file as
 * constants, which bundlers drop if unused; in a .json file as the list of the operations that a
 * gateway may trust, `{ "<sha256>": "<text>" }`.
 */
export function plugin(
  _schema: unknown,
  files: readonly { document?: DocumentNode }[],
  _config: unknown,
  { outputFile = '' } = {},
): string {
  const definitions = files.flatMap(({ document }) => document?.definitions ?? []);
  const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const texts = definitions
    .filter((one) => one.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => textOf([operation, ...fragments]));
  if (outputFile.endsWith('.json')) {
    return JSON.stringify(Object.fromEntries(texts.map(({ hash, text }) => [hash, text])), null, 2);
  }
  if (texts.length === 0) return 'export {};\n';
  return [header, ...texts.map(printOperation), ...fragments.map(printFragment)].join('\n');
}

/** An operation and the fragments that it needs, without a superfluous character. */
export function textOf(definitions: readonly DefinitionNode[]): OperationText {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operation: OperationDefinitionNode | undefined;
  for (const one of definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
    if (one.kind === Kind.OPERATION_DEFINITION) operation = one;
  }
  if (!operation?.name) throw new Error('An operation needs a name.');
  const parts = [operation, ...neededBy(operation, fragments)];
  const text = stripIgnoredCharacters(parts.map(print).join('\n'));
  const kinds = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;
  return {
    name: operation.name.value,
    kind: kinds[operation.operation],
    text,
    hash: createHash('sha256').update(text).digest('hex'),
  };
}

/** By name, so that the text does not depend on where the fragments were found. */
function neededBy(operation: ASTNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  const needed = new Set<FragmentDefinitionNode>();
  const collect = (node: ASTNode) =>
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment || needed.has(fragment)) return;
        needed.add(fragment);
        collect(fragment);
      },
    });
  collect(operation);
  return [...needed].sort((a, b) => (a.name.value < b.name.value ? -1 : 1));
}

const header = `/* eslint-disable */
import type * as types from './types.ts';

export type * from './types.ts';

/** An operation as text, and the SHA-256 of that text in hexadecimal digits. */
export interface OperationText<Data, Variables> {
  readonly text: string;
  readonly hash: string;
  /** Never present at runtime: it carries the types, as in a TypedDocumentNode. */
  readonly __apiType?: (variables: Variables) => Data;
}
`;

function printOperation({ name, kind, text, hash }: OperationText): string {
  const type = `OperationText<types.${name}${kind}, types.${name}${kind}Variables>`;
  const value = `{ text: ${JSON.stringify(text)}, hash: '${hash}' }`;
  return `export const ${name}Document = ${value} as ${type};\n`;
}

/** To be included unchanged in one's own document. */
function printFragment(fragment: FragmentDefinitionNode): string {
  const text = JSON.stringify(stripIgnoredCharacters(print(fragment)));
  return `export const ${fragment.name.value} = ${text};\n`;
}
