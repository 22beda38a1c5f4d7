import { z } from 'zod';

/** A setting that is a whole number from `from` to `to`, both included. */
export function wholeNumber(from: number, to: number) {
  const words = `must be a whole number from ${from.toLocaleString('en')} to ${to.toLocaleString('en')}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, words)
    .transform(Number)
    .refine((number) => number >= from && number <= to, words);
}
