import { builder } from '../../graphql/builder.ts';
import { Actor } from '../actor/index.ts';
import { Source, UNNAMED_SPEAKER_ID } from '../source/index.ts';
import { Statement } from './type.ts';

const Speaker = builder.unionType('Speaker', {
  description:
    'Who said something: an actor with a name; a source of kind ANONYMOUS where the document describes and does not name the speaker; of kind UNKNOWN where it tells nothing at all.',
  types: [Actor, Source],
  resolveType: (value) => ('wikidataId' in value ? 'Actor' : 'Source'),
});

builder.prismaObjectFields(Statement, (t) => ({
  saidBy: t.field({
    type: Speaker,
    description:
      'Who said it, never null: "Joe Biden", an actor; "a White House official", a source; "An unnamed speaker", the source of kind UNKNOWN, if the document says nothing about the speaker.',
    select: {
      speaker: true,
      leadAttribution: {
        select: {
          links: { orderBy: { position: 'asc' }, select: { isSpeaker: true, source: true } },
        },
      },
    },
    resolve: ({ speaker, leadAttribution: { links } }, _, { db }) =>
      speaker ??
      links.find(({ isSpeaker }) => isSpeaker)?.source ??
      db.source.findUniqueOrThrow({ where: { id: UNNAMED_SPEAKER_ID } }),
  }),
}));
