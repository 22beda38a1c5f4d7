import type { Health } from './gateway.ts';
import type { Reply } from './reply.ts';

/** One attack and what it did. */
export interface Row {
  name: string;
  reply: Reply;
  /** How long another client waited meanwhile, in milliseconds. */
  delays: readonly number[];
  health: Health;
}

/** The last word of the tests: what each attack got, and what it did to others. */
export function printTable(rows: readonly Row[]): string {
  const head = ['attack', 'status', 'code', 'other: worst ms', 'loop ms', 'heap MB', 'RSS MB'];
  const cells = rows.map(({ name, reply, delays, health }) => [
    name,
    String(reply.status ?? '–'),
    reply.code ?? '',
    ...[Math.max(0, ...delays), health.loopMs, health.heapMb, health.rssMb].map((number) =>
      number.toFixed(0),
    ),
  ]);
  const widths = head.map((cell, i) =>
    Math.max(cell.length, ...cells.map((row) => row[i]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (i < 3 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ');
  return [line(head), ...cells.map(line)].join('\n');
}
