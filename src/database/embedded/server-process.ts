import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { endServer } from './leftover-server.ts';
import { pollUntil } from './poll.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { programEnvironment } from './run-program.ts';
import type { ServerAccount } from './server-account.ts';
import { logServerLine, type ServerLog } from './server-log.ts';

/**
 * Runs the server and waits for the end of standard input, which only the gateway holds open: if
 * the gateway exits, in whatever way, the server is told to stop (SIGINT: at once, with everything
 * written). It does nothing to a server that has already exited.
 */
const supervisor = `
exec 3<&0 </dev/null
"$@" 3<&- &
server=$!
{ read -r _ <&3; kill -INT "$server"; } 2>/dev/null &
watcher=$!
exec 3<&-
wait "$server"
code=$?
kill "$watcher" 2>/dev/null
exit "$code"`;

const stopTimeoutMs = 30_000;

export interface ServerProcessOptions {
  postgres: string;
  args: readonly string[];
  /** The cluster's folder, which becomes the working directory. */
  folder: string;
  account: ServerAccount;
  log: ServerLog;
}

export interface ServerProcess {
  /** Resolves when the server has exited, with the last lines of its log. */
  ended: Promise<string>;
  /** Stops the server gracefully, or at once if that takes too long. */
  stop(): Promise<void>;
}

/** Starts the server in its own session, so that a terminal's Ctrl-C does not reach it. */
export function spawnServer(options: ServerProcessOptions): ServerProcess {
  const child = spawn('/bin/sh', ['-c', supervisor, 'sh', options.postgres, ...options.args], {
    cwd: options.folder,
    ...options.account,
    env: programEnvironment,
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true,
  });
  const lastLines: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => {
    logServerLine(options.log, line);
    if (lastLines.push(line) > 5) lastLines.shift();
  });
  child.stdin.on('error', () => undefined);
  const ended = new Promise<string>((resolve) => {
    child.once('close', () => resolve(lastLines.join(' ')));
    child.once('error', (error) => resolve(error.message));
  });
  return { ended, stop: () => stopServer(child, ended, options.folder) };
}

async function stopServer(
  child: ChildProcess,
  ended: Promise<string>,
  folder: string,
): Promise<void> {
  child.stdin?.end();
  let over = false;
  const end = ended.then(() => {
    over = true;
  });
  if (!(await pollUntil(() => over, stopTimeoutMs))) {
    const running = await readPostmasterFile(folder);
    if (running) await endServer(running.pid);
  }
  await end;
}
