import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { measureDocument } from '../../../src/server/limits/measure-document.ts';

const measure = (document: string) => measureDocument(parse(document));

describe('the depth of a document', () => {
  it('counts fields within fields, those of fragments too', () => {
    const document = '{ a { ...B ... on T { b } } } fragment B on T { c { d { e } } }';
    expect(measure(document).depth).toBe(4);
  });

  it('does not count `ofType`, which only unwraps a type', () => {
    expect(measure('{ __schema { types { ofType { ofType { name } } } } }').depth).toBe(3);
  });

  it('is that of the deepest operation', () => {
    expect(measure('query A { a } query B { b { c } }').depth).toBe(2);
  });
});

it('counts the fields at the top with those of fragments, each fragment once', () => {
  const document = 'query { a ...F ...F ... on Query { d } } fragment F on Query { b c }';
  expect(measure(document).rootFields).toBe(4);
});

it('counts aliases and directives wherever they stand', () => {
  const document =
    'query Q($v: Int @a) @b { x: __typename @c ...F @d } fragment F on Query @e { y: z }';
  expect(measure(document)).toMatchObject({ aliases: 2, directives: 5 });
});

it('counts what introspection asks for beneath fragments', () => {
  const document =
    '{ a { b } s: __schema { types { ...T } } } fragment T on __Type { name fields { name } }';
  expect(measure(document).introspectionFields).toBe(3);
});

describe('hostile fragments', () => {
  it('that stand within themselves come to an end', () => {
    const document = '{ ...A } fragment A on Query { a ...B } fragment B on Query { ...A b }';
    expect(measure(document).rootFields).toBe(2);
  });

  it('that double one another a hundred times are measured one by one', () => {
    const fragments = Array.from(
      { length: 100 },
      (_, i) => `fragment F${i} on __Schema { a { ...F${i + 1} } b { ...F${i + 1} } }`,
    );
    const document = `{ __schema { ...F0 } } ${fragments.join(' ')} fragment F100 on __Schema { a }`;
    expect(measure(document)).toMatchObject({ depth: 102, rootFields: 1 });
    expect(measure(document).introspectionFields).toBeGreaterThan(2 ** 100);
  });
});
