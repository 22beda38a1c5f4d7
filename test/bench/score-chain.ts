import { overlaps } from '../../src/extraction/training/quote-spans.ts';
import {
  countPairs,
  type FoundStatement,
  type GoldStatement,
  type LinkRow,
  pairStatements,
  sameEntity,
  sameSpeaker,
} from './chain-matching.ts';

interface Overlap {
  right: number;
  gold: number;
  found: number;
  goldAll: number;
}
interface Share {
  right: number;
  of: number;
}

const newOverlap = (): Overlap => ({ right: 0, gold: 0, found: 0, goldAll: 0 });
const newShare = (): Share => ({ right: 0, of: 0 });
const tally = (share: Share, right: boolean) => {
  share.of++;
  if (right) share.right++;
};

/** All counts of the chain table. */
export function newChainScore() {
  return {
    statements: newShare(),
    speaker: newShare(),
    fixedSpeaker: newShare(),
    addressees: newOverlap(),
    inventedAddressees: newShare(),
    links: newOverlap(),
    origin: newOverlap(),
    reporter: newOverlap(),
    exact: newShare(),
    exactNonEmpty: newShare(),
    emptyKept: newShare(),
    publisherLinks: 0,
    hedge: newOverlap(),
    channel: newShare(),
    falseChannel: newShare(),
  };
}
export type ChainScore = ReturnType<typeof newChainScore>;

/** Adds one article's statements to the score. */
export function scoreChains(
  score: ChainScore,
  text: string,
  golds: readonly GoldStatement[],
  founds: readonly FoundStatement[],
): void {
  const pairs = pairStatements(text, golds, founds);
  for (const gold of golds) {
    score.addressees.goldAll += gold.addressees.length;
    score.links.goldAll += gold.chain.length;
    score.hedge.goldAll += gold.hedged ? 1 : 0;
    for (const link of gold.chain) score[roleOf(link)].goldAll++;
    const found = pairs.get(gold);
    tally(score.statements, !!found);
    if (found) scoreStatement(score, text, gold, found);
  }
}

const roleOf = (link: LinkRow) => (link.role === 'ORIGIN' ? 'origin' : 'reporter');

function scoreStatement(
  score: ChainScore,
  text: string,
  gold: GoldStatement,
  found: FoundStatement,
): void {
  const right = sameSpeaker(text, gold.speaker, found.speaker);
  tally(score.speaker, right);
  if (gold.speakerFixed) tally(score.fixedSpeaker, right);
  score.addressees.right += countPairs(gold.addressees, found.addressees, (a, b) =>
    sameEntity(text, a, b),
  );
  score.addressees.gold += gold.addressees.length;
  score.addressees.found += found.addressees.length;
  if (gold.addressees.length === 0) tally(score.inventedAddressees, found.addressees.length > 0);
  scoreLinks(score, gold, found);
  score.hedge.gold += gold.hedged ? 1 : 0;
  score.hedge.found += found.hedged ? 1 : 0;
  score.hedge.right += gold.hedged && found.hedged ? 1 : 0;
  if (gold.channel !== 'UNKNOWN') tally(score.channel, gold.channel === found.channel);
  else tally(score.falseChannel, found.channel !== 'UNKNOWN');
}

function scoreLinks(score: ChainScore, gold: GoldStatement, found: FoundStatement): void {
  const links = found.chain.filter((link) => !isPublisher(gold, link));
  score.publisherLinks += found.chain.length - links.length;
  const same = (a: LinkRow, b: LinkRow) => a.role === b.role && overlaps(a.mention, b.mention);
  score.links.right += countPairs(gold.chain, links, same);
  score.links.gold += gold.chain.length;
  score.links.found += links.length;
  for (const role of ['origin', 'reporter'] as const) {
    const golds = gold.chain.filter((link) => roleOf(link) === role);
    const founds = links.filter((link) => roleOf(link) === role);
    score[role].right += countPairs(golds, founds, same);
    score[role].gold += golds.length;
    score[role].found += founds.length;
  }
  const whole =
    gold.chain.length === links.length &&
    gold.chain.every((link, at) => same(link, links[at] as LinkRow));
  tally(score.exact, whole);
  tally(gold.chain.length > 0 ? score.exactNonEmpty : score.emptyKept, whole);
}

/** The article's own outlet named in the sentence is no link, and no error. */
function isPublisher(gold: GoldStatement, link: LinkRow): boolean {
  const named = (gold.publisherMentions ?? []).some((mention) => overlaps(mention, link.mention));
  return (
    link.role === 'REPORTER' &&
    named &&
    !gold.chain.some((other) => overlaps(other.mention, link.mention))
  );
}

const four = (a: number, b: number) => (b ? (a / b).toFixed(4) : '   –  ');

function overlapRow(name: string, { right, gold, found, goldAll }: Overlap): string {
  const f1 = four(2 * right, gold + found);
  return `${name.padEnd(28)}P ${four(right, found)}  R ${four(right, gold)}  F1 ${f1}   (tp ${right}, pred ${found}, gold ${gold} of ${goldAll}; R over all gold ${four(right, goldAll)})`;
}

const shareRow = (name: string, { right, of }: Share) =>
  `${name.padEnd(28)}${four(right, of)}   (${right} of ${of})`;

/** The score as the table that is printed. */
export function formatChainScore(score: ChainScore): string {
  return [
    shareRow('statements found', score.statements),
    shareRow('speaker', score.speaker),
    shareRow('  where gold was fixed', score.fixedSpeaker),
    overlapRow('addressees', score.addressees),
    shareRow('  invented where none', score.inventedAddressees),
    overlapRow('chain links', score.links),
    overlapRow('  ORIGIN', score.origin),
    overlapRow('  REPORTER', score.reporter),
    shareRow('chain exact', score.exact),
    shareRow('  non-empty gold', score.exactNonEmpty),
    shareRow('  empty gold kept empty', score.emptyKept),
    `publisher links ignored     ${score.publisherLinks}`,
    overlapRow('hedged', score.hedge),
    shareRow('channel (gold known)', score.channel),
    shareRow('false channel', score.falseChannel),
  ].join('\n');
}
