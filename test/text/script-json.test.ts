import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scriptJson } from '../../src/text/script-json.ts';

const marks = fc.constantFrom('<', '>', '&', '</script>', '<!--', ']]>', '\u2028', '\u2029', '"');
const text = fc.string({ unit: fc.oneof(fc.string({ unit: 'binary', maxLength: 2 }), marks) });

it('is the same value to JSON, and holds nothing that ends a script, in HTML or in XML', () => {
  const object = fc.dictionary(text, text);
  fc.assert(
    fc.property(object, (value) => {
      const written = scriptJson(value);
      expect(written).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
