import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isCompositeType } from 'graphql';
import type { Random } from '../../support/random.ts';
import { makeCrumbs, makeJson } from './json.ts';

/** Bytes of a body beyond which it is refused for its length. */
const mostBytes = 2_000_000;

/** Makes bodies: parameters that are none, JSON that is none, bytes that are none, variables of any form. */
export function createBodies(schema: GraphQLSchema, random: Random) {
  const query = schema.getQueryType() as GraphQLObjectType;
  const fields = Object.values(query.getFields()).filter(({ args }) => args.length > 0);
  const typename = '{ __typename }';

  /** A field with its arguments as variables, and for each of them anything. */
  const variables = () => {
    const { name, args, type } = random.pick(fields);
    const declared = args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
    const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
    const inner = isCompositeType(getNamedType(type)) ? '{ __typename }' : '';
    const values = args.map((arg) => [arg.name, makeJson(random, 1 + random.below(40))]);
    return JSON.stringify({
      query: `query (${declared}) { ${name}(${given}) ${inner} }`,
      variables: Object.fromEntries(values),
    });
  };
  const makers: (() => string | Buffer)[] = [
    variables,
    variables,
    () => JSON.stringify(makeJson(random, 200)),
    () => JSON.stringify({ query: typename, variables: makeJson(random, 200) }),
    () => JSON.stringify({ query: makeJson(random, 9), extensions: makeJson(random, 9) }),
    () => variables().slice(random.below(40)),
    () => Buffer.from(Array.from({ length: random.below(500) }, () => random.below(256))),
    () =>
      `{"query":"${typename}","variables":{"a":${makeCrumbs(random, random.below(60_000) + 9)}}}`,
  ];
  return {
    make: () => random.pick(makers)(),
    /** As long as a body may be, and nothing in it. */
    makeLong: () => {
      const [before, after] = [`{"query":"${typename}","variables":{"a":`, '}}'];
      return `${before}${makeCrumbs(random, mostBytes - before.length - after.length - 8)}${after}`;
    },
  };
}
