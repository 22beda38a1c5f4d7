import { builder } from '../../graphql/builder.ts';
import { registerNode } from '../../graphql/node-loading.ts';
import { connectionType } from '../../graphql/paging/connection-type.ts';
import { loadText } from './text-loading.ts';
import './text-repair.ts';

/** A text that was read. */
export const Document = builder.prismaNode('Document', {
  id: { field: 'id' },
  description:
    'A text that was read. The text never changes once stored; its metadata can be corrected.',
  select: { id: true },
  fields: (t) => ({
    title: t.exposeString('title', { nullable: true, description: 'The headline.' }),
    url: t.expose('url', {
      type: 'URL',
      nullable: true,
      description: 'Where the text was published.',
    }),
    publisher: t.relation('publisher', {
      description: 'Who published it; a source of kind UNKNOWN if none was given.',
    }),
    byline: t.exposeString('byline', { nullable: true, description: 'Who wrote it, as printed.' }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was published, where known.',
    }),
    language: t.exposeString('language', {
      description: 'The language of the text (BCP 47): "en".',
    }),
    text: t.string({
      description:
        'The text as stored, after `repairs`. Every `start` and `end` counts its UTF-16 code units.',
      resolve: ({ id }, _args, context) => loadText(context, id),
    }),
    textHash: t.exposeString('textHash', {
      description: "SHA-256 of the text's UTF-8 bytes, in lower-case hexadecimal digits.",
    }),
    repairs: t.relation('repairs', {
      description: 'Repairs made when the text came in; empty for a clean text.',
      query: { orderBy: { kind: 'asc' } },
    }),
    submittedAt: t.expose('submittedAt', {
      type: 'DateTime',
      description: 'When OnRecord received it.',
    }),
  }),
});

/** The one connection type of documents. */
export const DocumentConnection = connectionType(Document, 'Document', 'document');

registerNode('Document', (db, ids, query) =>
  db.document.findMany({ ...query, where: { id: { in: [...ids] } } }),
);
