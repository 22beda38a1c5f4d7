import { builder } from '../../graphql/builder.ts';
import { Document } from '../document/index.ts';
import { revisionsField } from '../revision-type.ts';

const revisions = revisionsField(
  'DocumentRevision',
  'A change to the metadata of a document, such as publisher, title or date, with the values before and after. Its text never changes.',
);

builder.objectField(Document, 'revisions', (t) =>
  t.field({
    ...revisions,
    description: 'Changes to its metadata since it was stored, the last change first.',
  }),
);
