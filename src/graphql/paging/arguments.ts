import { badUserInput } from '../bad-user-input.ts';
import { builder } from '../builder.ts';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './page-size.ts';

/** The arguments of every connection, as they come. */
export interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}

/** Which end of the list, or of what lies between the cursors, a page is taken from. */
export interface PageExtent {
  size: number;
  backward: boolean;
}

/**
 * How many entries, from which end.
 *
 * A page requested with `before` alone is the one just before it, as a reader expects.
 *
 * @throws BAD_USER_INPUT naming `first` or `last`
 */
export function readPageExtent({ first, after, last, before }: PageArguments): PageExtent {
  if (first != null && last != null) {
    throw badUserInput('last', '`first` and `last` cannot be used together.');
  }
  for (const [argument, size] of Object.entries({ first, last })) {
    if (size != null && (size < 1 || size > MAX_PAGE_SIZE)) {
      throw badUserInput(argument, `\`${argument}\` must be from 1 to ${MAX_PAGE_SIZE}.`, {
        limit: 'page',
        maximum: MAX_PAGE_SIZE,
        actual: size,
      });
    }
  }
  const backward = last != null || (first == null && before != null && after == null);
  return { size: first ?? last ?? DEFAULT_PAGE_SIZE, backward };
}

/** A cursor holds the name at its place, in base64url. */
const cursorBound = { maxLength: 8_000 };

/** The arguments of every connection, for a field's `args`. */
export const pageArguments = builder.args((t) => ({
  first: t.int({
    description: `How many entries, from the start of the list or after \`after\`: 1 to ${MAX_PAGE_SIZE}, ${DEFAULT_PAGE_SIZE} by default. Not together with \`last\`.`,
  }),
  after: t.string({
    description: 'Only entries after this cursor of the same list.',
    extensions: cursorBound,
  }),
  last: t.int({
    description: `How many entries, from the end of the list or before \`before\`: 1 to ${MAX_PAGE_SIZE}. Not together with \`first\`.`,
  }),
  before: t.string({
    description: 'Only entries before this cursor of the same list.',
    extensions: cursorBound,
  }),
}));
