import { builder } from '../../graphql/builder.ts';
import { registerNode } from '../../graphql/node-loading.ts';
import { connectionType } from '../../graphql/paging/connection-type.ts';
import { deepLink } from './deep-link.ts';
import { AnchorStatus, AttributionMethod } from './kinds.ts';
import './link-type.ts';
import { spanOf, spanSelection, spansOf, TextQuote } from './text-quote.ts';

/** One place in print where a statement appears, and the sources through which it got there. */
export const Attribution = builder.prismaNode('Attribution', {
  id: { field: 'id' },
  description:
    'One place in print where a statement appears, and the sources through which it got there.',
  select: { id: true },
  fields: (t) => ({
    statement: t.relation('statement', { description: 'What was said.' }),
    document: t.relation('document', { description: 'The document the words appear in.' }),
    wording: t.exposeString('wording', {
      description: 'The words as printed here, the parts of a split quotation joined by " … ".',
    }),
    segments: t.field({
      type: [TextQuote],
      description: 'Where the words are: one segment for each uninterrupted part, never empty.',
      select: spanSelection,
      resolve: ({ spans }) => spansOf(spans, 'SEGMENT'),
    }),
    speakerMention: t.field({
      type: TextQuote,
      nullable: true,
      description: 'What the document calls the speaker: "Biden", "he", "the prime minister".',
      select: spanSelection,
      resolve: ({ spans }) => spanOf(spans, 'SPEAKER_MENTION'),
    }),
    cue: t.field({
      type: TextQuote,
      nullable: true,
      description: 'The words that mark it as speech: "told", "said in a statement".',
      select: spanSelection,
      resolve: ({ spans }) => spanOf(spans, 'CUE'),
    }),
    chain: t.relation('links', {
      description:
        "The sources that passed on the words, starting nearest the speaker. Never empty; the last link is the document's publisher.",
      query: { orderBy: { position: 'asc' } },
    }),
    anchor: t.expose('anchor', {
      type: AnchorStatus,
      description: 'Whether the words were found in the document.',
    }),
    confidence: t.exposeFloat('confidence', {
      description:
        'How confident OnRecord is in statement, speaker and chain, from 0 to 1; 1 if a person recorded it.',
    }),
    method: t.expose('method', { type: AttributionMethod, description: 'Who found it.' }),
    deepLink: t.field({
      type: 'URL',
      nullable: true,
      description:
        "The document's address with a text fragment for each segment: a browser scrolls to the words and highlights them. Null if the document has no address.",
      select: { ...spanSelection, document: { select: { url: true } } },
      resolve: ({ spans, document }) => deepLink(document.url, spansOf(spans, 'SEGMENT')),
    }),
  }),
});

/** The one connection type of attributions. */
export const AttributionConnection = connectionType(Attribution, 'Attribution', 'attribution');

registerNode('Attribution', (db, ids, query) =>
  db.attribution.findMany({ ...query, where: { id: { in: [...ids] } } }),
);
