import type { Transaction } from '../../database/transaction.ts';
import { nameKey } from '../../text/name-key.ts';
import { InvalidInputError } from '../failures.ts';
import { findOrCreateAnonymous } from './find-or-create-anonymous.ts';
import { findOrCreateNamed } from './find-or-create-named.ts';
import { isAnonymous, type SourceInput, type StoredSource } from './name-source.ts';
import { type Spelling, spellSource } from './source-book.ts';

export {
  type AnonymousSourceInput,
  type NamedSourceInput,
  publisherNamed,
  type SourceInput,
  type StoredSource,
} from './name-source.ts';
export { findNamed, isSameSource, type Spelling } from './source-book.ts';

/**
 * Finds the sources, or creates the missing ones, all in a few SQL statements. A named source
 * exists once per kind and name, a known one under its usual spelling; an anonymous one belongs to
 * its document.
 *
 * @returns the sources in the order of the inputs
 * @throws InvalidInputError if a name or a description is empty
 */
export async function findOrCreateSources(
  tx: Transaction,
  inputs: readonly SourceInput[],
  spelling: Spelling = {},
): Promise<StoredSource[]> {
  for (const input of inputs) {
    const name = isAnonymous(input) ? input.descriptor : input.name;
    if (nameKey(name) === '') throw new InvalidInputError(['source'], 'A source needs a name.');
  }
  const named = inputs.filter((input) => !isAnonymous(input));
  const anonymous = inputs.filter(isAnonymous);
  const found = new Map<SourceInput, StoredSource>();
  const spelled = named.map((input) => spellSource(input, spelling));
  (await findOrCreateNamed(tx, spelled)).forEach((source, index) => {
    found.set(named[index] as SourceInput, source);
  });
  (await findOrCreateAnonymous(tx, anonymous)).forEach((source, index) => {
    found.set(anonymous[index] as SourceInput, source);
  });
  return inputs.map((input) => found.get(input) as StoredSource);
}
