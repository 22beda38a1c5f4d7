import type { ReviewState, StatementKind } from '../../generated/prisma/enums.ts';

/** A statement as the API answers it, as far as a quote shows it. */
export interface QuotedStatement {
  id: string;
  text: string;
  kind: StatementKind;
  language: string;
  hedged: boolean;
  reviewState: ReviewState;
  attributionText: string;
  jsonLd: object;
  speaker: { name: string } | null;
  attributions: {
    edges: {
      node: {
        deepLink: string | null;
        document: { title: string | null; publisher: { name: string } };
      };
    }[];
  };
}

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
  /** Where the very words stand; null where the document has no address. */
  link: { href: string; label: string } | null;
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
  const hedge = hedged ? 'Hedged: the report itself has it with reservation.' : undefined;
  const [first] = statement.attributions.edges;
  const { deepLink = null, document } = first?.node ?? {};
  const place = document?.title ?? document?.publisher.name;
  return {
    id,
    words: kind === 'DIRECT' ? `“${text}”` : text,
    language,
    speaker: speaker?.name ?? null,
    attribution: statement.attributionText,
    reviewState,
    warnings: [WARNINGS[reviewState], hedge].filter((words) => words !== undefined),
    notes: [NOTES[kind]].filter((words) => words !== undefined),
    link: deepLink === null ? null : { href: deepLink, label: `The words in “${place}”` },
    jsonLd: statement.jsonLd,
  };
}
