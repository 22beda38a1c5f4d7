import { builder } from '../../graphql/builder.ts';
import { doMutation, readInputId, resultUnion } from '../../graphql/mutation-result.ts';
import { holderName } from '../access/service.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../failures.ts';
import { mayMergeActors } from './access.ts';
import { mergeActors } from './merge.ts';
import { Actor } from './type.ts';

const MergeActorsInput = builder.inputType('MergeActorsInput', {
  description: 'Two actors that are one.',
  fields: (t) => ({
    from: t.id({ required: true, description: 'The actor that goes.' }),
    into: t.id({ required: true, description: 'The actor that stays.' }),
  }),
});

const MergeActorsSuccess = builder.objectRef<{ actorId: string }>('MergeActorsSuccess').implement({
  description: 'The two are one.',
  fields: (t) => ({
    actor: t.prismaField({
      type: Actor,
      description: 'The actor that stays.',
      resolve: (query, { actorId }, _, { db }) =>
        db.actor.findUniqueOrThrow({ ...query, where: { id: actorId } }),
    }),
  }),
});

builder.mutationField('mergeActors', (t) =>
  t.field({
    type: MergeActorsSuccess,
    authScopes: mayMergeActors,
    errors: resultUnion('MergeActorsResult', [InvalidInputError, NotFoundError, ConflictError]),
    description:
      'Makes two actors one: everything of `from` becomes that of `into`, its names become aliases, and a revision keeps what it was. CONFLICT where they are two items in Wikidata, or a person and a body.',
    args: {
      input: t.arg({ type: MergeActorsInput, required: true, description: 'The two actors.' }),
    },
    resolve: (_, { input }, context) =>
      doMutation(
        async () => {
          const fromId = readInputId('Actor', input.from, 'from');
          const intoId = readInputId('Actor', input.into, 'into');
          await mergeActors(context, { fromId, intoId, by: holderName(context.viewer) });
          return { actorId: intoId };
        },
        { hasConflict: true },
      ),
  }),
);
