import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parentOf } from '../support/processes/server-pids.ts';

const program = join(import.meta.dirname, '../../dist/cli/onrecord.js');

/** After this long a gateway that is not ready counts as lost for good: the machine may be busy. */
const patienceMs = 240_000;

/** A built gateway on its own database, as a user runs it, that is killed and started again. */
export interface GatewayLife {
  readonly url: string;
  readonly dataDir: string;
  readonly key: string;
  /** The gateway's process now. */
  readonly process: ChildProcess;
  /** What the gateway has logged since it was started last. */
  readonly log: string;
  /** How often it has given its server up, and was started again, as by whatever runs services. */
  readonly givenUp: number;
  /** Starts the gateway, with options of `serve`; does not wait until it is ready. */
  start(...options: string[]): void;
  /** Kills the gateway alone (kill -9), and waits until it is gone, and all that it logged is there. */
  kill(): Promise<void>;
  /** Whether /readyz says so. */
  isReady(): Promise<boolean>;
  /** Waits until /readyz says so, or throws with what the gateway has logged. */
  becomesReady(): Promise<void>;
  /** Runs another command on the same data directory. @returns its exit code and output */
  run(...words: string[]): Promise<{ code: number; output: string }>;
  /** Ends the gateway in order. @returns the exit code */
  stop(): Promise<number | null>;
}

export interface LifeOptions {
  dataDir: string;
  port: number;
  env?: Record<string, string>;
}

export function createGatewayLife({ dataDir, port, env = {} }: LifeOptions): GatewayLife {
  const url = `http://127.0.0.1:${port}`;
  const key = 'a-key-for-the-writers-of-the-faults-test';
  const environment = {
    ...{ PATH: process.env.PATH, HOST: '127.0.0.1', PORT: String(port) },
    ...{ ONRECORD_DATA_DIR: dataDir, ONRECORD_ADMIN_KEY: key, ONRECORD_LOG_LEVEL: 'debug' },
    ...env,
  };
  let child: ChildProcess | undefined;
  let log = '';
  let givenUp = 0;
  let hasEnded = false;
  let closed: Promise<unknown> | undefined;
  const running = () => {
    if (!child) throw new Error('The gateway was not started yet.');
    return child;
  };
  const isReady = () =>
    fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) }).then(
      async (response) => {
        await response.arrayBuffer();
        return response.status === 200;
      },
      () => false,
    );
  const ended = async () => {
    const ending = running();
    await closed;
    return ending.exitCode;
  };
  const start = (...options: string[]) => {
    log = '';
    hasEnded = false;
    const started = spawn(process.execPath, [program, 'serve', ...options], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    closed = once(started, 'close');
    for (const stream of [started.stdout, started.stderr]) {
      stream.on('data', (part) => {
        log = `${log}${part}`.slice(-100_000);
      });
    }
    started.once('close', () => {
      if (child !== started) return;
      hasEnded = !log.includes('has stopped and could not be restarted');
      if (hasEnded) return;
      givenUp += 1;
      start(...options);
    });
  };
  return {
    url,
    dataDir,
    key,
    get process() {
      return running();
    },
    get log() {
      return log;
    },
    get givenUp() {
      return givenUp;
    },
    start,
    async kill() {
      running().kill('SIGKILL');
      await ended();
    },
    isReady,
    async becomesReady() {
      const end = performance.now() + patienceMs;
      while (!(await isReady())) {
        const over = hasEnded || performance.now() > end;
        if (over) throw new Error(`The gateway does not become ready:\n${log}`);
        await delay(10);
      }
    },
    async run(...words) {
      const command = spawn(process.execPath, [program, ...words], { env: environment });
      let output = '';
      for (const stream of [command.stdout, command.stderr]) {
        stream.on('data', (part) => {
          output += part;
        });
      }
      const [code] = await once(command, 'close');
      return { code, output };
    },
    async stop() {
      running().kill('SIGTERM');
      return ended();
    },
  };
}

/** Waits until these processes are gone. */
export async function awaitEnd(pids: readonly number[]): Promise<void> {
  const end = performance.now() + patienceMs;
  for (const pid of pids) {
    while ((await parentOf(pid)) !== null) {
      if (performance.now() > end) throw new Error(`The process ${pid} does not stop.`);
      await delay(5);
    }
  }
}
