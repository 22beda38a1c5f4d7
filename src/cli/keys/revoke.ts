import type { Command } from 'commander';
import { CommandError } from '../command-error.ts';
import { runCommand } from '../run-command.ts';

const help = `
A revoked key never works again, and its name stays taken, because revisions cite it.`;

/** `onrecord keys revoke <name>` */
export function addKeysRevokeCommand(keys: Command): void {
  keys
    .command('revoke')
    .description('make a key useless from now on')
    .argument('<name>', 'the name given to it')
    .addHelpText('after', help)
    .action((name: string) =>
      runCommand(async (context) => {
        const [{ withOpenDatabase }, { revokeKey }] = await Promise.all([
          import('../with-open-database.ts'),
          import('../../modules/access/service.ts'),
        ]);
        return withOpenDatabase(context, async ({ db }) => {
          const revoked = await revokeKey({ db, clock: context.clock }, name);
          if (!revoked) throw new CommandError(`There is no key in use named "${name}".`);
          context.print(`Revoked "${name}".`);
          return undefined;
        });
      }),
    );
}
