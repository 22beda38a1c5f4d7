import { builder } from '../../graphql/builder.ts';
import { registerNode } from '../../graphql/node-loading.ts';
import { connectionType } from '../../graphql/paging/connection-type.ts';
import { ActorKind } from './kind.ts';

/** Somebody who speaks or is spoken to. */
export const Actor = builder.prismaNode('Actor', {
  id: { field: 'id' },
  description:
    'Somebody who speaks or is spoken to: a person, an organisation, a government or a group.',
  select: { id: true },
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'The name in its fullest usual form: "Joe Biden".',
    }),
    kind: t.expose('kind', { type: ActorKind, description: 'What sort of actor it is.' }),
    description: t.exposeString('description', {
      nullable: true,
      description:
        'What tells the actor from others of the name: "President of the United States".',
    }),
    aliases: t.stringList({
      description: 'Other names under which the actor stands in print, by the alphabet.',
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
