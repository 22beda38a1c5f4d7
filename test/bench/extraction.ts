import { readLines } from '../../src/extraction/training/articles.ts';
import type { GoldArticle } from '../../src/extraction/training/quote-spans.ts';
import { evaluate, formatEvaluation } from './extraction-report.ts';
import { predictArticle } from './predict.ts';

/**
 * Scores the extractor on labelled articles: npm run bench:extraction -- <data.jsonl>
 * With --damage every curly mark, apostrophe and dash first becomes "â".
 */
function main(): void {
  const args = process.argv.slice(2);
  const damaged = args.includes('--damage');
  const path = args.find((arg) => !arg.startsWith('--'));
  const gold = readLines<GoldArticle>(path, 'npm run bench:extraction -- <data.jsonl> [--damage]');
  const texts = gold.map((article) =>
    damaged ? article.text.replace(/[“”‘’–—]/g, 'â') : article.text,
  );
  for (const text of texts) predictArticle('', text);
  const predicted = gold.map((article, index) =>
    predictArticle(article.id, texts[index] as string),
  );
  const reports = [formatEvaluation('all', evaluate(gold, predicted))];
  const sources = [...new Set(gold.map((article) => article.source).filter((source) => !!source))];
  if (sources.length > 1) {
    for (const source of sources) {
      const part = gold.filter((article) => article.source === source);
      reports.push(formatEvaluation(String(source), evaluate(part, predicted)));
    }
  }
  process.stdout.write(`${reports.join('\n\n')}\n`);
}

main();
