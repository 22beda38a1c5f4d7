import { builder } from '../../graphql/builder.ts';
import { AttributionLevel, LinkRole } from './kinds.ts';
import { spanOf, spanSelection, TextQuote } from './text-quote.ts';

// Found by the name of its model, through the relation.
builder.prismaObject('AttributionLink', {
  description: "One link of a chain, from the speaker's side outward.",
  select: { position: true },
  fields: (t) => ({
    position: t.exposeInt('position', { description: '0 is nearest to the speaker.' }),
    role: t.expose('role', { type: LinkRole, description: 'What part the source played.' }),
    source: t.relation('source', { description: 'Through whom the words came.' }),
    level: t.expose('level', { type: AttributionLevel, description: 'On what terms it spoke.' }),
    cue: t.field({
      type: TextQuote,
      nullable: true,
      description: 'The words that make it a link: "according to", "reports".',
      select: spanSelection,
      resolve: ({ spans }) => spanOf(spans, 'LINK_CUE'),
    }),
    mention: t.field({
      type: TextQuote,
      nullable: true,
      description: 'The words that name or describe it: "a White House official".',
      select: spanSelection,
      resolve: ({ spans }) => spanOf(spans, 'LINK_MENTION'),
    }),
  }),
});
