import { builder } from '../../graphql/builder.ts';
import { doMutation, readInputId, resultUnion } from '../../graphql/mutation-result.ts';
import { holderName } from '../access/service.ts';
import { Actor } from '../actor/index.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../failures.ts';
import { Source } from '../source/index.ts';
import { mayMerge } from './access.ts';
import { mergeActors } from './merge-actors.ts';
import { mergeSources } from './merge-sources.ts';

const MergeActorsInput = builder.inputType('MergeActorsInput', {
  description: 'Two actors that are the same.',
  fields: (t) => ({
    from: t.id({ required: true, description: 'The actor to merge; it is removed.' }),
    into: t.id({ required: true, description: 'The actor to keep.' }),
  }),
});

const MergeActorsSuccess = builder.objectRef<{ actorId: string }>('MergeActorsSuccess').implement({
  description: 'The two were merged.',
  fields: (t) => ({
    actor: t.prismaField({
      type: Actor,
      description: 'The actor to keep.',
      resolve: (query, { actorId }, _, { db }) =>
        db.actor.findUniqueOrThrow({ ...query, where: { id: actorId } }),
    }),
  }),
});

builder.mutationField('mergeActors', (t) =>
  t.field({
    type: MergeActorsSuccess,
    authScopes: mayMerge,
    errors: resultUnion('MergeActorsResult', [InvalidInputError, NotFoundError, ConflictError]),
    description:
      'Merges two actors: everything that belongs to `from` moves to `into`, the names of `from` become aliases, and a revision records the previous state. CONFLICT if they are different Wikidata items, or a person and an organization.',
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

const MergeSourcesInput = builder.inputType('MergeSourcesInput', {
  description: 'Two sources that are the same.',
  fields: (t) => ({
    from: t.id({ required: true, description: 'The source to merge; it is removed.' }),
    into: t.id({ required: true, description: 'The source to keep.' }),
  }),
});

const MergeSourcesSuccess = builder
  .objectRef<{ sourceId: string }>('MergeSourcesSuccess')
  .implement({
    description: 'The two were merged.',
    fields: (t) => ({
      source: t.prismaField({
        type: Source,
        description: 'The source to keep.',
        resolve: (query, { sourceId }, _, { db }) =>
          db.source.findUniqueOrThrow({ ...query, where: { id: sourceId } }),
      }),
    }),
  });

builder.mutationField('mergeSources', (t) =>
  t.field({
    type: MergeSourcesSuccess,
    authScopes: mayMerge,
    errors: resultUnion('MergeSourcesResult', [InvalidInputError, NotFoundError, ConflictError]),
    description:
      'Merges two sources: everything that belongs to `from` moves to `into`, the names of `from` become aliases, and a revision records the previous state. CONFLICT if they differ in kind, or one is anonymous.',
    args: {
      input: t.arg({ type: MergeSourcesInput, required: true, description: 'The two sources.' }),
    },
    resolve: (_, { input }, context) =>
      doMutation(
        async () => {
          const fromId = readInputId('Source', input.from, 'from');
          const intoId = readInputId('Source', input.into, 'into');
          await mergeSources(context, { fromId, intoId, by: holderName(context.viewer) });
          return { sourceId: intoId };
        },
        { hasConflict: true },
      ),
  }),
);
