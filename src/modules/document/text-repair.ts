import { builder } from '../../graphql/builder.ts';

/** The kind of damage. */
const TextRepairKind = builder.enumType('TextRepairKind', {
  description: 'Kinds of damage that are repaired in an incoming text.',
  values: {
    QUOTATION_MARK: { description: 'A quotation mark that had turned into another character.' },
    APOSTROPHE: { description: 'An apostrophe that had turned into another character.' },
    DASH: { description: 'A dash that had turned into another character.' },
    MOJIBAKE: { description: 'Characters read in the wrong encoding: "Ã©" for "é".' },
    WHITESPACE: { description: 'An unusual space, such as a no-break space.' },
    CONTROL_CHARACTER: { description: 'An invisible control character.' },
    UNICODE_FORM: { description: 'Letters composed in an unusual way.' },
    LINE_WRAP: {
      description:
        'A line wrapped at a fixed width, such as 72 columns in mail, that was joined with the next one.',
    },
    HYPHENATION: {
      description: 'A word hyphenated at the end of a line, "evalu-" and "ation", that was joined.',
    },
    PAGE_HEAD: {
      description:
        'A page header, footer or number between two lines of the text, that was removed.',
    },
    QUOTED_MAIL: { description: 'The ">" in front of a line quoted in mail.' },
    MARKUP: {
      description: 'An HTML tag or Markdown syntax: "<p>", "**", the address of a link.',
    },
  } as const,
});

/** How often one kind of damage was repaired; the relation finds it by the name of its model. */
export const TextRepair = builder.prismaObject('DocumentRepair', {
  name: 'TextRepair',
  description: 'How often one kind of repair was made in an incoming text.',
  select: { kind: true, count: true },
  // Not exposed: what the extractor repaired without storing it is not a row that could be read
  // again.
  fields: (t) => ({
    kind: t.field({
      type: TextRepairKind,
      description: 'The kind of damage.',
      resolve: ({ kind }) => kind,
    }),
    count: t.int({ description: 'Number of places.', resolve: ({ count }) => count }),
  }),
});

/** The fields of a text that was read and not stored. */
export const repairedText = {
  text: {
    description:
      'The text after `repairs`. Every `start` and `end` below counts its UTF-16 code units.',
  },
  repairs: {
    type: [TextRepair] as [typeof TextRepair],
    description: 'Repairs made; empty for a clean text.',
  },
};
