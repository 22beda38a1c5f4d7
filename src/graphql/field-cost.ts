import type { FieldComplexityValue } from '@pothos/plugin-complexity';
import { type GraphQLField, getNamedType, getNullableType, isLeafType, isListType } from 'graphql';
import type { Context } from './context.ts';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './paging/page-size.ts';

/** Entries of a list without pages, such as the links of a chain: most have one or two. */
const SHORT_LIST = 1.5;
/** A value within a row that is read anyhow. */
const LEAF = 0.1;

/**
 * The cost of a field without an explicit one (`complexity` among its options): one point, a tenth
 * for a value, and the cost of its subfields for each entry that the page can have, or for each id
 * requested.
 */
export function costOfField(
  args: Record<string, unknown>,
  _context: Context,
  field: GraphQLField<unknown, Context, Record<string, unknown>>,
): FieldComplexityValue {
  // The page's size is counted at the connection already.
  if (field.name === 'edges') return { field: 0, multiplier: 1 };
  if (field.name === 'pageInfo') return { field: 0, multiplier: 0 };
  if (Array.isArray(args.ids)) return pageOf(args.ids.length);
  if (field.args.some(({ name }) => name === 'first')) {
    return pageOf(Number(args.first ?? args.last ?? DEFAULT_PAGE_SIZE));
  }
  if (isLeafType(getNamedType(field.type))) return LEAF;
  return { field: 1, multiplier: isListType(getNullableType(field.type)) ? SHORT_LIST : 1 };
}

/** A page size out of range is refused where it is read, with a message about the argument. */
function pageOf(size: number): FieldComplexityValue {
  return { field: 1, multiplier: Math.min(Math.max(size, 0), MAX_PAGE_SIZE) };
}
