export type JsonLdValue = string | JsonLdNode | readonly JsonLdValue[];

/** A node of JSON-LD: its type and what is known of it; nothing unknown is in it as null. */
export interface JsonLdNode {
  '@type': string;
  [property: string]: JsonLdValue;
}

/** A node without the properties that are null. */
export function jsonLdNode(
  type: string,
  properties: Record<string, JsonLdValue | null>,
): JsonLdNode {
  const known = Object.entries(properties).filter(
    (entry): entry is [string, JsonLdValue] => entry[1] !== null,
  );
  return { '@type': type, ...Object.fromEntries(known) };
}

/** One value as itself, several as a list, none as null. */
export function oneOrSeveral(nodes: readonly JsonLdNode[]): JsonLdValue | null {
  return nodes.length > 1 ? nodes : (nodes[0] ?? null);
}
