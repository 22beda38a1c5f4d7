import type { Database } from './client.ts';
import { ruleMessages } from './errors/rule-messages.ts';
import { readTables } from './verification/tables.ts';
import { verifyQuotes } from './verification/verify-quotes.ts';
import { type BrokenRow, verifyRows } from './verification/verify-rows.ts';

/** A row that breaks a rule. */
export interface Violation {
  /**
   * The name of the constraint, or of the rule that the services maintain: the same in every
   * release.
   */
  rule: string;
  table: string;
  /** The primary key; its columns separated by spaces where there are several. */
  id: string;
  message: string;
}

/**
 * Reads the whole database and names every row that breaks a rule, including rules that the
 * database itself enforces: they can be switched off, and disks fail. It changes nothing, and may
 * run next to a gateway: rules are checked within single statements, and texts never change.
 */
export async function* verifyDatabase(db: Database): AsyncGenerator<Violation> {
  for (const table of await readTables(db)) {
    for await (const broken of verifyRows(db, table)) yield describe(broken);
  }
  for await (const broken of verifyQuotes(db)) yield describe(broken);
}

function describe({ table, id, rule }: BrokenRow): Violation {
  const dangling = rule.endsWith('_fkey') ? 'It points to a row that does not exist.' : null;
  const message = ruleMessages[rule] ?? keptMessages[rule] ?? dangling ?? 'It breaks a rule.';
  return { rule, table, id, message };
}

/** What the services maintain, beyond what the database enforces. */
const keptMessages: Readonly<Record<string, string>> = {
  text_span_exact: "The words of a span must be its document's, from its start to its end.",
  text_span_prefix: "The words before a span must be its document's.",
  text_span_suffix: "The words after a span must be its document's.",
  attribution_start: 'An attribution must start where its first segment does.',
  attribution_wording: 'The wording of an attribution must be its segments, joined.',
  attribution_reported_at: 'An attribution must be as old as its document.',
  statement_attribution_exists: 'A statement must have at least one attribution.',
  statement_lead_attribution: 'The lead attribution of a statement must be its earliest.',
  statement_reported_at: 'A statement must be as old as its lead attribution.',
  statement_first_reported_at: 'The first date of a statement must be its earliest publication.',
  statement_source: 'The source of a statement must be the nearest one in its lead attribution.',
  statement_first_source: 'The first outlet of a statement must be that of its lead attribution.',
  statement_document_count: 'The document count of a statement must be correct.',
  statement_independent_source_count:
    'The number of independent sources must lie between 1 and the number of documents.',
  statement_anonymous: 'A statement must say whether a chain of it is anonymous.',
  statement_sources: 'The sources stored for a statement must be those of its chains.',
};
