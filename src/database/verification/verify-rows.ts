import type { Database } from '../client.ts';
import { rowRules } from './row-rules.ts';
import type { ForeignKey, Table } from './tables.ts';

/** Rows of one query. A range is read whole, so that no query runs long or answers much. */
const batchSize = 500;
const first = '00000000-0000-0000-0000-000000000000';

export interface BrokenRow {
  table: string;
  id: string;
  rule: string;
}

/** Names each row of a table that breaks a rule, in the order of the key. */
export async function* verifyRows(db: Database, table: Table): AsyncGenerator<BrokenRow> {
  const find = findBroken(table);
  let from: string | null = first;
  while (from !== null) {
    const to: string | null = await findNext(db, table, from);
    yield* await db.$queryRawUnsafe<BrokenRow[]>(find, from, to);
    from = to;
  }
}

async function findNext(db: Database, table: Table, from: string): Promise<string | null> {
  const key = `"${table.key[0]}"`;
  const rows = await db.$queryRawUnsafe<{ next: string }[]>(
    `SELECT ${key}::text AS next FROM "${table.name}" WHERE ${key} > $1::uuid
     ORDER BY ${key} OFFSET ${batchSize} LIMIT 1`,
    from,
  );
  return rows[0]?.next ?? null;
}

function findBroken({ name, key, foreignKeys }: Table): string {
  const rules = [
    ...rowRules.filter(({ table }) => table === name),
    ...foreignKeys.map((foreignKey) => ({ rule: foreignKey.name, broken: isOrphan(foreignKey) })),
  ];
  const range = `t."${key[0]}" >= $1::uuid AND ($2::uuid IS NULL OR t."${key[0]}" < $2::uuid)`;
  if (rules.length === 0) return `SELECT WHERE $1::text IS NULL AND $2::text IS NULL`;
  const values = rules.map(({ rule, broken }) => `('${rule}', (${broken}))`);
  return `SELECT '${name}' AS "table", concat_ws(' ', ${key.map((column) => `t."${column}"`)}) AS id,
      checks.rule
    FROM "${name}" t CROSS JOIN LATERAL (VALUES ${values}) AS checks (rule, broken)
    WHERE ${range} AND checks.broken
    ORDER BY ${key.map((column) => `t."${column}"`)}, checks.rule`;
}

/** A row points nowhere if it points at all, and nothing is there (MATCH SIMPLE). */
function isOrphan({ columns, parent, parentColumns }: ForeignKey): string {
  const matches = columns.map((column, i) => `p."${parentColumns[i]}" = t."${column}"`);
  const points = columns.map((column) => `t."${column}" IS NOT NULL`);
  return `${points.join(' AND ')}
    AND NOT EXISTS (SELECT FROM "${parent}" p WHERE ${matches.join(' AND ')})`;
}
