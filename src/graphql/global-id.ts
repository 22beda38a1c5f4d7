import { badUserInput } from './bad-user-input.ts';

/** What a global id refers to. */
export interface GlobalId {
  typename: string;
  /** A UUID in lower case. */
  id: string;
}

const DECODED = /^([A-Z][A-Za-z]*):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The id that the API shows for a row: its type and its database id, in base64url. */
export function encodeGlobalId(typename: string, id: string): string {
  return Buffer.from(`${typename}:${id}`).toString('base64url');
}

/** @returns null for anything that {@link encodeGlobalId} did not create, exactly */
export function decodeGlobalId(globalId: string): GlobalId | null {
  const match = DECODED.exec(Buffer.from(globalId, 'base64url').toString('latin1'));
  const [, typename, id] = match ?? [];
  if (typename === undefined || id === undefined) return null;
  return encodeGlobalId(typename, id) === globalId ? { typename, id } : null;
}

/**
 * The database id in a global id of an argument.
 *
 * @throws BAD_USER_INPUT naming the argument, if it is malformed or of another type
 */
export function readGlobalId(typename: string, globalId: string, argument: string): string {
  const decoded = decodeGlobalId(globalId);
  if (!decoded) throw badUserInput(argument, `\`${argument}\` holds a malformed id.`);
  if (decoded.typename !== typename) {
    throw badUserInput(
      argument,
      `\`${argument}\` takes the id of a thing of type ${typename}, not ${decoded.typename}.`,
    );
  }
  return decoded.id;
}
