import { extractStatements } from '../../src/extraction/index.ts';
import { HOSTILE_PARTS, inventText, repeatPart, UNBROKEN_PARTS } from '../support/hostile-texts.ts';
import { createRandom } from '../support/random.ts';

// Texts made to stall the extractor, 1 MiB of each kind, and texts invented from words and marks,
// each with what it costs beside prose of the same length:
//
//   npm run bench:stall -- [how many are invented] [seed]

const SIZE = 1 << 20;
const INVENTED_SIZE = 1 << 17;
const PROSE =
  'The mayor of Springfield, Ann Lee, told reporters on Monday that “we are ready for the winter,” and left. The bridge was closed for two days after the storm, officials said.\n';

interface Cost {
  name: string;
  seconds: number;
  timesProse: number;
}

/** CPU seconds for each MiB. */
function measure(text: string): { seconds: number; found: number } {
  const before = process.cpuUsage();
  const found = extractStatements(text).length;
  const { user, system } = process.cpuUsage(before);
  return { seconds: ((user + system) / 1e6) * (SIZE / text.length), found };
}

function report(name: string, text: string, prose: number): Cost {
  const { seconds, found } = measure(text);
  const timesProse = seconds / prose;
  process.stdout.write(
    `${name.slice(0, 34).padEnd(34)} ${seconds.toFixed(2).padStart(6)} s of CPU for a MiB ${timesProse.toFixed(2).padStart(6)} × prose  ${String(found).padStart(6)} statements\n`,
  );
  return { name, seconds, timesProse };
}

function main(count = 100, seed = Date.now() % 1_000_000): void {
  measure(repeatPart(PROSE, INVENTED_SIZE));
  const prose = measure(repeatPart(PROSE, SIZE)).seconds;
  process.stdout.write(`prose: ${prose.toFixed(2)} s of CPU for a MiB; seed ${seed}\n`);
  const random = createRandom(seed);
  const costs = [...HOSTILE_PARTS, ...UNBROKEN_PARTS].map(([name, part]) =>
    report(name, repeatPart(part, SIZE), prose),
  );
  for (let invented = 0; invented < count; invented += 1) {
    const text = inventText(random, INVENTED_SIZE);
    costs.push(report(JSON.stringify(text.slice(0, 30)), text, prose));
  }
  const worst = costs.reduce((most, one) => (one.timesProse > most.timesProse ? one : most));
  process.stdout.write(
    `worst of ${costs.length}: ${worst.name}, ${worst.seconds.toFixed(2)} s, ${worst.timesProse.toFixed(2)} × prose\n`,
  );
}

const [count, seed] = process.argv.slice(2).map(Number);
main(count, seed);
