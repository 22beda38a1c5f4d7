import { builder } from '../../graphql/builder.ts';
import { AttributionLevel, LinkRole } from './kinds.ts';
import { spanOf, spanSelection, TextQuote } from './text-quote.ts';

// Found by the name of its model, through the relation.
builder.prismaObject('AttributionLink', {
  description: 'One link of a chain; chains start nearest the speaker.',
  select: { position: true },
  fields: (t) => ({
    position: t.exposeInt('position', { description: '0 is nearest to the speaker.' }),
    role: t.expose('role', { type: LinkRole, description: 'The role of the source.' }),
    source: t.relation('source', { description: 'The source that passed on the words.' }),
    level: t.expose('level', {
      type: AttributionLevel,
      description: 'The terms on which the source spoke.',
    }),
    isSpeaker: t.exposeBoolean('isSpeaker', {
      description:
        'Whether this source is the speaker, described but not named by the document: "a White House official". Only the first link can be.',
    }),
    cue: t.field({
      type: TextQuote,
      nullable: true,
      description: 'The words that mention it as a source: "according to", "reports".',
      select: spanSelection,
      resolve: ({ spans }) => spanOf(spans, 'LINK_CUE'),
    }),
    mention: t.field({
      type: TextQuote,
      nullable: true,
      description:
        'The words that name or describe it: "a White House official"; null for the speaker, who is in the `speakerMention` of the attribution.',
      select: spanSelection,
      resolve: ({ spans }) => spanOf(spans, 'LINK_MENTION'),
    }),
  }),
});
