import { builder } from '../builder.ts';
import { invalidScalar } from './invalid-scalar.ts';

/** Reads an absolute address on the web, in its normal form. @returns null if the text is none */
export function parseWebAddress(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  return new URL(text).href;
}

builder.scalarType('URL', {
  description: 'An absolute http or https URL: https://www.axios.com/politics.',
  specifiedByURL: 'https://url.spec.whatwg.org/',
  serialize: (value) => value,
  parseValue: (value) => {
    const address = typeof value === 'string' ? parseWebAddress(value) : null;
    if (!address) throw invalidScalar('URL', 'https://www.axios.com/politics');
    return address;
  },
});
