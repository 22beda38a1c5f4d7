import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { readServerError } from './errors/sql-state.ts';
import type { ServerSockets } from './server-sockets.ts';

export interface ServerWatchOptions {
  /** How to connect; the watch has a connection of its own. */
  config: pg.ClientConfig;
  sockets: ServerSockets;
  /** A server that sends nothing for this long after a query is down. @default 1_250 */
  silenceMs?: number;
  /** Called when the server is found to be down, and when it is found to be up again. */
  onChange: (isThere: boolean) => void;
}

export interface ServerWatch {
  stop(): Promise<void>;
}

/** How often a server is probed while it is up, and while it is down. */
const everyMs = 250;
const againEveryMs = 200;

/**
 * Regularly probes whether the server is up. A connection stays silent if the other machine is gone
 * or hangs, but a query may also take its time: only a second connection tells one from the other.
 */
export function watchServer(options: ServerWatchOptions): ServerWatch {
  const stopping = new AbortController();
  let broken = new AbortController();
  let isThere = true;
  const asker = createAsker(options, () => broken.abort());

  const watch = async () => {
    while (!stopping.signal.aborted) {
      broken = new AbortController();
      const answered = await asker.ask();
      if (answered !== isThere && !stopping.signal.aborted) {
        isThere = answered;
        options.onChange(isThere);
      }
      // A connection that breaks is worth a probe at once.
      const wakes = isThere ? [stopping.signal, broken.signal] : [stopping.signal];
      const signal = AbortSignal.any(wakes);
      await delay(isThere ? everyMs : againEveryMs, undefined, { signal }).catch(() => undefined);
    }
  };
  const watching = watch();
  return {
    async stop() {
      stopping.abort();
      asker.stop();
      await watching;
    },
  };
}

interface AskerConnection {
  client: pg.Client;
  socket: Socket;
}

function createAsker(
  { config, sockets, silenceMs = 1_000 }: ServerWatchOptions,
  onBroken: () => void,
) {
  let connection: AskerConnection | undefined;
  let stopped = false;
  const drop = () => {
    // Without a goodbye, since a server that is down would never answer it.
    connection?.socket.destroy();
    connection = undefined;
  };
  const connect = async () => {
    const socket = sockets.open();
    const client = new pg.Client({ ...config, stream: () => socket });
    client.on('error', () => undefined);
    socket.once('close', () => {
      if (connection?.socket !== socket) return;
      connection = undefined;
      onBroken();
    });
    connection = { client, socket };
    await client.connect();
    return client;
  };
  const ask = async (isLate: () => boolean): Promise<boolean> => {
    const known = connection?.client;
    const answered =
      known &&
      (await known.query('SELECT 1').then(
        () => true,
        () => false,
      ));
    // A probe cut off by the stop is no reason to reconnect: that connection would never be closed.
    if (answered || stopped || isLate()) return true;
    try {
      const client = await connect();
      await client.query('SELECT 1');
      return true;
    } catch (error) {
      return isRefusal(error);
    }
  };
  const beSilent = async () => {
    await silence(silenceMs);
    // The first response accepts new connections while this program is still loading: give it time.
    if (sockets.bytesRead() === 0) await silence(3 * silenceMs);
  };
  return {
    /** Drops the connection; no other is opened. */
    stop() {
      stopped = true;
      drop();
    },
    /** Whether the server is up. */
    async ask(): Promise<boolean> {
      let late = false;
      const before = sockets.bytesRead();
      const answered = await Promise.race([ask(() => late), beSilent().then(() => undefined)]);
      late = true;
      if (answered !== true) drop();
      // A server too busy for this probe may have answered another.
      return answered ?? sockets.bytesRead() !== before;
    },
  };
}

/** A server that refuses for a reason of its own is up; one that starts or stops is not. */
function isRefusal(error: unknown): boolean {
  const sqlState = readServerError(error)?.sqlState ?? '';
  return /^[0-9A-Z]{5}$/.test(sqlState) && !/^(08|57P|E[A-Z])/.test(sqlState);
}

/**
 * Waits, and then until everything received meanwhile was read: this process may be the late one.
 */
async function silence(ms: number): Promise<void> {
  await delay(ms, undefined, { ref: false });
  await new Promise((resolve) => setImmediate(resolve));
}
