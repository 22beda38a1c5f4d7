import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { addCheckCommand } from './check.ts';
import { exitCodeHelp, exitCodes } from './exit-code.ts';
import { addKeysCommand } from './keys/keys.ts';
import { addMigrateCommand } from './migrate.ts';
import { addSchemaCommand } from './schema.ts';
import { addServeCommand } from './serve.ts';
import { addVerifyCommand } from './verify.ts';

const manifest = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { description: string; version: string };

/** All commands, each with its options and help. */
export function createProgram(): Command {
  const program = new Command('onrecord')
    .description(manifest.description)
    .version(manifest.version, '--version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .addHelpText('after', `\nSettings are environment variables; docs/settings.md lists them.`)
    .addHelpText('afterAll', exitCodeHelp)
    .exitOverride()
    .showHelpAfterError('Run it with --help to see its arguments and options.');
  addServeCommand(program);
  addMigrateCommand(program);
  addVerifyCommand(program);
  addCheckCommand(program);
  addKeysCommand(program);
  addSchemaCommand(program);
  return program;
}

/**
 * Runs a command line.
 *
 * @param words what follows the command's name
 * @returns the exit code
 */
export async function runProgram(words: readonly string[]): Promise<number> {
  try {
    await createProgram().parseAsync(words, { from: 'user' });
    return Number(process.exitCode ?? exitCodes.done);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const asked = ['commander.help', 'commander.helpDisplayed', 'commander.version'];
    return asked.includes(error.code) && error.exitCode === 0
      ? exitCodes.done
      : exitCodes.wrongUsage;
  }
}
