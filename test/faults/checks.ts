import { join } from 'node:path';
import type { DatabaseConnection } from '../../src/database/connection.ts';
import { querySql } from '../support/raw-sql.ts';
import type { GatewayLife } from './gateway-life.ts';
import { type Ledger, STATEMENTS } from './writers.ts';

export interface Damage {
  /** Acknowledged, and not there. */
  lost: string[];
  /** There, but not whole: not all of its statements, or a row that breaks a rule. */
  half: string[];
  /** There more than once. */
  twice: string[];
}

interface Stored {
  number: number;
  documents: number;
  attributions: number;
  statements: number;
}

/** Holds what is stored against what was acknowledged, and every row against every rule. */
export async function findDamage(gateway: GatewayLife, ledger: Ledger): Promise<Damage> {
  const stored = new Map((await readStored(gateway.dataDir)).map((row) => [row.number, row]));
  const rows = [...stored.values()];
  const name = (number: number) => `Report ${number}`;
  const isWhole = (row: Stored) =>
    row.attributions === STATEMENTS * row.documents && row.statements === row.attributions;
  const broken = await gateway.run('verify');
  return {
    lost: [...ledger.acknowledged.keys()].filter((number) => !stored.has(number)).map(name),
    twice: rows.filter((row) => row.documents > 1).map((row) => name(row.number)),
    half: [
      ...rows.filter((row) => !isWhole(row)).map((row) => name(row.number)),
      ...(broken.code === 0 ? [] : [broken.output]),
    ],
  };
}

/** Asked of the database itself, past the gateway. */
async function readStored(dataDir: string): Promise<Stored[]> {
  return querySocket(
    dataDir,
    `SELECT substring(d.text FROM '^Report (\\d+)\\.')::int AS number,
       count(DISTINCT d.id)::int AS documents, count(a.id)::int AS attributions,
       count(DISTINCT a.statement_id)::int AS statements
     FROM document d LEFT JOIN attribution a ON a.document_id = d.id GROUP BY 1`,
  );
}

/** The settings that decide whether what was acknowledged is on the disk. */
export async function readDurability(dataDir: string): Promise<string> {
  const names = ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums'];
  const rows = await querySocket<{ name: string; setting: string }>(
    dataDir,
    `SELECT name, setting FROM pg_settings WHERE name = ANY ('{${names}}') ORDER BY name`,
  );
  return rows.map(({ name, setting }) => `${name} ${setting}`).join(', ');
}

async function querySocket<Row>(dataDir: string, sql: string): Promise<Row[]> {
  return (await querySql(socketOf(dataDir), sql)) as Row[];
}

/** The gateway's own database, reached past it. */
export function socketOf(dataDir: string): DatabaseConnection {
  const host = join(dataDir, 'postgres');
  return { host, port: 5432, user: 'onrecord', database: 'onrecord' };
}
