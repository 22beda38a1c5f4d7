import { builder } from '../../graphql/builder.ts';
import { doMutation, readInputId, resultUnion } from '../../graphql/mutation-result.ts';
import { holderName } from '../access/service.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../failures.ts';
import { mayMergeSources } from './access.ts';
import { mergeSources } from './merge.ts';
import { Source } from './type.ts';

const MergeSourcesInput = builder.inputType('MergeSourcesInput', {
  description: 'Two sources that are one.',
  fields: (t) => ({
    from: t.id({ required: true, description: 'The source that goes.' }),
    into: t.id({ required: true, description: 'The source that stays.' }),
  }),
});

const MergeSourcesSuccess = builder
  .objectRef<{ sourceId: string }>('MergeSourcesSuccess')
  .implement({
    description: 'The two are one.',
    fields: (t) => ({
      source: t.prismaField({
        type: Source,
        description: 'The source that stays.',
        resolve: (query, { sourceId }, _, { db }) =>
          db.source.findUniqueOrThrow({ ...query, where: { id: sourceId } }),
      }),
    }),
  });

builder.mutationField('mergeSources', (t) =>
  t.field({
    type: MergeSourcesSuccess,
    authScopes: mayMergeSources,
    errors: resultUnion('MergeSourcesResult', [InvalidInputError, NotFoundError, ConflictError]),
    description:
      'Makes two sources one: everything of `from` becomes that of `into`, its names become aliases, and a revision keeps what it was. CONFLICT where they are of two kinds, or one is anonymous.',
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
