import { expect, it } from 'vitest';
import { statementKind } from '../../src/database/statement-kind.ts';

it.each([
  'SELECT 1',
  'select "update" FROM t',
  "SELECT 'DELETE FROM t'",
  'SELECT id FROM t /* INSERT */ -- UPDATE',
  'SELECT id FROM t FOR UPDATE',
  'SELECT id FROM t FOR NO KEY UPDATE',
  '(SELECT 1) UNION (SELECT 2)',
  'WITH found AS (SELECT 1) SELECT * FROM found',
  'EXPLAIN (FORMAT JSON) SELECT FROM statement',
  'EXPLAIN DELETE FROM t',
  'EXPLAIN ANALYZE SELECT 1',
  'VALUES (1)',
  'SHOW server_version',
])('reads: %s', (sql) => {
  expect(statementKind(sql)).toBe('read');
});

it.each([
  'INSERT INTO t VALUES (1)',
  'update t SET a = 1',
  'WITH gone AS (DELETE FROM t RETURNING *) SELECT * FROM gone',
  "WITH said AS (SELECT 'a''b') INSERT INTO t SELECT * FROM said",
  'SELECT 1 INTO t',
  'EXPLAIN ANALYZE DELETE FROM t',
  'EXPLAIN (FORMAT JSON, ANALYZE) UPDATE t SET a = 1',
  'EXPLAIN VERBOSE ANALYZE INSERT INTO t VALUES (1)',
  'TRUNCATE t',
  'CREATE TABLE t ()',
  'MERGE INTO t USING u ON true WHEN MATCHED THEN DELETE',
  'CALL anything()',
  '',
])('writes: %s', (sql) => {
  expect(statementKind(sql)).toBe('write');
});

it.each(['BEGIN', 'COMMIT', 'ROLLBACK', 'SAVEPOINT a', 'SET LOCAL a = 1'])('neither: %s', (sql) => {
  expect(statementKind(sql)).toBe('control');
});
