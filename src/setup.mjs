// Makes a checkout ready to run and then becomes the command it is given, in this same process,
// so that a signal reaches that command once and its exit code is the one that counts:
//
//   node src/setup.mjs                     only installs, generates and builds what is out of date
//   node src/setup.mjs onrecord serve      … and then runs the gateway
//   node src/setup.mjs vitest run          … and then runs the tests
//
// Plain JavaScript on Node alone, because nothing is installed when it runs for the first time.

import { pathToFileURL } from 'node:url';
import { install } from './setup/install.mjs';
import { make } from './setup/make.mjs';
import { at, stop, stopSignal } from './setup/run-program.mjs';
import { stepsFor } from './setup/steps.mjs';

const commands = {
  onrecord: 'dist/cli/onrecord.js',
  vitest: 'node_modules/vitest/vitest.mjs',
};

const [command, ...args] = process.argv.slice(2);

async function setUp() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`OnRecord needs Node 20.19 or later; this is Node ${process.versions.node}.`);
  }
  process.on('SIGINT', stop).on('SIGTERM', stop);
  await install();
  for (const step of stepsFor(command)) if (!stopSignal()) await make(step);
  process.off('SIGINT', stop).off('SIGTERM', stop);
}

try {
  await setUp();
} catch (error) {
  if (!stopSignal()) process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
if (stopSignal()) process.exit(stopSignal() === 'SIGINT' ? 130 : 143);

if (command && !process.exitCode) {
  const entry = at(commands[command] ?? command);
  process.argv = [process.execPath, entry, ...args];
  await import(pathToFileURL(entry).href);
}
