import { builder } from '../../graphql/builder.ts';
import { doMutation, resultUnion } from '../../graphql/mutation-result.ts';
import { InvalidInputError } from '../failures.ts';
import { mayCreateEvents } from './access.ts';
import { createEvent } from './service.ts';
import { Event } from './type.ts';

const CreateEventInput = builder.inputType('CreateEventInput', {
  description: 'An event and its participants.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'A short name: "Call between A and B".' }),
    description: t.string({
      description: 'What happened, in a sentence or two.',
      extensions: { maxLength: 5_000 },
    }),
    occurredOn: t.string({ description: 'When: 2024, 2024-04 or 2024-04-13 (EDTF level 0).' }),
    place: t.string({ description: 'Where it happened.' }),
    participants: t.stringList({
      description: 'Who took part: names or aliases of actors, who are created if unknown.',
    }),
  }),
});

const CreateEventSuccess = builder.objectRef<{ eventId: string }>('CreateEventSuccess').implement({
  description: 'The event was created.',
  fields: (t) => ({
    event: t.prismaField({
      type: Event,
      description: 'The event.',
      resolve: (query, { eventId }, _, { db }) =>
        db.event.findUniqueOrThrow({ ...query, where: { id: eventId } }),
    }),
  }),
});

builder.mutationField('createEvent', (t) =>
  t.field({
    type: CreateEventSuccess,
    authScopes: mayCreateEvents,
    errors: resultUnion('CreateEventResult', [InvalidInputError]),
    description:
      'Creates an event. Two events may share a title; only the client knows whether they are the same.',
    args: { input: t.arg({ type: CreateEventInput, required: true, description: 'The event.' }) },
    resolve: (_, { input: { participants, ...input } }, context) =>
      doMutation(async () => {
        const actors = (participants ?? []).map((name, index) => {
          const path = ['participants', String(index)];
          if (name.trim() === '') throw new InvalidInputError(path, 'An actor needs a name.');
          return { name, kind: null };
        });
        return { eventId: (await createEvent(context, { ...input, participants: actors })).id };
      }),
  }),
);
