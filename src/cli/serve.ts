import type { Command } from 'commander';
import { runCommand } from './run-command.ts';

const help = `
Without DATABASE_URL the gateway runs its own PostgreSQL in ONRECORD_DATA_DIR and keeps its schema
up to date by itself. With DATABASE_URL it refuses an older schema; run "onrecord migrate" first.

At the first start an admin key is made and kept in the file "admin-key" of ONRECORD_DATA_DIR, unless
ONRECORD_ADMIN_KEY gives one. It is printed once, where the output is a terminal; other output, as a
container's log, is kept, so that only the file is named there.

Its own PostgreSQL is started again where it ends by itself. While less than ONRECORD_MIN_FREE_MB
are free on the disk, nothing is stored; reading goes on.

Ctrl-C or SIGTERM stops it: requests under way finish, for ONRECORD_STOP_SECONDS at the most.
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
        // Loaded while PostgreSQL starts, and not before, so that a data directory in use is told at once.
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

/** Begins the work at the first call. Who never asks for its end is not told that it failed. */
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
