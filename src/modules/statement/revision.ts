import { builder } from '../../graphql/builder.ts';
import { revisionsField } from '../revision-type.ts';
import { Statement } from './type.ts';

const revisions = revisionsField(
  'StatementRevision',
  'A change to a statement, with the values before and after: nothing is overwritten without one.',
);

builder.objectField(Statement, 'revisions', (t) =>
  t.field({
    ...revisions,
    description: 'Changes since it was first stored, the last change first.',
  }),
);
