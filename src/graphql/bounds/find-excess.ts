import { getNamedType, isInputObjectType } from 'graphql';
import { repairControls } from '../../text/repair/repair-controls.ts';
import { type Bound, boundOf, type Input, MAX_NAME_LENGTH } from './bound.ts';

/** What is wrong with a value of the right type. */
export interface Excess {
  /** Its path: ["input", "addressees", "3"]. */
  path: string[];
  /** What is wrong, to be appended to its name: "must have 500 characters at most". */
  fault: string;
  exceeded?: { limit: string; maximum: number; actual: number };
}

interface Reading {
  /** Whether names are to be stored, which may not have invisible characters. */
  isStored: boolean;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * Finds the first value among arguments, however deeply nested, that exceeds its bound, or that
 * PostgreSQL cannot store as text: one with a NUL or half a surrogate pair.
 */
export function findExcess(
  inputs: readonly Input[],
  values: Values,
  reading: Reading,
  path: readonly string[] = [],
): Excess | null {
  for (const input of inputs) {
    const excess = checkValue(input, values[input.name], reading, [...path, input.name]);
    if (excess) return excess;
  }
  return null;
}

function checkValue(input: Input, value: unknown, reading: Reading, path: string[]): Excess | null {
  if (typeof value === 'string') return checkString(boundOf(input), value, reading, path);
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) return checkList(input, value, reading, path);
  const type = getNamedType(input.type);
  if (!isInputObjectType(type)) return null;
  return findExcess(Object.values(type.getFields()), value as Values, reading, path);
}

function checkList(
  input: Input,
  items: readonly unknown[],
  reading: Reading,
  path: string[],
): Excess | null {
  const { maxItems } = boundOf(input);
  if (items.length > maxItems) {
    const exceeded = { limit: 'items', maximum: maxItems, actual: items.length };
    return { path, fault: `must hold ${maxItems} entries at most`, exceeded };
  }
  for (const [index, item] of items.entries()) {
    const excess = checkValue(input, item, reading, [...path, String(index)]);
    if (excess) return excess;
  }
  return null;
}

function checkString(
  { maxLength, isMended }: Bound,
  value: string,
  { isStored }: Reading,
  path: string[],
): Excess | null {
  if (isMended) return null;
  if (value.length > maxLength) {
    const exceeded = { limit: 'length', maximum: maxLength, actual: value.length };
    return {
      path,
      fault: `must have ${maxLength.toLocaleString('en')} characters at most`,
      exceeded,
    };
  }
  if (value.includes('\0')) return { path, fault: 'holds a NUL character' };
  if (/\p{Surrogate}/u.test(value)) return { path, fault: 'holds half a surrogate pair' };
  const isName = maxLength <= MAX_NAME_LENGTH;
  // One character may expand to a sentence: U+FDFA is compared as 18 letters.
  if (isName && Buffer.byteLength(value.normalize('NFKC')) > 4 * maxLength) {
    return { path, fault: 'holds signs that stand for too many letters' };
  }
  if (isName && isStored && repairControls(value)) {
    return { path, fault: 'has an invisible character, such as U+200B or U+202E' };
  }
  return null;
}
