/**
 * An operation to send: one of the documents in this package, one of your own compiled by GraphQL
 * Code Generator (`documentMode: 'string'`), or a plain string, for which you give the types.
 */
export type Document<Data, Variables> =
  | (TypedDocument<Data, Variables> & (HashedText | WrappedText))
  | string;

/** Codegen's documents carry their types like this: as a member that is never present. */
interface TypedDocument<Data, Variables> {
  readonly __apiType?: (variables: Variables) => Data;
}

interface HashedText {
  readonly text: string;
  readonly hash: string;
}

/** A string as an object, such as codegen's TypedDocumentString; not a syntax tree. */
interface WrappedText {
  charAt(index: number): string;
}

/** The text to send; and its SHA-256 in hexadecimal digits, if known. */
export function readDocument(document: HashedText | object | string): Partial<HashedText> & {
  text: string;
} {
  return typeof document === 'object' && 'text' in document
    ? (document as HashedText)
    : { text: String(document) };
}
