import { type GraphQLArgument, type GraphQLInputField, getNamedType } from 'graphql';

/** An argument, or a field of an input. */
export type Input = GraphQLArgument | GraphQLInputField;

/** The bounds of an argument or an input field. */
export interface Bound {
  /** Of each string, in UTF-16 code units. */
  maxLength: number;
  /** Of a list. */
  maxItems: number;
  /** Whether it is a whole text, which src/text repairs and measures itself. */
  isMended: boolean;
}

/** A name, a title or a search text: no PostgreSQL index takes 2,700 bytes of one. */
export const MAX_NAME_LENGTH = 500;

/** The reason for a change. */
export const noteBound = { maxLength: 5_000 };

const LENGTHS: Readonly<Record<string, number>> = {
  // A global id has some 70 characters.
  ID: 200,
  URL: 2_000,
};

/**
 * The bound of anything that takes strings: the one in its `extensions`, else that of its type.
 * Every argument has one, so that none added later can be forgotten.
 *
 * @example
 * note: t.string({ description: 'Why.', extensions: { maxLength: 2_000 } })
 */
export function boundOf({ type, extensions }: Input): Bound {
  const {
    maxLength = LENGTHS[getNamedType(type).name] ?? MAX_NAME_LENGTH,
    maxItems = 100,
    isMended = false,
  } = extensions as Partial<Bound>;
  return { maxLength, maxItems, isMended };
}
