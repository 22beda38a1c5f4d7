import { EmbeddedServerError } from './embedded-server-error.ts';
import { pollUntil } from './poll.ts';
import { discardUnwrittenFile, readPostmasterFile } from './postmaster-file.ts';
import { type ServerProcess, type ServerProcessOptions, spawnServer } from './server-process.ts';

/** How long the backends of a killed server may take to notice that it is gone. */
const orphansTimeoutMs = 15_000;

/**
 * Starts the server and waits until it accepts connections. If backends of a killed server are
 * still alive, PostgreSQL refuses to start; they exit by themselves, so the start is retried. It
 * also refuses next to the empty file of a server that was killed as it started, which is removed.
 *
 * @throws EmbeddedServerError if it does not start
 */
export async function launchServer(
  options: ServerProcessOptions & { onWait?: (() => void) | undefined },
  signal?: AbortSignal,
): Promise<ServerProcess> {
  const end = performance.now() + orphansTimeoutMs;
  for (;;) {
    const server = spawnServer(options);
    try {
      options.onWait?.();
      await awaitReady(server, options.folder, signal);
      return server;
    } catch (error) {
      await server.stop();
      const isOccupied = /shared memory block .* still in use/.test(String(error));
      const isUnwritten = /lock file "postmaster\.pid" is empty/.test(String(error));
      if (!(isOccupied || isUnwritten) || performance.now() > end) throw error;
      if (isUnwritten) await discardUnwrittenFile(options.folder);
    }
  }
}

/**
 * Waits until the server accepts connections, however long a recovery takes.
 *
 * @throws EmbeddedServerError if it ends instead
 */
async function awaitReady(
  server: ServerProcess,
  folder: string,
  signal?: AbortSignal,
): Promise<void> {
  let lastWords: string | null = null;
  server.ended.then((words) => {
    lastWords = words;
  });
  const isDecided = async () =>
    signal?.aborted || lastWords !== null || (await readPostmasterFile(folder))?.status === 'ready';
  await pollUntil(isDecided, Number.POSITIVE_INFINITY);
  if (lastWords !== null) {
    throw new EmbeddedServerError(`The embedded PostgreSQL did not start: ${lastWords}`);
  }
  signal?.throwIfAborted();
}
