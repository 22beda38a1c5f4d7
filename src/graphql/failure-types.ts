import { mayRead } from '../modules/access/access.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../modules/failures.ts';
import { builder } from './builder.ts';

/** The fields that every typed failure has. */
export const Failure = builder.interfaceRef<{ message: string; code: string }>('Error').implement({
  description: 'A failure that can be expected, told as part of the answer.',
  fields: (t) => ({
    message: t.exposeString('message', { description: 'What went wrong, in a sentence.' }),
    code: t.exposeString('code', { description: 'What went wrong, for programs.' }),
  }),
});

builder.objectType(InvalidInputError, {
  name: 'InvalidInputError',
  description: 'Something in the input cannot be accepted as it is. Its code is INVALID_INPUT.',
  interfaces: [Failure],
  fields: (t) => ({
    message: t.string({
      description: 'What went wrong, in a sentence.',
      resolve: ({ message, citation }, _, context) =>
        citation && mayRead(context) ? `${message} ${citation}` : message,
    }),
    path: t.exposeStringList('path', {
      description: 'Where in the input: the names of the fields, from the outermost.',
    }),
  }),
});

builder.objectType(NotFoundError, {
  name: 'NotFoundError',
  description: 'Something that the input names does not exist. Its code is NOT_FOUND.',
  interfaces: [Failure],
});

builder.objectType(ConflictError, {
  name: 'ConflictError',
  description: 'The change goes against what is already recorded. Its code is CONFLICT.',
  interfaces: [Failure],
});
