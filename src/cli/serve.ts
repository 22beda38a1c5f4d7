import type { Command } from 'commander';
import { runCommand } from './run-command.ts';

const help = `
Without DATABASE_URL the gateway runs its own PostgreSQL in ONRECORD_DATA_DIR and keeps its schema
up to date by itself. With DATABASE_URL it refuses an older schema; run "onrecord migrate" first.

The first start creates an admin key in the file "admin-key" of ONRECORD_DATA_DIR, unless
ONRECORD_ADMIN_KEY sets one. The key is printed once if the output is a terminal; other output, such
as a container's log, may be kept, so it names only the file.

Its own PostgreSQL is restarted if it stops by itself. While the disk has less than
ONRECORD_MIN_FREE_MB free, nothing is stored; reading still works.

Ctrl-C or SIGTERM stops it: running requests get up to ONRECORD_STOP_SECONDS to finish.
A second signal ends it at once.`;

/** `onrecord serve` */
export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('run the gateway')
    .option('--demo', 'load the demo article if the database is empty', false)
    .addHelpText('after', help)
    .action(({ demo }: { demo: boolean }) =>
      runCommand(async (context) => {
        const { openDatabase } = await import('./open-database.ts');
        // Loaded only while PostgreSQL starts, so that a data directory in use is reported at once.
        const gateway = once(() => import('../gateway/run-gateway.ts'));
        const database = await openDatabase({ ...context, onWait: gateway });
        try {
          const loading = gateway();
          const { prepareSchema } = await import('./prepare-schema.ts');
          await prepareSchema(database, context.signal);
          const { runGateway } = await loading;
          await runGateway({ ...context, database, demo });
        } finally {
          await database.close();
        }
        context.log.info('stopped');
        return undefined;
      }),
    );
}

/** Starts the work at the first call. A failure that nobody awaits is not reported. */
function once<T>(begin: () => Promise<T>): () => Promise<T> {
  let begun: Promise<T> | undefined;
  return () => {
    if (!begun) {
      begun = begin();
      begun.catch(() => undefined);
    }
    return begun;
  };
}
