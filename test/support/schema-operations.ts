import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { schema } from '../../src/schema.ts';

/**
 * Gives a value for an argument or an input field, as GraphQL writes it; undefined: its type's sample.
 * The owner is the input object, or what the field with the argument answers with.
 */
export type SampleValue = (name: string, owner: string) => string | undefined;

const scalarSamples: Record<string, string> = {
  String: '"win"',
  Int: '1',
  Float: '0.5',
  Boolean: 'true',
  ID: '"U3RhdGVtZW50OjE"',
  Date: '"2024-04-13"',
  DateTime: '"2024-04-13T00:00:00Z"',
  URL: '"https://a.example/"',
  JSON: '{}',
};

/** A valid value of a type: all that is required, and nothing else. */
function writeValue(
  type: GraphQLInputType,
  name: string,
  owner: string,
  sample: SampleValue,
): string {
  const given = sample(name, owner);
  if (given !== undefined) return given;
  if (isNonNullType(type)) return writeValue(type.ofType, name, owner, sample);
  if (isListType(type)) return `[${writeValue(type.ofType, name, owner, sample)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (!isInputObjectType(type)) return scalarSamples[type.name] ?? '""';
  const required = Object.values(type.getFields()).filter(isRequiredInputField);
  return writeObject(required, type.name, sample);
}

function writeObject(fields: readonly GraphQLInputField[], owner: string, sample: SampleValue) {
  const written = fields.map(
    ({ name, type }) => `${name}: ${writeValue(type, name, owner, sample)}`,
  );
  return `{ ${written.join(', ')} }`;
}

/** Every value of an argument worth asking with: of an input object, one for each of its fields. */
function valuesOf({ name, type }: GraphQLArgument, owner: string, sample: SampleValue): string[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return [writeValue(type, name, owner, sample)];
  const fields = Object.values(named.getFields());
  const required = fields.filter(isRequiredInputField);
  const optional = fields.filter((field) => !isRequiredInputField(field));
  return optional.map((field) => writeObject([...required, field], named.name, sample));
}

/** A field with the arguments that it needs, and once more with each of those that it takes. */
export function callsOf(
  { name, type, args }: GraphQLField<unknown, unknown>,
  sample: SampleValue,
): string[] {
  const owner = getNamedType(type).name;
  const write = (arg: GraphQLArgument, value: string) => `${arg.name}: ${value}`;
  const needed = args
    .filter(isRequiredArgument)
    .map((arg) => write(arg, writeValue(arg.type, arg.name, owner, sample)));
  const more = args
    .filter((arg) => !isRequiredArgument(arg))
    .flatMap((arg) => valuesOf(arg, owner, sample).map((value) => [...needed, write(arg, value)]));
  return [needed, ...more].map((set) => (set.length > 0 ? `${name}(${set.join(', ')})` : name));
}

/** A path to a leaf of an answer, as a selection: `{ document { publisher { name } } }`. */
export type LeafPath = readonly string[];

/**
 * Every leaf that can be selected beneath a type, down to so many levels of objects, each by its path.
 * A member of a union or an interface is one step: `... on Document`.
 */
export function leafPaths(type: GraphQLOutputType, levels: number): LeafPath[] {
  const named = getNamedType(type);
  if (isLeafType(named)) return [[]];
  if (levels < 0) return [];
  if (isAbstractType(named)) {
    return schema
      .getPossibleTypes(named)
      .flatMap((member) =>
        leafPaths(member, levels).map((path) => [`... on ${member.name}`, ...path]),
      );
  }
  return isObjectType(named) ? leavesOf(named, levels) : [];
}

function leavesOf(type: GraphQLObjectType, levels: number): LeafPath[] {
  const fields = Object.values(type.getFields()).filter(
    ({ args }) => !args.some(isRequiredArgument),
  );
  return fields.flatMap((field) =>
    leafPaths(field.type, levels - 1).map((path) => [field.name, ...path]),
  );
}

/** Writes a path as a selection, without the braces around it. */
export function writePath(path: LeafPath): string {
  return path.reduceRight((below, step) => (below === '' ? step : `${step} { ${below} }`), '');
}

/** A selection of what a type has at hand, down to so many levels; of unions their name alone. */
export function nearSelection(type: GraphQLOutputType, levels: number): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named)) return '{ __typename }';
  const near = Object.values(named.getFields())
    .filter(({ args, type }) => !args.some(isRequiredArgument) && (levels > 0 || isLeaf(type)))
    .map((field) => `${field.name} ${nearSelection(field.type, levels - 1)}`);
  return `{ __typename ${near.join(' ')} }`;
}

const isLeaf = (type: GraphQLOutputType) => isLeafType(getNamedType(type));
