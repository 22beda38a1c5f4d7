/** What one kind of request cost, in milliseconds. */
type Measurement = {
  made: string;
  runs: number;
  medianMs: number;
  p95Ms: number;
};

/** Times each piece of work once, after a few that warm up. */
export async function measure(
  made: string,
  pieces: readonly (() => Promise<number>)[],
): Promise<Measurement> {
  for (const work of pieces.slice(0, 3)) await work();
  const times: number[] = [];
  for (const work of pieces) times.push(await work());
  times.sort((left, right) => left - right);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? Number.NaN;
  return { made, runs: times.length, medianMs: at(0.5), p95Ms: at(0.95) };
}

/** Prints rows of equal keys as a table. */
export function printTable(title: string, rows: readonly Record<string, string | number>[]): void {
  const keys = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) =>
    keys.map((key) => {
      const value = row[key];
      return typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(2) : `${value}`;
    }),
  );
  const widths = keys.map((key, index) =>
    Math.max(key.length, ...cells.map((line) => line[index]?.length ?? 0)),
  );
  const line = (values: readonly string[]) =>
    values.map((value, index) => value.padEnd(widths[index] ?? 0)).join('  ');
  process.stdout.write(`\n${title}\n${[keys, ...cells].map(line).join('\n')}\n`);
}
