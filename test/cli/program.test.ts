import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';

function listCommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(listCommands)];
}

const pathOf = (command: Command): string =>
  command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();

const commands = listCommands(createProgram());

test('has the commands that docs/settings.md promises', () => {
  expect(commands.map(pathOf)).toEqual([
    'onrecord',
    'onrecord serve',
    'onrecord migrate',
    'onrecord verify',
    'onrecord check',
    'onrecord keys',
    'onrecord keys create',
    'onrecord keys list',
    'onrecord keys revoke',
    'onrecord schema',
    'onrecord schema print',
  ]);
});

describe('the help', () => {
  test.each(commands.map((command) => [pathOf(command), command] as const))(
    'of "%s" says what the command, each option and each argument is for',
    (_, command) => {
      expect(command.description()).not.toBe('');
      for (const option of command.options) expect(option.description).not.toBe('');
      for (const argument of command.registeredArguments) {
        expect(argument.description).not.toBe('');
      }
    },
  );
});
