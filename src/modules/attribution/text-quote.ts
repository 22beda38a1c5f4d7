import type { SpanRole } from '../../generated/prisma/enums.ts';
import { builder } from '../../graphql/builder.ts';

/** A span of words in a document, and its context. */
export interface TextQuoteShape {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

/** W3C TextQuoteSelector and TextPositionSelector in one. */
export const TextQuote = builder.objectRef<TextQuoteShape>('TextQuote').implement({
  description:
    "A span of words in a document's text: W3C TextQuoteSelector and TextPositionSelector in one.",
  fields: (t) => ({
    exact: t.exposeString('exact', {
      description: 'The words: the text from `start` to `end`.',
    }),
    prefix: t.exposeString('prefix', { description: 'The text just before.' }),
    suffix: t.exposeString('suffix', { description: 'The text just after.' }),
    start: t.exposeInt('start', {
      description: 'Where the words begin, in UTF-16 code units of `Document.text`.',
    }),
    end: t.exposeInt('end', {
      description: 'Where the words end (exclusive): the index of the first code unit after them.',
    }),
  }),
});

/**
 * The selection of every field that shows spans of an attribution. It is the same for all of them,
 * so that Prisma reads the spans once.
 */
export const spanSelection = {
  spans: {
    orderBy: { start: 'asc' },
    select: { role: true, exact: true, prefix: true, suffix: true, start: true, end: true },
  },
} as const;

type Spans = readonly (TextQuoteShape & { role: SpanRole })[];

/** The spans of one role, in the order of the text. */
export function spansOf(spans: Spans, role: SpanRole): TextQuoteShape[] {
  return spans.filter((span) => span.role === role);
}

/** The first span of a role. @returns null if there is none */
export function spanOf(spans: Spans, role: SpanRole): TextQuoteShape | null {
  return spans.find((span) => span.role === role) ?? null;
}
