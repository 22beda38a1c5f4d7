import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import type { Random } from '../../support/random.ts';

/** How documents go wrong, and those that do not. */
export const documentKinds = [
  'valid',
  'misspelt',
  'torn',
  'short',
  'tokens',
  'fragments',
  'aliases',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Makes documents from a schema, no two alike: `number` stands in each. */
export function createDocuments(schema: GraphQLSchema, random: Random) {
  const query = schema.getQueryType() as GraphQLObjectType;
  const mutation = schema.getMutationType() as GraphQLObjectType;
  const select = createSelections(schema, random);

  const valid = (number: number) =>
    random.below(8) === 0
      ? `mutation M${number} ${select(mutation, 3)}`
      : `query Q${number} ${select(query, 1 + random.below(5))}`;

  const makers: Record<DocumentKind, (number: number) => string> = {
    valid,
    misspelt(number) {
      const names = [...valid(number).matchAll(/\b[a-z]\w+\b/g)];
      const { index = 0, input = '' } = random.pick(names);
      return `${input.slice(0, index)}z${number}${input.slice(index)}`;
    },
    torn(number) {
      const whole = valid(number);
      const at = random.below(whole.length);
      return `${whole.slice(0, at)}${random.pick(['', '"', '{', '...', '$', '\\', '@'])}#${number}`;
    },
    short: (number) =>
      random.pick([`{z${number}}`, `{a${number}:id}`, `{...z${number}}`, `${number}`]),
    tokens: (number) =>
      Array.from({ length: 1 + random.below(400) }, () =>
        random.pick([
          '{',
          '}',
          '(',
          ')',
          '[',
          ']',
          '$a',
          '...',
          ':',
          '!',
          '"a"',
          `z${number}`,
          '1',
        ]),
      ).join(' '),
    fragments(number) {
      const count = 1 + random.below(20);
      const parts = Array.from(
        { length: count },
        (_, i) => `fragment F${i} on Query { a${number}: __typename ...F${random.below(count)} }`,
      );
      return `{ ...F0 } ${parts.join(' ')}`;
    },
    aliases: (number) =>
      `{ ${Array.from({ length: 1 + random.below(40) }, (_, i) => `a${i}_${number}: __typename`).join(' ')} }`,
  };
  return (number: number, kind: DocumentKind = random.pick(documentKinds)) => makers[kind](number);
}

/** Selections of a type: some of its fields, with arguments, and of theirs some, so many levels deep. */
function createSelections(schema: GraphQLSchema, random: Random) {
  const select = (type: GraphQLOutputType, depth: number): string => {
    const named = getNamedType(type);
    if (!isCompositeType(named)) return '';
    const possible = isAbstractType(named) ? random.pick(schema.getPossibleTypes(named)) : named;
    const all = Object.values(possible.getFields());
    const fields = all.filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)));
    const chosen = random.sample(fields, 1 + random.below(4));
    const texts = chosen.map(
      (field) => `${field.name}${writeArguments(field)} ${select(field.type, depth - 1)}`,
    );
    const inner = `{ __typename ${texts.join(' ')} }`;
    return isAbstractType(named) ? `{ ... on ${possible.name} ${inner} }` : inner;
  };
  const writeArguments = ({ args }: GraphQLField<unknown, unknown>): string => {
    const given = args.filter((arg) => isRequiredArgument(arg) || random.below(4) === 0);
    const texts = given.map(({ name, type }) => `${name}: ${writeValue(type, random)}`);
    return texts.length > 0 ? `(${texts.join(', ')})` : '';
  };
  return select;
}

const words = [
  'take the win',
  '\\u0000',
  '\\ud800',
  '',
  'Ann Lee',
  '%',
  '2024-04-13',
  'https://a.example/',
  'ß',
];

/** A value of a type as a document has it; now and then one that does not fit. */
export function writeValue(type: GraphQLInputType, random: Random): string {
  if (random.below(40) === 0) return random.pick(['null', '[]', '{}', '-1', 'NONE', '99999999999']);
  if (isNonNullType(type)) return writeValue(type.ofType as GraphQLInputType, random);
  if (isListType(type)) {
    const items = Array.from({ length: random.below(4) }, () => writeValue(type.ofType, random));
    return `[${items.join(', ')}]`;
  }
  if (isEnumType(type)) return random.pick(type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const given = fields.filter((field) => isRequiredInputField(field) || random.below(5) === 0);
    return `{ ${given.map((field) => `${field.name}: ${writeValue(field.type, random)}`).join(', ')} }`;
  }
  if (type.name === 'Int') return String(random.below(30) - 2);
  if (type.name === 'Float') return `${random.below(100) / 10}`;
  if (type.name === 'Boolean') return random.pick(['true', 'false']);
  return `"${random.pick(words)}"`;
}
