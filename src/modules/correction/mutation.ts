import { noteBound } from '../../graphql/bounds/bound.ts';
import { builder } from '../../graphql/builder.ts';
import { doMutation, readInputId, resultUnion } from '../../graphql/mutation-result.ts';
import { holderName } from '../access/service.ts';
import { Document } from '../document/index.ts';
import { InvalidInputError, NotFoundError } from '../failures.ts';
import { mayCorrectDocuments } from './access.ts';
import { correctDocument } from './service.ts';

const CorrectDocumentInput = builder.inputType('CorrectDocumentInput', {
  description:
    'Changes to the metadata of a document. An omitted field stays as it is; null removes it.',
  fields: (t) => ({
    document: t.id({ required: true, description: 'The document to correct.' }),
    title: t.string({ description: 'The headline.' }),
    url: t.field({ type: 'URL', description: 'Where the text was published.' }),
    publisher: t.string({
      description:
        'Name of the publisher, a source, created if unknown; the last link of each chain follows. Null makes it the unknown publisher.',
    }),
    byline: t.string({ description: 'Who wrote it, as printed.' }),
    publishedAt: t.field({
      type: 'DateTime',
      description: 'When the text was published; the order of its attributions follows.',
    }),
    language: t.string({ description: 'The language of the text (BCP 47): "en".' }),
    note: t.string({
      required: true,
      description: 'Why; kept in the revision.',
      extensions: noteBound,
    }),
  }),
});

const CorrectDocumentSuccess = builder
  .objectRef<{ documentId: string }>('CorrectDocumentSuccess')
  .implement({
    description: 'The document was corrected.',
    fields: (t) => ({
      document: t.prismaField({
        type: Document,
        description: 'The document after the correction.',
        resolve: (query, { documentId }, _, { db }) =>
          db.document.findUniqueOrThrow({ ...query, where: { id: documentId } }),
      }),
    }),
  });

builder.mutationField('correctDocument', (t) =>
  t.field({
    type: CorrectDocumentSuccess,
    authScopes: mayCorrectDocuments,
    errors: resultUnion('CorrectDocumentResult', [InvalidInputError, NotFoundError]),
    description:
      'Corrects the metadata of a document, and adds a revision. Its chains and the times and order of its attributions follow; its text never changes.',
    args: {
      input: t.arg({ type: CorrectDocumentInput, required: true, description: 'The correction.' }),
    },
    resolve: (_, { input: { document, language, ...facts } }, context) =>
      doMutation(async () => {
        const documentId = readInputId('Document', document, 'document');
        const by = holderName(context.viewer);
        const given = { ...facts, language: language ?? undefined };
        await correctDocument(context, { documentId, by, ...given });
        return { documentId };
      }),
  }),
);
