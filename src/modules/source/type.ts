import { builder } from '../../graphql/builder.ts';
import { registerNode } from '../../graphql/node-loading.ts';
import { connectionType } from '../../graphql/paging/connection-type.ts';
import { SourceKind } from './kind.ts';

/** The part of a source that only an anonymous one has: another view of the same row. */
const Anonymity = builder.prismaObject('Source', {
  variant: 'Anonymity',
  description: 'What a document says about a source that it does not name.',
  select: { id: true },
  fields: (t) => ({
    descriptor: t.string({
      description: 'How the document describes the source: "a White House official".',
      select: { descriptor: true, name: true },
      resolve: ({ descriptor, name }) => descriptor ?? name,
    }),
    affiliation: t.exposeString('affiliation', {
      nullable: true,
      description:
        'The organization the source belongs to, if the document says so: "White House".',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description:
        'Why the source is not named, if the document says so: "because they were not authorized to speak publicly".',
    }),
    count: t.exposeInt('count', {
      nullable: true,
      description: 'How many people the source stands for, if the document says so.',
    }),
  }),
});

/** A source that passed on words. */
export const Source = builder.prismaNode('Source', {
  id: { field: 'id' },
  description:
    'A source that passed on words: an outlet, an agency, an official. The speaker is an `Actor`, never a source.',
  // The kind as well, since it decides whether there is an `anonymity`.
  select: { id: true, kind: true },
  fields: (t) => ({
    name: t.exposeString('name', {
      description: "The name in its usual form, or an anonymous source's description as printed.",
    }),
    kind: t.expose('kind', { type: SourceKind, description: 'The kind of source.' }),
    url: t.expose('url', { type: 'URL', nullable: true, description: "The source's own site." }),
    anonymity: t.variant(Anonymity, {
      description: 'What is known about an unnamed source; null for a named one.',
      isNull: ({ kind }) => kind !== 'ANONYMOUS',
    }),
  }),
});

/** The one connection type of sources. */
export const SourceConnection = connectionType(Source, 'Source', 'source');

registerNode('Source', (db, ids, query) =>
  db.source.findMany({ ...query, where: { id: { in: [...ids] } } }),
);
