import type { DatabaseConnection } from '../database/connection.ts';
import type { EmbeddedServer } from '../database/embedded/start-embedded-server.ts';
import type { Log } from '../log/create-log.ts';
import type { Settings } from '../settings/settings.ts';

/** What a gateway is assembled from. */
export interface GatewayRun {
  settings: Settings;
  log: Log;
  clock: () => Date;
  /** Aborted when the gateway receives a stop signal. */
  signal: AbortSignal;
  /** Writes a line for the person who started the gateway. */
  print(line: string): void;
  /** Whether the output goes to a person at a terminal and is not stored. */
  atTerminal: boolean;
  /** Opened by the caller, who closes it afterwards. Its schema is this version's. */
  database: GatewayDatabase;
  /** Whether to load the demo article into an empty database. */
  demo: boolean;
}

/** A database as the gateway finds it. */
export interface GatewayDatabase {
  connection: DatabaseConnection;
  /** Our own server, if it was started for this. */
  server?: EmbeddedServer;
}
