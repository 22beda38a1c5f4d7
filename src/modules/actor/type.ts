import { builder } from '../../graphql/builder.ts';
import { registerNode } from '../../graphql/node-loading.ts';
import { connectionType } from '../../graphql/paging/connection-type.ts';
import { ActorKind } from './kind.ts';

/** Somebody who speaks or is spoken to. */
export const Actor = builder.prismaNode('Actor', {
  id: { field: 'id' },
  description:
    'Someone who speaks or is spoken to: a person, an organization, a government or a group.',
  select: { id: true },
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'The name in its fullest usual form: "Joe Biden".',
    }),
    kind: t.expose('kind', { type: ActorKind, description: 'The kind of actor.' }),
    description: t.exposeString('description', {
      nullable: true,
      description:
        'What distinguishes the actor from others with the same name: "President of the United States".',
    }),
    aliases: t.stringList({
      description: 'Other names the actor goes by in print, in alphabetical order.',
      select: { names: { select: { alias: true }, orderBy: { alias: 'asc' } } },
      resolve: ({ names }) => names.map(({ alias }) => alias),
    }),
    wikidataId: t.exposeString('wikidataId', {
      nullable: true,
      description: 'The actor\'s item in Wikidata: "Q6279".',
    }),
  }),
});

/** The one connection type of actors. */
export const ActorConnection = connectionType(Actor, 'Actor', 'actor');

registerNode('Actor', (db, ids, query) =>
  db.actor.findMany({ ...query, where: { id: { in: [...ids] } } }),
);
