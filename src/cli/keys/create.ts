import { type Command, InvalidArgumentError, Option } from 'commander';
import { Scope } from '../../generated/prisma/enums.ts';
import { CommandError } from '../command-error.ts';
import { runCommand } from '../run-command.ts';
import { parseExpiry } from './parse-expiry.ts';

const scopeNames = Object.values(Scope).map((scope) => scope.toLowerCase());

const help = `
The key is printed only this once; the database stores its SHA-256.

Examples:
  $ onrecord keys create "City desk" --scope submit review --expires 90d
  $ onrecord keys create "Archive import" --scope submit --expires 2027-01-31`;

interface Options {
  scope: string[];
  expires?: Date;
}

/** `onrecord keys create <name>` */
export function addKeysCreateCommand(keys: Command): void {
  const scopes = new Option('--scope <scope...>', 'what the key may do').choices(scopeNames);
  keys
    .command('create')
    .description('create a key and print it, only this once')
    .argument('<name>', 'who or what the key is for; recorded in revisions made with it', parseName)
    .addOption(scopes.default(['read'], '"read"'))
    .option('--expires <when>', 'a span such as 12h, 90d or 52w, or a date', (text) =>
      parseExpiry(text, new Date()),
    )
    .addHelpText('after', help)
    .action((name: string, options: Options) =>
      runCommand(async (context) => {
        const [{ withOpenDatabase }, { createKey }] = await Promise.all([
          import('../with-open-database.ts'),
          import('../../modules/access/service.ts'),
        ]);
        return withOpenDatabase(context, async ({ db }) => {
          const scopes = options.scope.map((scope) => scope.toUpperCase() as Scope);
          const expiry = options.expires ? { expiresAt: options.expires } : {};
          const key = await createKey({ db, clock: context.clock }, { name, scopes, ...expiry });
          if (!key) throw new CommandError(`A key named "${name}" already exists.`);
          context.print(key);
          return undefined;
        });
      }),
    );
}

function parseName(text: string): string {
  const name = text.trim();
  if (name === '' || name.length > 100) throw new InvalidArgumentError('1 to 100 characters.');
  return name;
}
