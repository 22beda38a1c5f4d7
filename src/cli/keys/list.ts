import type { Command } from 'commander';
import type { KeyRecord } from '../../modules/access/service.ts';
import { runCommand } from '../run-command.ts';

/** `onrecord keys list` */
export function addKeysListCommand(keys: Command): void {
  keys
    .command('list')
    .description('list the keys: name, scopes, creation, expiry, and whether they are valid')
    .option('--json', 'print one JSON object a line', false)
    .action(({ json }: { json: boolean }) =>
      runCommand(async (context) => {
        const [{ withOpenDatabase }, { keyState, listKeys }] = await Promise.all([
          import('../with-open-database.ts'),
          import('../../modules/access/service.ts'),
        ]);
        return withOpenDatabase(context, async ({ db }) => {
          const now = context.clock();
          const rows = (await listKeys({ db })).map((key) => describeKey(key, keyState(key, now)));
          if (json) for (const row of rows) context.print(JSON.stringify(row));
          else for (const line of alignColumns(rows)) context.print(line);
          return undefined;
        });
      }),
    );
}

function describeKey(key: KeyRecord, state: string) {
  return {
    name: key.name,
    state,
    scopes: key.scopes.map((scope) => scope.toLowerCase()).join(' '),
    created: key.createdAt.toISOString(),
    expires: key.expiresAt?.toISOString() ?? 'never',
  };
}

function alignColumns(rows: readonly Record<string, string>[]): string[] {
  const names = Object.keys(rows[0] ?? {});
  const table = [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))];
  const widths = names.map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  return rows.length === 0
    ? ['There are no keys.']
    : table.map((row) =>
        row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd(),
      );
}
