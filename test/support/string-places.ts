import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';
import { type Bound, boundOf, type Input } from '../../src/graphql/bounds/bound.ts';
import { schema } from '../../src/schema.ts';

/** A place in the API that a string can be sent to. */
export interface StringPlace {
  /** "Query.statements(filter.search)". */
  name: string;
  owner: GraphQLObjectType;
  field: GraphQLField<unknown, unknown>;
  /** From the argument inward: ["filter", "search"]. */
  path: string[];
  /** The scalar: String, ID, URL, Date or DateTime. */
  type: string;
  isList: boolean;
  bound: Bound;
}

/** Every place that the schema has, whoever adds one. */
export function findStringPlaces(): StringPlace[] {
  return Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((owner) =>
      Object.values(owner.getFields()).flatMap((field) =>
        within(field.args).map(({ input, path }) => ({
          ...{ name: `${owner.name}.${field.name}(${path.join('.')})`, owner, field, path },
          type: getNamedType(input.type).name,
          isList: isListType(getNullableType(input.type)),
          bound: boundOf(input),
        })),
      ),
    );
}

const WRITTEN_AS_STRINGS = new Set(['String', 'ID', 'URL', 'Date', 'DateTime']);

function within(
  inputs: readonly Input[],
  before: string[] = [],
): { input: Input; path: string[] }[] {
  return inputs.flatMap((input) => {
    const type = getNamedType(input.type);
    const path = [...before, input.name];
    if (isInputObjectType(type)) return within(Object.values(type.getFields()), path);
    return isScalarType(type) && WRITTEN_AS_STRINGS.has(type.name) ? [{ input, path }] : [];
  });
}

/** Real ids of each type, and values for what a field requires besides. */
export type Samples = (name: string, typename: string) => unknown;

/** A request that sends a value to a place, and to every other what is required there and no more. */
export function sendTo({ owner, field, path }: StringPlace, value: unknown, samples: Samples) {
  const isRoot = owner.name === 'Query' || owner.name === 'Mutation';
  const given = field.args.flatMap((arg) => {
    const filled = fill(arg, path, value, samples);
    return filled === undefined ? [] : [{ arg, filled }];
  });
  const declared = given.map(({ arg }) => `$${arg.name}: ${arg.type}`).join(', ');
  const passed = given.map(({ arg }) => `${arg.name}: $${arg.name}`).join(', ');
  const asked = `${field.name}(${passed}) { __typename ${failures(field)} }`;
  const body = isRoot ? asked : `node(id: $nodeId) { ... on ${owner.name} { ${asked} } }`;
  const verb = owner.name === 'Mutation' ? 'mutation' : 'query';
  return {
    query: `${verb} (${isRoot ? '' : '$nodeId: ID!, '}${declared}) { ${body} }`,
    variables: {
      ...Object.fromEntries(given.map(({ arg, filled }) => [arg.name, filled])),
      ...(!isRoot && { nodeId: samples('id', owner.name) }),
    },
  };
}

function failures({ type }: GraphQLField<unknown, unknown>): string {
  return isUnionType(getNamedType(type)) ? '... on InvalidInputError { path }' : '';
}

function fill(input: Input, path: readonly string[], value: unknown, samples: Samples): unknown {
  const [name, ...deeper] = path;
  const isOnWay = input.name === name;
  if (!isOnWay && !isNonNullType(input.type)) return undefined;
  const type = getNamedType(input.type);
  const isList = isListType(getNullableType(input.type));
  if (isOnWay && deeper.length === 0) return value;
  if (!isInputObjectType(type)) return wrap(samples(input.name, type.name), isList);
  const fields = Object.values(type.getFields()).flatMap((inner) => {
    const filled = fill(inner, isOnWay ? deeper : [], value, samples);
    return filled === undefined ? [] : [[inner.name, filled] as const];
  });
  return wrap(Object.fromEntries(fields), isList);
}

const wrap = (value: unknown, isList: boolean) => (isList ? [value] : value);

/** The names of an enumeration's values, for a sample. */
export function firstValueOf(typename: string): unknown {
  const type = schema.getType(typename) as GraphQLInputType & {
    getValues?: () => { name: string }[];
  };
  return type.getValues?.()[0]?.name;
}
