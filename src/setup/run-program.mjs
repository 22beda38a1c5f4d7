import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A path of the checkout. */
export const at = (path) => join(root, path);

let child;
let stoppedBy;

/** Passes a signal on to the running program; nothing else is started. */
export function stop(signal) {
  stoppedBy = signal;
  child?.kill(signal);
}

/** The stop signal received; undefined before that. */
export const stopSignal = () => stoppedBy;

/** Runs a program until it exits; its output is shown only if it fails. */
export function run(program, args, shown = false) {
  const bin = at('node_modules/.bin');
  child = spawn(program, args, {
    cwd: root,
    stdio: shown ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      // Any file that exists keeps Prisma from downloading a native engine, which `generate` never calls.
      PRISMA_SCHEMA_ENGINE_BINARY: at('package.json'),
      CHECKPOINT_DISABLE: '1',
    },
  });
  const output = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part) => output.push(part));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) return resolve();
      const words = Buffer.concat(output).toString().trim();
      reject(new Error(`${[program, ...args].join(' ')} failed (${signal ?? code}).\n${words}`));
    });
  });
}

export const runNode = (script, ...args) => run(process.execPath, [at(script), ...args]);

export function tell(words) {
  process.stderr.write(`${words} …\n`);
}
