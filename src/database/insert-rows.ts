import type { Prisma } from '../generated/prisma/client.ts';
import type { Transaction } from './transaction.ts';

/** The tables that a document fills with many rows, and what a row of each is. */
interface RowsByTable {
  actor: Prisma.ActorCreateManyInput;
  attribution: Prisma.AttributionCreateManyInput;
  attribution_link: Prisma.AttributionLinkCreateManyInput;
  statement: Prisma.StatementCreateManyInput;
  statement_addressee: Prisma.StatementAddresseeCreateManyInput;
  statement_source: Prisma.StatementSourceCreateManyInput;
  text_span: Prisma.TextSpanCreateManyInput;
}

/**
 * Inserts rows in one statement with one parameter, however many they are. The client's own
 * createMany costs several times the CPU, since each row's values are separate parameters, and
 * sends the pieces of a long insert concurrently on one connection.
 *
 * All rows have the columns of the first; a column that it lacks gets its default.
 */
export async function insertRows<T extends keyof RowsByTable>(
  tx: Transaction,
  table: T,
  rows: readonly RowsByTable[T][],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const fields = Object.keys(first);
  const columns = fields.map((field) => `"${columnOf(field)}"`).join(', ');
  await tx.$executeRawUnsafe(
    `INSERT INTO "${table}" (${columns}) SELECT ${columns}
     FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
    JSON.stringify(rows.map(toColumns)),
  );
}

function toColumns(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([field, value]) => [columnOf(field), value]));
}

/** By the naming of the schema: leadAttributionId is lead_attribution_id. */
function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
