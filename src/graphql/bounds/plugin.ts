import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { InvalidInputError } from '../../modules/failures.ts';
import { badUserInput } from '../bad-user-input.ts';
import { type Excess, findExcess } from './find-excess.ts';

const pluginName = 'bounds';
export default pluginName;

/**
 * Checks every argument against its bound before its field is resolved. A mutation reports it like
 * any other invalid input; a query fails with BAD_USER_INPUT.
 */
export class BoundsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { args, kind }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (Object.keys(args).length === 0) return resolve;
    const isStored = kind === 'Mutation';
    return (parent, values, context, info) => {
      const field = info.parentType.getFields()[info.fieldName];
      const excess = findExcess(field?.args ?? [], { ...values }, { isStored });
      if (excess) throw isStored ? invalidInput(excess) : badArgument(excess);
      return resolve(parent, values, context, info);
    };
  }
}

function invalidInput({ path, fault }: Excess): InvalidInputError {
  return new InvalidInputError(path, `\`${path.slice(1).join('.')}\` ${fault}.`);
}

function badArgument({ path, fault, exceeded }: Excess): Error {
  const argument = path.filter((part) => !/^\d+$/.test(part)).join('.');
  return badUserInput(argument, `\`${argument}\` ${fault}.`, exceeded);
}

SchemaBuilder.registerPlugin(pluginName, BoundsPlugin);

declare global {
  export namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      bounds: BoundsPlugin<Types>;
    }
  }
}
