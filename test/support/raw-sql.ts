import type pg from 'pg';
import type { DatabaseConnection } from '../../src/database/connection.ts';
import { withClient } from '../../src/database/with-client.ts';

type Row = Record<string, unknown>;

/** Sends statements on a connection of their own; all are one transaction unless they say otherwise. */
export async function querySql(connection: DatabaseConnection, sql: string): Promise<Row[]> {
  return withSession(connection, (session) => session(sql));
}

/** Sends SQL on one connection, statement after statement. */
export type Session = (sql: string) => Promise<Row[]>;

/** Keeps a connection open for the work. */
export async function withSession<T>(
  connection: DatabaseConnection,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  return withClient(connection, (client) =>
    work(async (sql) => (await client.query<Row>(sql)).rows),
  );
}

/** The name of the rule that the SQL broke at its commit; null where it was let through. */
export async function brokenRule(
  connection: DatabaseConnection,
  sql: string,
): Promise<string | null> {
  try {
    await querySql(connection, `BEGIN; ${sql}; COMMIT`);
    return null;
  } catch (error) {
    const { constraint, message } = error as pg.DatabaseError;
    return constraint ?? message;
  }
}
