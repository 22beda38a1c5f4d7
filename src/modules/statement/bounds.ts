import { MAX_NAME_LENGTH } from '../../graphql/bounds/bound.ts';
import { InvalidInputError } from '../failures.ts';
import type { StatementDraft } from './draft.ts';

/** UTF-16 code units of one statement: an address to the nation has 20,000. */
export const MAX_STATEMENT_LENGTH = 20_000;

/** To how many something can be said, by name. */
export const addresseesBound = { maxItems: 32 };

/** Links before the publisher; print has two or three. */
export const chainBound = { maxItems: 16 };

/**
 * Checks a draft against the bounds of what is stored. Input given by hand was already checked by
 * its argument; what the extractor found in a text may be of any length.
 *
 * @throws InvalidInputError naming the field
 */
export function checkBounds(draft: StatementDraft): void {
  const { text, speaker, addressees = [], unnamedAddressees = [], attribution } = draft;
  refuseLong('text', text, MAX_STATEMENT_LENGTH);
  if (speaker) refuseLong('speaker', speaker.name, MAX_NAME_LENGTH);
  for (const { name } of addressees) refuseLong('addressees', name, MAX_NAME_LENGTH);
  for (const words of unnamedAddressees) refuseLong('addressees', words, MAX_NAME_LENGTH);
  for (const { source } of attribution.chain) {
    refuseLong('chain', 'name' in source ? source.name : source.descriptor, MAX_NAME_LENGTH);
  }
  refuseMany('addressees', [...addressees, ...unnamedAddressees], addresseesBound.maxItems);
  refuseMany('chain', attribution.chain, chainBound.maxItems);
}

function refuseLong(field: string, value: string, most: number): void {
  if (value.length <= most) return;
  const message = `\`${field}\` must have at most ${most.toLocaleString('en')} characters.`;
  throw new InvalidInputError([field], message);
}

function refuseMany(field: string, entries: readonly unknown[], most: number): void {
  if (entries.length <= most) return;
  throw new InvalidInputError([field], `\`${field}\` must have at most ${most} entries.`);
}
