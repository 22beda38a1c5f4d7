import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { at, tell } from './run-program.mjs';

/** What is built of a package lies within its folder, and is made of nothing but the rest. */
function listFiles(path) {
  if (!fs.existsSync(at(path))) return [];
  if (fs.statSync(at(path)).isFile()) return [path];
  return fs
    .readdirSync(at(path), { withFileTypes: true })
    .filter(({ name }) => !/^dist(\.|$)/.test(name))
    .flatMap((entry) => listFiles(join(path, entry.name)));
}

function fingerprint(step) {
  const hash = createHash('sha256');
  for (const path of step.inputs.flatMap(listFiles).sort()) {
    hash
      .update(`${path}\0`)
      .update(fs.readFileSync(at(path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Runs a step if its inputs are not those of its last output. */
export async function make(step) {
  if (step.needed === false) return;
  const stamp = at(join(step.output, '.made-from'));
  const wanted = fingerprint(step);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  tell(step.told);
  await step.run();
  fs.writeFileSync(stamp, wanted);
}
