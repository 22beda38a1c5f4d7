import { Presets, SingleBar } from 'cli-progress';
import type { DatabaseConnection } from '../database/connection.ts';
import { migrate } from '../database/migration/migrate.ts';

/**
 * Migrates, and shows progress on standard error: a bar at a terminal, otherwise a line for each
 * migration.
 *
 * @param signal aborts it
 * @returns the names of the migrations that were applied
 */
export async function migrateWithProgress(
  connection: DatabaseConnection,
  signal: AbortSignal,
): Promise<string[]> {
  const progress = process.stderr.isTTY ? createBar() : createLines();
  try {
    const { applied } = await migrate(connection, { onProgress: progress.begin, signal });
    return applied;
  } finally {
    progress.end();
  }
}

interface Progress {
  /** Called before each migration. */
  begin(name: string, total: number): void;
  end(): void;
}

function createLines(): Progress {
  return { begin: (name) => process.stderr.write(`Applying ${name} …\n`), end: () => undefined };
}

function createBar(): Progress {
  const format = 'Migrating {bar} {value}/{total} {name}';
  const bar = new SingleBar({ format, stream: process.stderr, hideCursor: true }, Presets.rect);
  let begun = 0;
  return {
    begin(name, total) {
      if (begun === 0) bar.start(total, 0, { name });
      else bar.update(begun, { name });
      begun += 1;
    },
    end() {
      if (begun === 0) return;
      bar.update(begun, { name: '' });
      bar.stop();
    },
  };
}
