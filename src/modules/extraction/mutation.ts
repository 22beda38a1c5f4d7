import { builder } from '../../graphql/builder.ts';
import { doMutation, readInputId, resultUnion } from '../../graphql/mutation-result.ts';
import { holderName } from '../access/service.ts';
import { Attribution } from '../attribution/index.ts';
import { Document } from '../document/index.ts';
import { InvalidInputError, NotFoundError } from '../failures.ts';
import { maySubmit } from './access.ts';
import { type SubmittedDocument, submitDocument } from './service.ts';

const SubmitDocumentInput = builder.inputType('SubmitDocumentInput', {
  description: 'A text to store, with the statements it reports.',
  fields: (t) => ({
    text: t.string({
      required: true,
      description: 'Plain text, at most 1 MiB.',
      extensions: { isMended: true },
    }),
    title: t.string({ description: 'The headline.' }),
    url: t.field({ type: 'URL', description: 'Where the text was published.' }),
    publisher: t.string({
      description:
        'Name of the publisher, a source, created if unknown. It becomes the last link of each chain; if omitted, a source of kind UNKNOWN does.',
    }),
    byline: t.string({ description: 'Who wrote it, as printed.' }),
    publishedAt: t.field({
      type: 'DateTime',
      description: 'When the text was published. "On Tuesday" is resolved from that day, in UTC.',
    }),
    event: t.id({ description: 'The event that its statements are about.' }),
    extract: t.boolean({
      defaultValue: true,
      description: 'Whether to extract statements; false stores the document alone.',
    }),
  }),
});

const SubmitDocumentSuccess = builder
  .objectRef<SubmittedDocument>('SubmitDocumentSuccess')
  .implement({
    description: 'The document is stored, with the statements it reports.',
    fields: (t) => ({
      document: t.prismaField({
        type: Document,
        description: 'The document as stored, after repairs.',
        resolve: (query, { documentId }, _, { db }) =>
          db.document.findUniqueOrThrow({ ...query, where: { id: documentId } }),
      }),
      attributions: t.prismaField({
        type: [Attribution],
        description: 'What is said in it, in the order of the text.',
        resolve: (query, { documentId }, _, { db }) =>
          db.attribution.findMany({
            ...query,
            where: { documentId },
            orderBy: [{ start: 'asc' }, { id: 'asc' }],
          }),
      }),
      created: t.exposeBoolean('created', {
        description: 'False if this text was already stored; then only missing metadata is added.',
      }),
      completed: t.exposeStringList('completed', {
        description:
          'If the text was already stored: the fields that were missing and have now been added, such as "title" or "publishedAt".',
      }),
    }),
  });

builder.mutationField('submitDocument', (t) =>
  t.field({
    type: SubmitDocumentSuccess,
    authScopes: maySubmit,
    errors: resultUnion('SubmitDocumentResult', [InvalidInputError, NotFoundError]),
    description:
      'Repairs and stores a text with the statements found in it. Actors and sources are created if unknown; the publisher is the last link of each chain. Submitting the same text again adds only missing metadata: title, address, byline, date, an unknown publisher.',
    args: {
      input: t.arg({ type: SubmitDocumentInput, required: true, description: 'The text.' }),
    },
    resolve: (_, { input: { event, extract, ...input } }, context) =>
      doMutation(() => {
        const eventId = event ? readInputId('Event', event, 'event') : null;
        const by = holderName(context.viewer);
        return submitDocument(context, { ...input, by, eventId, extract: extract ?? true });
      }),
  }),
);
