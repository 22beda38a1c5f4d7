import type { Database } from '../database/client.ts';
import { ensureAdminKey } from '../modules/access/admin-key.ts';
import { adminKeyFile } from './admin-key-file.ts';
import type { GatewayRun } from './gateway-run.ts';

/** Output that does not go to a terminal is stored, as in a container's log that many can read. */
export async function tellAdminKey(run: GatewayRun, db: Database): Promise<void> {
  const { settings, log, clock, print, atTerminal } = run;
  const file = adminKeyFile(settings.ONRECORD_DATA_DIR);
  const outcome = await ensureAdminKey({ db, clock }, { given: settings.ONRECORD_ADMIN_KEY, file });
  if (outcome.kind === 'revoked') log.warn('the admin key was revoked and does not work');
  if (outcome.kind !== 'made') return;
  if (!atTerminal) return print(`An admin key was created; it is in ${file.path}`);
  print(`Admin key, shown only this once and kept in ${file.path}:\n  ${outcome.key}`);
}
