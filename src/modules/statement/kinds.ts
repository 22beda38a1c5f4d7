import { builder } from '../../graphql/builder.ts';

/** How much of a statement is in the speaker's own words. */
export const StatementKind = builder.enumType('StatementKind', {
  description: "How much of a statement is in the speaker's own words.",
  values: {
    DIRECT: { description: "The speaker's words, all inside quotation marks." },
    MIXED: {
      description: "A reported sentence with some of the speaker's words inside quotation marks.",
    },
    INDIRECT: { description: 'Reported speech without quotation marks.' },
  } as const,
});

/** How something was said. */
export const Channel = builder.enumType('Channel', {
  description: 'How something was said.',
  values: {
    INTERVIEW: { description: 'In an interview.' },
    STATEMENT: { description: 'In a statement, written or read out.' },
    SPEECH: { description: 'In a speech.' },
    PRESS_CONFERENCE: { description: 'At a press conference or briefing.' },
    CALL: { description: 'On the telephone.' },
    CONVERSATION: { description: 'In person, in a meeting or in private.' },
    SOCIAL_MEDIA: { description: 'In a post.' },
    DOCUMENT: { description: 'In a letter, a report, a filing.' },
    BROADCAST: { description: 'On radio or television.' },
    TESTIMONY: { description: 'Before a court or a committee.' },
    UNKNOWN: { description: 'The report does not say.' },
  } as const,
});

/** The reviewers' verdict on a statement. */
export const ReviewState = builder.enumType('ReviewState', {
  description: "The reviewers' verdict on a statement.",
  values: {
    EXTRACTED: { description: 'Found by the extractor, not reviewed yet.' },
    CONFIRMED: { description: 'A reviewer found it correct.' },
    DISPUTED: { description: 'A reviewer doubts it.' },
    RETRACTED: { description: 'Withdrawn; kept and marked as retracted, never deleted.' },
  } as const,
});
