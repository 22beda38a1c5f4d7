import type { Command } from 'commander';
import { CommandError } from '../command-error.ts';
import { runCommand } from '../run-command.ts';

const help = `
A revoked key never works again. Its name stays reserved, because revisions refer to it.`;

/** `onrecord keys revoke <name>` */
export function addKeysRevokeCommand(keys: Command): void {
  keys
    .command('revoke')
    .description('revoke a key, effective immediately')
    .argument('<name>', 'the name of the key')
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
