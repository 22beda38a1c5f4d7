import type { Command } from 'commander';
import { addKeysCreateCommand } from './create.ts';
import { addKeysListCommand } from './list.ts';
import { addKeysRevokeCommand } from './revoke.ts';

/** `onrecord keys …` */
export function addKeysCommand(program: Command): void {
  const keys = program.command('keys').description('create, list and revoke API keys');
  addKeysCreateCommand(keys);
  addKeysListCommand(keys);
  addKeysRevokeCommand(keys);
}
