import { mayRead } from '../modules/access/access.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../modules/failures.ts';
import { builder } from './builder.ts';

/** The fields that every typed failure has. */
export const Failure = builder.interfaceRef<{ message: string; code: string }>('Error').implement({
  description: 'An expected failure, returned as part of the result.',
  fields: (t) => ({
    message: t.exposeString('message', { description: 'What went wrong, in one sentence.' }),
    code: t.exposeString('code', { description: 'Machine-readable error code.' }),
  }),
});

builder.objectType(InvalidInputError, {
  name: 'InvalidInputError',
  description: 'Part of the input is not acceptable. Its code is INVALID_INPUT.',
  interfaces: [Failure],
  fields: (t) => ({
    message: t.string({
      description: 'What went wrong, in one sentence.',
      resolve: ({ message, citation }, _, context) =>
        citation && mayRead(context) ? `${message} ${citation}` : message,
    }),
    path: t.exposeStringList('path', {
      description: 'The offending field as a path of field names, outermost first.',
    }),
  }),
});

builder.objectType(NotFoundError, {
  name: 'NotFoundError',
  description: 'The input refers to something that does not exist. Its code is NOT_FOUND.',
  interfaces: [Failure],
});

builder.objectType(ConflictError, {
  name: 'ConflictError',
  description: 'The change contradicts what is already recorded. Its code is CONFLICT.',
  interfaces: [Failure],
});
