/**
 * An operation to send: one of the documents that this package brings along, one of your own made by
 * GraphQL Code Generator (`documentMode: 'string'`), or a plain text, whose types you tell.
 */
export type Document<Data, Variables> =
  | (TypedDocument<Data, Variables> & (HashedText | WrappedText))
  | string;

/** Codegen's documents hold their types so: as a member that is never there. */
interface TypedDocument<Data, Variables> {
  readonly __apiType?: (variables: Variables) => Data;
}

interface HashedText {
  readonly text: string;
  readonly hash: string;
}

/** A string as an object, such as codegen's TypedDocumentString; a syntax tree is none. */
interface WrappedText {
  charAt(index: number): string;
}

/** The text to send; and its SHA-256 in hexadecimal digits, where it is known. */
export function readDocument(document: HashedText | object | string): Partial<HashedText> & {
  text: string;
} {
  return typeof document === 'object' && 'text' in document
    ? (document as HashedText)
    : { text: String(document) };
}
