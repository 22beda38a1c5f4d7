import { type GraphQLArgument, type GraphQLInputField, getNamedType } from 'graphql';

/** An argument, or a field of an input. */
export type Input = GraphQLArgument | GraphQLInputField;

/** What may be sent in the place of an argument or a field of an input. */
export interface Bound {
  /** Of each string, in UTF-16 code units. */
  maxLength: number;
  /** Of a list. */
  maxItems: number;
  /** Whether it is a whole text, which src/text mends of any character, and measures itself. */
  isMended: boolean;
}

/** A name, a title or what is searched for: no index of PostgreSQL takes 2,700 bytes of one. */
export const MAX_NAME_LENGTH = 500;

/** Why something is changed. */
export const noteBound = { maxLength: 5_000 };

const LENGTHS: Readonly<Record<string, number>> = {
  // A global id has some 70 characters.
  ID: 200,
  URL: 2_000,
};

/**
 * The bound of whatever takes strings: the one that its `extensions` tell, else that of its type.
 * There is no argument without one, so that none that is added later can be forgotten.
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
