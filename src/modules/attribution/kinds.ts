import { builder } from '../../graphql/builder.ts';

/** What part a source played in bringing words into print. */
export const LinkRole = builder.enumType('LinkRole', {
  description: 'What part a source played in bringing words into print.',
  values: {
    ORIGIN: {
      description: 'It told of the words at first hand: "according to a White House official".',
    },
    REPORTER: {
      description: 'The outlet, agency or person that reported them: "who spoke with Axios".',
    },
    PUBLISHER: { description: 'It published the document that was read; always the last link.' },
  } as const,
});

/** On what terms a source spoke. */
export const AttributionLevel = builder.enumType('AttributionLevel', {
  description:
    'On what terms a source spoke, in the words of the Associated Press. Recorded where the document tells, never guessed.',
  values: {
    ON_THE_RECORD: { description: 'The words may be used, and the source named.' },
    ON_BACKGROUND: { description: 'The words may be used, and the source described, not named.' },
    DEEP_BACKGROUND: { description: 'The words may be used without any attribution.' },
    NOT_STATED: { description: 'The document does not tell.' },
  } as const,
});

/** How surely the words stand in the document. */
export const AnchorStatus = builder.enumType('AnchorStatus', {
  description: 'How surely the words stand in the document. Computed, not claimed.',
  values: {
    EXACT: { description: 'The words stand in the document at the given place.' },
    NORMALIZED: {
      description: 'They do after quotation marks, spaces and Unicode forms are folded.',
    },
    AMBIGUOUS: {
      description: 'They stand in it more than once, and the context does not decide.',
    },
    ORPHANED: { description: 'They do not stand in it, or no longer.' },
  } as const,
});

/** Who found an attribution. */
export const AttributionMethod = builder.enumType('AttributionMethod', {
  description: 'Who found an attribution.',
  values: {
    MANUAL: { description: 'A person recorded it.' },
    EXTRACTED: { description: 'The extractor found it.' },
    IMPORTED: { description: 'It came with an import.' },
  } as const,
});
