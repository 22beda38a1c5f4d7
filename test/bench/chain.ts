import { readLines } from '../../src/extraction/training/articles.ts';
import type { FoundStatement, GoldStatement } from './chain-matching.ts';
import { extractRaw } from './predict.ts';
import { formatChainScore, newChainScore, scoreChains } from './score-chain.ts';

const USAGE = 'npm run bench:chain -- <chain.jsonl> <articles.jsonl>…';

/**
 * Scores addressees, chains, hedges and channels. The first file holds the labelled statements, the
 * others the articles, found by their id: npm run bench:chain -- dev-chain.jsonl dev.jsonl train.jsonl
 */
function main(): void {
  const [labels, ...files] = process.argv.slice(2);
  const golds = readLines<GoldStatement>(labels, USAGE);
  if (files.length === 0) readLines(undefined, USAGE);
  const texts = new Map<string, string>();
  for (const file of files) {
    for (const article of readLines<{ id: string; text: string }>(file, USAGE))
      texts.set(article.id, article.text);
  }
  const score = newChainScore();
  for (const id of new Set(golds.map((gold) => gold.article))) {
    const text = texts.get(id);
    if (text === undefined) {
      process.stderr.write(`No article ${id} in the files given.\n`);
      process.exit(2);
    }
    scoreChains(
      score,
      text,
      golds.filter((gold) => gold.article === id),
      findStatements(text),
    );
  }
  process.stdout.write(`${formatChainScore(score)}\n`);
}

function findStatements(text: string): FoundStatement[] {
  const { statements, toRaw } = extractRaw(text);
  return statements.flatMap((statement) =>
    statement.segments.map((segment) => ({
      ...toRaw(segment),
      speaker: statement.speaker && {
        ...toRaw(statement.speaker.span),
        name: statement.speaker.name,
      },
      addressees: statement.addressees.map((mention) => ({
        ...toRaw(mention.span),
        name: mention.name,
      })),
      chain: statement.chain.map((link) => ({ role: link.role, mention: toRaw(link.mention) })),
      hedged: statement.hedged,
      channel: statement.channel,
    })),
  );
}

main();
