import { extractStatements } from '../../src/extraction/index.ts';
import { HOSTILE_PARTS, repeatPart } from '../support/hostile-texts.ts';

/** Texts made to stall the extractor, 1 MiB of each kind: npm run bench:stall */
const SIZE = 1 << 20;

function main(): void {
  extractStatements('“We are ready,” said Ann Lee. '.repeat(2000));
  const seconds: number[] = [];
  for (const [name, part] of HOSTILE_PARTS) {
    const text = repeatPart(part, SIZE);
    const before = process.cpuUsage();
    const found = extractStatements(text).length;
    const { user, system } = process.cpuUsage(before);
    const spent = (user + system) / 1e6;
    seconds.push(spent);
    process.stdout.write(
      `${name.padEnd(28)} ${spent.toFixed(2).padStart(6)} s of CPU  ${String(found).padStart(6)} statements\n`,
    );
  }
  process.stdout.write(`worst of ${seconds.length}: ${Math.max(...seconds).toFixed(2)} s\n`);
}

main();
