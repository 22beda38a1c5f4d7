import type {
  ActorKind,
  AnchorStatus,
  AttributionLevel,
  AttributionMethod,
  Channel,
  LinkRole,
  QuoteStanding,
  QuoteVerdict,
  ReviewState,
  SourceKind,
  StatementKind,
  TextRepairKind,
} from '../../generated/reader/documents.ts';

/** The API's values in the words of people. */
export const kindLabels: Record<StatementKind, string> = {
  DIRECT: 'Direct quote',
  MIXED: 'Partly quoted',
  INDIRECT: 'Reported speech',
};

export const channelLabels: Record<Channel, string> = {
  STATEMENT: 'In a statement',
  INTERVIEW: 'In an interview',
  PRESS_CONFERENCE: 'At a press conference',
  SPEECH: 'In a speech',
  CALL: 'On a call',
  CONVERSATION: 'In conversation',
  BROADCAST: 'On air',
  SOCIAL_MEDIA: 'On social media',
  DOCUMENT: 'In writing',
  TESTIMONY: 'In testimony',
  UNKNOWN: 'How it was said is unknown',
};

export const reviewLabels: Record<ReviewState, string> = {
  EXTRACTED: 'Not reviewed yet',
  CONFIRMED: 'Confirmed',
  DISPUTED: 'Disputed',
  RETRACTED: 'Retracted',
};

export const roleLabels: Record<LinkRole, string> = {
  ORIGIN: 'told of it',
  REPORTER: 'reported it',
  PUBLISHER: 'published it',
};

export const actorKindLabels: Record<ActorKind, string> = {
  PERSON: 'Person',
  ORGANIZATION: 'Organisation',
  GOVERNMENT: 'Government',
  GROUP: 'Group',
  UNKNOWN: 'Person or organisation',
};

export const sourceKindLabels: Record<SourceKind, string> = {
  ANONYMOUS: 'Anonymous',
  NEWS_OUTLET: 'News outlet',
  NEWS_AGENCY: 'News agency',
  GOVERNMENT: 'Government',
  ORGANIZATION: 'Organisation',
  PERSON: 'Person',
  DOCUMENT: 'Document',
  SOCIAL_MEDIA: 'Social media',
  UNKNOWN: 'Unknown',
};

export const levelLabels: Record<AttributionLevel, string> = {
  ON_THE_RECORD: 'on the record',
  ON_BACKGROUND: 'on background',
  DEEP_BACKGROUND: 'on deep background',
  NOT_STATED: '',
};

export const anchorLabels: Record<AnchorStatus, string> = {
  EXACT: 'The words appear there exactly',
  NORMALIZED: 'The words appear there, apart from quotation marks and spaces',
  AMBIGUOUS: 'The words appear there more than once',
  ORPHANED: 'The words no longer appear there',
};

export const methodLabels: Record<AttributionMethod, string> = {
  EXTRACTED: 'found by the extractor',
  IMPORTED: 'came with an import',
  MANUAL: 'recorded by a person',
};

export const repairLabels: Record<TextRepairKind, [one: string, many: string]> = {
  APOSTROPHE: ['apostrophe', 'apostrophes'],
  CONTROL_CHARACTER: ['invisible character', 'invisible characters'],
  DASH: ['dash', 'dashes'],
  HYPHENATION: ['broken word', 'broken words'],
  LINE_WRAP: ['broken line', 'broken lines'],
  MARKUP: ['piece of markup', 'pieces of markup'],
  MOJIBAKE: ['misread character', 'misread characters'],
  PAGE_HEAD: ['page head', 'page heads'],
  QUOTATION_MARK: ['quotation mark', 'quotation marks'],
  QUOTED_MAIL: ['mark of quoted mail', 'marks of quoted mail'],
  UNICODE_FORM: ['unusual letter', 'unusual letters'],
  WHITESPACE: ['unusual space', 'unusual spaces'],
};

/** Added to a verdict if the words on record no longer stand. */
export const standingLabels: Record<
  Exclude<QuoteStanding, 'STANDS'>,
  { title: string; sense: string }
> = {
  DISPUTED: {
    title: 'Disputed',
    sense: 'It is contested that this was said.',
  },
  RETRACTED: {
    title: 'Retracted',
    sense: 'The report was withdrawn. Do not rely on it.',
  },
};

export const verdictLabels: Record<QuoteVerdict, { title: string; sense: string }> = {
  VERBATIM: { title: 'Said so', sense: 'These are the words on record.' },
  PARTIAL: {
    title: 'Said so, in part',
    sense: 'A fair cut of the words on record: nothing is lost that would turn their sense.',
  },
  ALTERED: {
    title: 'Altered',
    sense: 'The words on record differ. The changes are shown word by word.',
  },
  MISATTRIBUTED: {
    title: 'Said by someone else',
    sense: 'The words are on record, but from a different speaker.',
  },
  NOT_FOUND: {
    title: 'Not on record',
    sense: 'Nothing on record is similar enough. That does not mean it was never said.',
  },
};
