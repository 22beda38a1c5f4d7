import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { printSortedSchema } from '../src/graphql/print-schema.ts';
import { schema } from '../src/schema.ts';
import { findBreaches } from './support/contract-breaches.ts';

const contract = buildSchema(readFixture('contract.graphql'));

function readFixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
}

describe('the contract', () => {
  it('is served whole, with its names, nullability and defaults', () => {
    expect(findBreaches(contract, schema)).toEqual([]);
  });

  it('is what the committed schema file says too', async () => {
    await expect(printSortedSchema(schema)).toMatchFileSnapshot('../src/graphql/schema.graphql');
  });
});

describe('a comparison with the contract', () => {
  it.each([
    ['type Query { a: Int! }', 'type Query { a: Int }', 'Query.a'],
    ['type Query { a: Int }', 'type Query { a: Int! }', 'Query.a'],
    ['type Query { a: [Int!]! }', 'type Query { a: [Int]! }', 'Query.a'],
    ['type Query { a: Int }', 'type Query { b: Int }', 'Query.a'],
    ['type Query { a(x: Int = 1): Int }', 'type Query { a(x: Int = 2): Int }', 'Query.a.x'],
    ['type Query { a(x: Int): Int }', 'type Query { a: Int }', 'Query.a.x'],
    ['type Query { a: Int }', 'type Query { a(x: Int!): Int }', 'Query.a.x'],
    ['type Query { a: E } enum E { A B }', 'type Query { a: E } enum E { A }', 'E.B'],
    [
      'interface N { a: Int } type Query implements N { a: Int }',
      'interface N { a: Int } type Query { a: Int } type X implements N { a: Int }',
      'Query',
    ],
    [
      'input I { a: Int } type Query { a(i: I): Int }',
      'input I { a: Int b: Int! } type Query { a(i: I): Int }',
      'I.b',
    ],
  ])('finds that %s is not kept by %s', (promised, served, coordinate) => {
    const breaches = findBreaches(buildSchema(promised), buildSchema(served));

    expect(breaches.map((breach) => breach.coordinate)).toEqual([coordinate]);
  });

  it('lets a schema have more than the contract', () => {
    const promised = buildSchema('type Query { a: Int }');
    const served = buildSchema('type Query { a(x: Int): Int b: Other } type Other { c: Int }');

    expect(findBreaches(promised, served)).toEqual([]);
  });
});
