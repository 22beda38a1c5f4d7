import {
  type ExtractedLink,
  type ExtractedStatement,
  extractStatements,
  type TextCircumstances,
} from '../../extraction/index.ts';
import { builtInSources } from '../../settings/known-sources.ts';
import { findNamed, isSameSource, type Spelling } from '../source/service.ts';
import { MAX_STATEMENT_LENGTH } from '../statement/service.ts';
import { MOST_READ } from './max-statements.ts';

/** A repaired text, and what its submitter knows about it. */
export interface PublishedText extends TextCircumstances {
  text: string;
  /** The publisher: its own name in its own story is not a link of a chain. */
  publisher?: string | null | undefined;
}

/**
 * Finds the statements in a repaired text, except those that are longer than a statement may be: a
 * mark that was never closed turns whole chapters into one.
 *
 * @throws TooManyStatements if the text holds more than MOST_READ
 */
export function findStatements(
  { text, publisher, publishedAt }: PublishedText,
  spelling: Spelling = {},
): ExtractedStatement[] {
  const { knownSources: sources = builtInSources } = spelling;
  const circumstances = { publishedAt, publisher, sources, most: MOST_READ };
  const read = extractStatements(text, circumstances);
  const statements = read
    .filter((statement) => statement.text.length <= MAX_STATEMENT_LENGTH)
    .map((statement) => ({
      ...statement,
      chain: statement.chain.map((link) => recognize(link, spelling)),
    }));
  if (!publisher) return statements;
  const evidence = { ...spelling, evidence: text };
  return statements.map((statement) => ({
    ...statement,
    chain: statement.chain.filter(
      ({ kind, name }) =>
        kind === 'ANONYMOUS' || kind === 'PERSON' || !isSameSource(name, publisher, evidence),
    ),
  }));
}

/**
 * An outlet or an agency that the extractor took for something else; it reports, whatever the
 * words.
 */
function recognize(link: ExtractedLink, spelling: Spelling): ExtractedLink {
  const known = link.kind === 'ANONYMOUS' ? undefined : findNamed(link.name, spelling);
  if (!known) return link;
  const reports = known.kind === 'NEWS_OUTLET' || known.kind === 'NEWS_AGENCY';
  return { ...link, kind: known.kind, role: reports ? 'REPORTER' : link.role };
}
