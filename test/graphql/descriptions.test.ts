import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/schema.ts';

/** Every type, field, argument, enum value and input field, with its description. */
function* describedThings(): Generator<[string, string | null | undefined]> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    yield [type.name, type.description];
    if (isEnumType(type)) {
      for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description];
    }
    if (isInputObjectType(type)) {
      for (const input of Object.values(type.getFields())) {
        yield [`${type.name}.${input.name}`, input.description];
      }
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      yield [`${type.name}.${field.name}`, field.description];
      for (const argument of field.args) {
        yield [`${type.name}.${field.name}(${argument.name})`, argument.description];
      }
    }
  }
}

describe('the schema as introspection tells it', () => {
  it('describes every type, field, argument, enum value and input', () => {
    const silent = [...describedThings()].filter(([, description]) => !description?.trim());

    expect(silent).toEqual([]);
  });

  it('describes them in whole sentences', () => {
    const unfinished = [...describedThings()].filter(
      ([, description]) => !/^["`A-Z0-9].*[.:"]$/su.test(description ?? ''),
    );

    expect(unfinished).toEqual([]);
  });
});
