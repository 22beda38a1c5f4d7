import { extractWith } from '../extract.ts';
import { readLines } from './articles.ts';
import { classifyByLabels } from './labelled-classifiers.ts';
import { fitLogistic, type Row } from './logistic.ts';
import type { GoldArticle } from './quote-spans.ts';
import { writeData } from './write-data.ts';

/**
 * Fits src/extraction/classifiers/data/content-weights.json:
 *   npx tsx src/extraction/training/fit-content.ts <train.jsonl> [articles to leave out at the start]
 * The pipeline runs with a judge that knows the labels; every decision becomes a row.
 */
function main(): void {
  const [path, skip = '0'] = process.argv.slice(2);
  const articles = readLines<GoldArticle>(path, 'fit-content.ts <train.jsonl> [articles left out]');
  const rows = { accept: [] as Row[], speak: [] as Row[] };
  for (const article of articles.slice(Number(skip))) {
    extractWith(article.text, (doc) =>
      classifyByLabels(article, doc, {
        accept: (_, features, label) => {
          rows.accept.push({ features: [...features], label, weight: 1 });
        },
        speak: (features, label) => {
          rows.speak.push({ features: [...features], label, weight: 1 });
        },
      }),
    );
  }
  const weights = {
    accept: fitLogistic(rows.accept, { least: 4 }),
    speak: fitLogistic(rows.speak, { least: 4 }),
  };
  for (const table of ['accept', 'speak'] as const) {
    const positive = rows[table].filter((row) => row.label).length;
    process.stdout.write(
      `${table}: ${rows[table].length} rows, ${positive} positive, ${Object.keys(weights[table]).length} weights\n`,
    );
  }
  writeData('content-weights', weights);
}

main();
