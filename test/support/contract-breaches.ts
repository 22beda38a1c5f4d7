import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';

/** A place where a schema does not keep what a contract promises. */
export interface Breach {
  /** `Type`, `Type.field`, `Type.field.argument`, `Enum.VALUE` or `Input.field`. */
  coordinate: string;
  message: string;
}

/** Everything that the contract promises and the schema serves otherwise, or not at all. */
export function findBreaches(contract: GraphQLSchema, schema: GraphQLSchema): Breach[] {
  return Object.values(contract.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((promised) => {
      const served = schema.getType(promised.name);
      if (!served) return [{ coordinate: promised.name, message: 'is missing' }];
      if (served.constructor.name !== promised.constructor.name) {
        return [{ coordinate: promised.name, message: 'is of another kind' }];
      }
      return compareTypes(promised, served);
    });
}

function compareTypes(promised: GraphQLNamedType, served: GraphQLNamedType): Breach[] {
  if (isEnumType(promised) && isEnumType(served)) {
    return missingNames(promised, namesOf(promised.getValues()), namesOf(served.getValues()));
  }
  if (isUnionType(promised) && isUnionType(served)) {
    const same =
      namesOf(promised.getTypes()).sort().join() === namesOf(served.getTypes()).sort().join();
    return same ? [] : [{ coordinate: promised.name, message: 'has other members' }];
  }
  if (isInputObjectType(promised) && isInputObjectType(served)) {
    return compareInputs(
      promised.name,
      promised.getFields(),
      served.getFields(),
      isRequiredInputField,
    );
  }
  const composite = (type: GraphQLNamedType) => isObjectType(type) || isInterfaceType(type);
  if (!composite(promised) || !composite(served)) return [];
  const interfaces = namesOf(served.getInterfaces());
  const lost = namesOf(promised.getInterfaces()).filter((name) => !interfaces.includes(name));
  return [
    ...lost.map((name) => ({ coordinate: promised.name, message: `does not implement ${name}` })),
    ...Object.values(promised.getFields()).flatMap((field) => {
      const coordinate = `${promised.name}.${field.name}`;
      const own = served.getFields()[field.name];
      if (!own) return [{ coordinate, message: 'is missing' }];
      return [
        ...compareValues(coordinate, String(field.type), String(own.type), 'type'),
        ...compareInputs(coordinate, byName(field.args), byName(own.args), isRequiredArgument),
      ];
    }),
  ];
}

type Input = GraphQLArgument | GraphQLInputField;

function compareInputs<Kind extends Input>(
  parent: string,
  promised: Record<string, Kind>,
  served: Record<string, Kind>,
  isRequired: (input: Kind) => boolean,
): Breach[] {
  const added = Object.values(served).filter((input) => !(input.name in promised));
  return [
    ...added
      .filter(isRequired)
      .map(({ name }) => ({ coordinate: `${parent}.${name}`, message: 'is required and new' })),
    ...Object.values(promised).flatMap((input) => {
      const coordinate = `${parent}.${input.name}`;
      const own = served[input.name];
      if (!own) return [{ coordinate, message: 'is missing' }];
      return [
        ...compareValues(coordinate, String(input.type), String(own.type), 'type'),
        ...compareValues(coordinate, defaultOf(input), defaultOf(own), 'default'),
      ];
    }),
  ];
}

function compareValues(
  coordinate: string,
  promised: string,
  served: string,
  noun: string,
): Breach[] {
  if (promised === served) return [];
  return [{ coordinate, message: `has the ${noun} ${served} instead of ${promised}` }];
}

function missingNames(parent: { name: string }, promised: string[], served: string[]): Breach[] {
  return promised
    .filter((name) => !served.includes(name))
    .map((name) => ({ coordinate: `${parent.name}.${name}`, message: 'is missing' }));
}

function defaultOf({ defaultValue }: Input): string {
  return JSON.stringify(defaultValue) ?? 'none';
}

function namesOf(things: readonly { name: string }[]): string[] {
  return things.map(({ name }) => name);
}

function byName(args: readonly GraphQLArgument[]): Record<string, GraphQLArgument> {
  return Object.fromEntries(args.map((argument) => [argument.name, argument]));
}
