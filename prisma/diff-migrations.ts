import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toDriverConfig } from '../src/database/connection.ts';
import { startEmbeddedServer } from '../src/database/embedded/start-embedded-server.ts';
import { migrate } from '../src/database/migration/migrate.ts';
import { diffDatabaseToSchema } from './schema-engine.ts';

/**
 * Prints the SQL of the next migration: the difference between the migrations, applied to an empty
 * database, and prisma/schema. What Prisma's language cannot express (checks, triggers, a deferred
 * constraint) is added by hand.
 */
async function printDifference(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'onrecord-diff-'));
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const server = await startEmbeddedServer({ dataDir, log });
  try {
    await migrate(server.connection);
    const lines = await diffDatabaseToSchema(toDriverConfig(server.connection));
    process.stdout.write(lines.length > 0 ? `${lines.join('\n')}\n` : '-- Nothing to migrate.\n');
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true });
  }
}

await printDifference();
