// Loads every native addon among the installed packages, on the Node that runs this file.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../node_modules');
const require = createRequire(import.meta.url);
const addons = readdirSync(root, { recursive: true }).filter((path) => path.endsWith('.node'));
// Those for musl are next to those for glibc where npm does not tell the two apart.
const loadable = addons.filter((path) => !path.includes('musl') && !path.includes('fsevents'));
for (const path of loadable) require(join(root, path));
process.stdout.write(`Node ${process.versions.node} loads ${loadable.join(', ')}.\n`);
if (loadable.length === 0) throw new Error('There are none.');
