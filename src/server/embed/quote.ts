import type {
  EmbeddedQuoteQuery,
  ReviewState,
  StatementKind,
} from '../../generated/embed/graphql.ts';

/** A statement as returned by the API, as far as a quote shows it. */
export type QuotedStatement = NonNullable<EmbeddedQuoteQuery['statement']>;

/** A quote as a page shows it; the custom element reads it as JSON. */
export interface Quote {
  id: string;
  /** In quotation marks if they are the speaker's own. */
  words: string;
  language: string;
  /** Null if the document says nothing about the speaker. */
  speaker: string | null;
  /** The line that always accompanies the words. */
  attribution: string;
  reviewState: ReviewState;
  /** Warnings that a reader must see before the words: sentences. */
  warnings: string[];
  /** Further notes about them. */
  notes: string[];
  /** Where the exact words are: at the publisher's, or in the reader if the document has no URL. */
  link: { href: string; label: string };
  /** In the schema.org vocabulary. */
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
  const { id, text, kind, language, reviewState, saidBy, hedged } = statement;
  const hedge = hedged ? 'Hedged: the report itself expresses doubt.' : undefined;
  return {
    id,
    words: kind === 'DIRECT' ? `“${text}”` : text,
    language,
    speaker: 'kind' in saidBy && saidBy.kind === 'UNKNOWN' ? null : saidBy.name,
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
