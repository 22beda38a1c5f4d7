import type { Command } from 'commander';
import { runCommand } from './run-command.ts';

const help = `
Several may run at once: one migrates, the others wait and then find nothing to do.
The migrations are recorded as Prisma records them, so that "prisma migrate status" agrees.`;

/** `onrecord migrate` */
export function addMigrateCommand(program: Command): void {
  program
    .command('migrate')
    .description("bring the database's schema up to date")
    .addHelpText('after', help)
    .action(() =>
      runCommand(async (context) => {
        const { openSharedDatabase } = await import('./open-database.ts');
        const { migrateWithProgress } = await import('./migrate-with-progress.ts');
        const opened = await openSharedDatabase(context);
        try {
          const applied = await migrateWithProgress(opened.connection, context.signal);
          for (const name of applied) context.print(`Applied ${name}.`);
          context.print('The schema is up to date.');
        } finally {
          await opened.close();
        }
        return undefined;
      }),
    );
}
