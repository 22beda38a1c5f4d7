import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeGlobalId, encodeGlobalId, readGlobalId } from '../../src/graphql/global-id.ts';

const uuid = '018edc2b-4c00-7000-8000-000000000001';

describe('a global id', () => {
  it('stands for a type and a row', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(decodeGlobalId(encodeGlobalId('Statement', id))).toEqual({
          typename: 'Statement',
          id,
        });
      }),
    );
  });

  it('is refused with one character changed, added or taken away', () => {
    const globalId = encodeGlobalId('Actor', uuid);
    for (const damaged of [`${globalId}A`, globalId.slice(1), `${globalId}=`, ` ${globalId}`]) {
      expect(decodeGlobalId(damaged)).toBeNull();
    }
  });

  it('never throws on what is no id', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
        expect(decodeGlobalId(text)).toBeNull();
      }),
    );
  });

  it('is refused with the name of the argument where it is of another type', () => {
    expect(() => readGlobalId('Source', encodeGlobalId('Actor', uuid), 'filter.source')).toThrow(
      expect.objectContaining({
        extensions: { code: 'BAD_USER_INPUT', argument: 'filter.source' },
      }),
    );
  });
});
