import { builder } from '../../graphql/builder.ts';

/** What was mended. */
const TextRepairKind = builder.enumType('TextRepairKind', {
  description: 'What was mended in a text as it came.',
  values: {
    QUOTATION_MARK: { description: 'A quotation mark that had become another character.' },
    APOSTROPHE: { description: 'An apostrophe that had become another character.' },
    DASH: { description: 'A dash that had become another character.' },
    MOJIBAKE: { description: 'Characters read in the wrong encoding: "Ã©" for "é".' },
    WHITESPACE: { description: 'A space of an unusual kind, such as a no-break space.' },
    CONTROL_CHARACTER: { description: 'An invisible character that carries no text.' },
    UNICODE_FORM: { description: 'Letters put together in an unusual way.' },
    LINE_WRAP: {
      description:
        'A line broken at a width, such as the 72 columns of mail, that was joined with the next one.',
    },
    HYPHENATION: {
      description:
        'A word broken at the end of a line, "evalu-" and "ation", that was put together.',
    },
    PAGE_HEAD: {
      description:
        'A head, a foot or a number of a page between two lines of the text, that was left out.',
    },
    QUOTED_MAIL: { description: 'The marks ">" before a line that a mail had quoted.' },
    MARKUP: {
      description: 'A tag of HTML or a mark of Markdown: "<p>", "**", the address of a link.',
    },
  } as const,
});

/** How often one kind of damage was mended; the relation finds it by the name of its model. */
export const TextRepair = builder.prismaObject('DocumentRepair', {
  name: 'TextRepair',
  description: 'How often one kind of repair was made in a text on its way in.',
  select: { kind: true, count: true },
  // Not exposed: what the extractor mended without storing it is no row that could be read again.
  fields: (t) => ({
    kind: t.field({
      type: TextRepairKind,
      description: 'What was mended.',
      resolve: ({ kind }) => kind,
    }),
    count: t.int({ description: 'In how many places.', resolve: ({ count }) => count }),
  }),
});
