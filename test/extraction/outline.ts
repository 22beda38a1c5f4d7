import { type ExtractedStatement, extractStatements } from '../../src/extraction/index.ts';

/** A statement as a test reads it: every span as the words it covers. */
export interface Outline {
  kind: ExtractedStatement['kind'];
  words: string[];
  by: string | null;
  to: string[];
  cue: string | null;
  chain: string[];
}

/** Extracts and shows each statement by its words. */
export function outline(text: string): Outline[] {
  return extractStatements(text).map((statement) => ({
    kind: statement.kind,
    words: statement.segments.map((segment) => text.slice(segment.start, segment.end)),
    by: statement.speaker?.name ?? null,
    to: statement.addressees.map((mention) => mention.name),
    cue: statement.cue && text.slice(statement.cue.start, statement.cue.end),
    chain: statement.chain.map((link) => `${link.role} ${link.name}`),
  }));
}

/** The only statement of a text. */
export function single(text: string): ExtractedStatement {
  const statements = extractStatements(text);
  if (statements.length !== 1) throw new Error(`${statements.length} statements in: ${text}`);
  return statements[0] as ExtractedStatement;
}
