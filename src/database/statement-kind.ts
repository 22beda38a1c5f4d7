/** What an SQL statement does, as far as its words tell. */
export type StatementKind = 'read' | 'write' | 'control';

/**
 * Determines what a statement does: by what it would change, not by its first word alone. `EXPLAIN
 * SELECT` reads, as planning changes nothing; `EXPLAIN ANALYZE DELETE` and `WITH gone AS (DELETE …)
 * SELECT` write. In doubt it writes: the caller then drops what it has cached.
 */
export function statementKind(sql: string): StatementKind {
  const words = writingWords.test(sql) ? withoutLiterals(sql) : sql;
  const [, first = ''] = /^[\s(]*(\w+)/.exec(words) ?? [];
  const verb = first.toUpperCase();
  if (controlVerbs.has(verb)) return 'control';
  if (verb === 'EXPLAIN') return kindOfExplained(words);
  return readingVerbs.has(verb) && !writingWords.test(words) ? 'read' : 'write';
}

const controlVerbs = new Set(['BEGIN', 'COMMIT', 'ROLLBACK', 'SAVEPOINT', 'RELEASE', 'SET']);
const readingVerbs = new Set(['SELECT', 'WITH', 'VALUES', 'TABLE', 'SHOW']);

/** `SELECT … FOR UPDATE` locks rows and changes none; `SELECT … INTO` makes a table. */
const writingWords = /\b(?:INSERT|(?<!\bFOR\s+(?:NO\s+KEY\s+)?)UPDATE|DELETE|MERGE|INTO)\b/i;

/** Of `EXPLAIN (ANALYZE, FORMAT JSON) DELETE …` the last part is run; without ANALYZE it is planned. */
function kindOfExplained(sql: string): StatementKind {
  const explain = /^\s*EXPLAIN\s*(\([^)]*\)|(?:(?:ANALYZE|VERBOSE)\s+)*)/i;
  const [head = ''] = explain.exec(sql) ?? [];
  return /\bANALY[SZ]E\b/i.test(head) ? statementKind(sql.slice(head.length)) : 'read';
}

/** Without what only looks like words of SQL: comments, strings, and names in quotation marks. */
function withoutLiterals(sql: string): string {
  return sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"/g, ' ? ');
}
