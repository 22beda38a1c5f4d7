import type {
  EmbeddedQuoteQuery,
  ReviewState,
  StatementKind,
} from '../../generated/embed/graphql.ts';

/** A statement as the API answers it, as far as a quote shows it. */
export type QuotedStatement = NonNullable<EmbeddedQuoteQuery['statement']>;

/** A quote as a page shows it; the custom element reads it as JSON. */
export interface Quote {
  id: string;
  /** In quotation marks where they are the speaker's own. */
  words: string;
  language: string;
  speaker: string | null;
  /** The line that goes with the words wherever they go. */
  attribution: string;
  reviewState: ReviewState;
  /** What a reader must know before the words: sentences. */
  warnings: string[];
  /** What is good to know of them. */
  notes: string[];
  /** Where the very words stand: at the publisher's, or in the reader where that has no address. */
  link: { href: string; label: string };
  /** Of schema.org. */
  jsonLd: object;
}

const WARNINGS: Partial<Record<ReviewState, string>> = {
  RETRACTED: 'Retracted: this attribution was withdrawn.',
  DISPUTED: 'Disputed: it is contested that this was said.',
};

const NOTES: Partial<Record<StatementKind, string>> = {
  MIXED: 'Only the part in quotation marks is in the speaker’s own words.',
  INDIRECT: 'Reported speech, not in the speaker’s own words.',
};

export function describeQuote(statement: QuotedStatement): Quote {
  const { id, text, kind, language, reviewState, speaker, hedged } = statement;
  const hedge = hedged ? 'Hedged: the report itself expresses doubt.' : undefined;
  return {
    id,
    words: kind === 'DIRECT' ? `“${text}”` : text,
    language,
    speaker: speaker?.name ?? null,
    attribution: statement.attributionText,
    reviewState,
    warnings: [WARNINGS[reviewState], hedge].filter((words) => words !== undefined),
    notes: [NOTES[kind]].filter((words) => words !== undefined),
    link: linkOf(statement),
    jsonLd: statement.jsonLd as object,
  };
}

function linkOf({ id, attributions }: QuotedStatement): Quote['link'] {
  const [first] = attributions.edges;
  if (!first) return { href: `/statements/${id}`, label: 'The whole record' };
  const { deepLink, document } = first.node;
  const place = document.title ?? document.publisher.name;
  if (deepLink !== null) return { href: deepLink, label: `The words in “${place}”` };
  const label = document.title === null ? 'The words in their article' : `The words in “${place}”`;
  return { href: `/articles/${document.id}#${id}`, label };
}
