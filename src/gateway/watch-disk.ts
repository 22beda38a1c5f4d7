import type { Database } from '../database/client.ts';
import { type DiskSpaceWatch, watchDiskSpace } from '../database/embedded/disk-space.ts';
import type { GatewayRun } from './gateway-run.ts';

/** Only for the embedded server; a remote server's disk is not visible. */
export function watchDisk({ settings, log }: GatewayRun, db: Database): Promise<DiskSpaceWatch> {
  return watchDiskSpace({
    dataDir: settings.ONRECORD_DATA_DIR,
    minFreeBytes: settings.ONRECORD_MIN_FREE_MB * 1_000_000,
    onChange(isShort) {
      if (!isShort) return log.info('the disk has space again; writing resumes');
      log.error('the disk of the data directory is almost full; writes are refused');
      // The server's log between checkpoints can be large; a checkpoint frees that space.
      db.$executeRaw`CHECKPOINT`.catch((err) => log.warn({ err }, 'the checkpoint failed'));
    },
  });
}
