import { release } from 'node:os';

/**
 * What differs from PostgreSQL's defaults. Nothing here trades a committed transaction for speed:
 * these settings are stated so that no configuration file can.
 */
const settings: Readonly<Record<string, string>> = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // No network: only the socket in the cluster's folder, which is closed to other users.
  listen_addresses: '',
  port: '5432',
  unix_socket_directories: '.',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  maintenance_work_mem: '64MB',
  work_mem: '8MB',
  // The data is on a disk without a moving head.
  random_page_cost: '1.1',
  jit: 'off',
  ...(syncsAtOnce() && { recovery_init_sync_method: 'syncfs' }),
  // If one of its processes dies it stops, and `keep-running` restarts it. If it restarted by
  // itself, it would wait forever for a recovery that dies before its first step (18.4).
  restart_after_crash: 'off',
  timezone: 'UTC',
  log_destination: 'stderr',
  logging_collector: 'off',
  log_line_prefix: '',
  // It has no replicas.
  wal_level: 'minimal',
  max_wal_senders: '0',
};

/**
 * Whether one call can sync everything to disk before a recovery, instead of file by file, which
 * takes a second and more on a busy machine. Linux reports failed writes there since 5.8.
 */
function syncsAtOnce(): boolean {
  const [major = 0, minor = 0] = release().split('.').map(Number);
  return process.platform === 'linux' && (major > 5 || (major === 5 && minor >= 8));
}

/** The settings as arguments of `postgres`, later ones before earlier ones. */
export function toServerArguments(extra: Readonly<Record<string, string>> = {}): string[] {
  return Object.entries({ ...settings, ...extra }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
}
