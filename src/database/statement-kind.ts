/** What an SQL statement does, as far as its first words tell. */
export type StatementKind = 'read' | 'write' | 'control';

/**
 * Tells what a statement does. In doubt it writes: whoever asks throws away what the database may
 * have changed beneath it.
 */
export function statementKind(sql: string): StatementKind {
  const [, first = ''] = /^\s*(\w+)/.exec(sql) ?? [];
  const word = first.toUpperCase();
  if (word === 'SELECT') return 'read';
  if (control.has(word)) return 'control';
  // A common table expression may write; most only read.
  return word === 'WITH' && !/\b(INSERT|UPDATE|DELETE|MERGE)\b/i.test(sql) ? 'read' : 'write';
}

const control = new Set(['BEGIN', 'COMMIT', 'ROLLBACK', 'SAVEPOINT', 'RELEASE', 'SET']);
