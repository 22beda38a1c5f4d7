import type { Command } from 'commander';
import { addKeysCreateCommand } from './keys-create.ts';
import { addKeysListCommand } from './keys-list.ts';
import { addKeysRevokeCommand } from './keys-revoke.ts';

/** `onrecord keys …` */
export function addKeysCommand(program: Command): void {
  const keys = program.command('keys').description('make, list and revoke API keys');
  addKeysCreateCommand(keys);
  addKeysListCommand(keys);
  addKeysRevokeCommand(keys);
}
