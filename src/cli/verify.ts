import type { Command } from 'commander';
import { exitCodes } from './exit-code.ts';
import { runCommand } from './run-command.ts';

const help = `
Reads the whole database and names every row that breaks a rule: an attribution without a chain, a
span whose words differ from the document, and so on. It changes nothing.
Exit code 1 if a rule is broken.`;

/** `onrecord verify` */
export function addVerifyCommand(program: Command): void {
  program
    .command('verify')
    .description('check every row of the database against every rule')
    .addHelpText('after', help)
    .action(() =>
      runCommand(async (context) => {
        const [{ withOpenDatabase }, { verifyDatabase }] = await Promise.all([
          import('./with-open-database.ts'),
          import('../database/verify.ts'),
        ]);
        return withOpenDatabase(context, async ({ db }) => {
          let broken = 0;
          for await (const { table, id, rule, message } of verifyDatabase(db)) {
            broken += 1;
            context.print(`${table} ${id}: ${message} (${rule})`);
          }
          context.print(broken === 0 ? 'Every row satisfies every rule.' : `${broken} found.`);
          return broken === 0 ? exitCodes.done : exitCodes.failed;
        });
      }),
    );
}
