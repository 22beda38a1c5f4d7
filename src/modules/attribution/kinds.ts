import { builder } from '../../graphql/builder.ts';

/** The role of a source in bringing words into print. */
export const LinkRole = builder.enumType('LinkRole', {
  description: 'The role of a source in bringing words into print.',
  values: {
    ORIGIN: {
      description: 'First-hand source of the words: "according to a White House official".',
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
    'The terms on which a source spoke, as the Associated Press defines them. Recorded if the document states them, never guessed.',
  values: {
    ON_THE_RECORD: { description: 'The words may be used and the source named.' },
    ON_BACKGROUND: {
      description: 'The words may be used and the source described, but not named.',
    },
    DEEP_BACKGROUND: { description: 'The words may be used without any attribution.' },
    NOT_STATED: { description: 'The document does not say.' },
  } as const,
});

/** Whether the words were found in the document. */
export const AnchorStatus = builder.enumType('AnchorStatus', {
  description: 'Whether the words were found in the document. Computed, never claimed by a client.',
  values: {
    EXACT: { description: 'The document has exactly these words at the given position.' },
    NORMALIZED: {
      description:
        'The document has these words once quotation marks, spaces and Unicode forms are normalized.',
    },
    AMBIGUOUS: {
      description: 'The words occur more than once, and the context does not tell which.',
    },
    ORPHANED: { description: 'The words are not in the document, or no longer.' },
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
