import {
  findWords,
  type GoldArticle,
  jaccard,
  type PredictedArticle,
  type QuoteRow,
  sameHead,
  sameName,
  splitLines,
  type TokenSpan,
  wordRange,
} from '../../src/extraction/training/quote-spans.ts';

/** Named counts; all figures are ratios of them. */
export type Counts = Record<string, number>;

interface Piece extends QuoteRow {
  words: TokenSpan;
}

interface Scene {
  gold: GoldArticle;
  golds: Piece[];
  found: Piece[];
  words: [number, number][];
  optional: Uint8Array;
  core: Uint8Array;
  counts: Counts;
}

const add = (counts: Counts, key: string, value = 1) => {
  counts[key] = (counts[key] ?? 0) + value;
};

/** Scores one article: one-to-one matches at three strictnesses, speakers, names, cues. */
export function scoreArticle(gold: GoldArticle, predicted: PredictedArticle | undefined): Counts {
  const words = findWords(gold.text);
  const pieces = (quotes: readonly QuoteRow[]): Piece[] =>
    quotes
      .flatMap((quote) => splitLines(gold.text, quote))
      .map((quote) => ({ ...quote, words: wordRange(words, quote.start, quote.end) }))
      .filter((quote) => quote.words[1] > quote.words[0]);
  const scene: Scene = {
    gold,
    golds: pieces(gold.quotes),
    found: pieces(predicted?.quotes ?? []),
    words,
    optional: new Uint8Array(words.length),
    core: new Uint8Array(words.length),
    counts: {},
  };
  countTokens(scene, predicted);
  scoreMode(scene, 'exact', (a, b) => a.start === b.start && a.end === b.end);
  scoreMode(scene, 'j80', (_a, _b, likeness) => likeness >= 0.8);
  scoreMode(scene, 'j50', (_a, _b, likeness) => likeness >= 0.5);
  for (const threshold of [0.3, 0.8]) scoreByCoverage(scene, predicted, threshold);
  return scene.counts;
}

function countTokens(scene: Scene, predicted: PredictedArticle | undefined): void {
  const { counts, words, core, optional } = scene;
  const found = new Uint8Array(words.length);
  for (const quote of scene.golds) {
    (quote.scope === 'optional' ? optional : core).fill(1, quote.words[0], quote.words[1]);
  }
  for (const quote of scene.found) found.fill(1, quote.words[0], quote.words[1]);
  for (let index = 0; index < words.length; index++) {
    if (optional[index] && !core[index]) continue;
    if (found[index]) add(counts, 'tokP');
    if (core[index]) add(counts, 'tokG');
    if (found[index] && core[index]) add(counts, 'tokI');
  }
  add(counts, 'words', words.length);
  if (predicted?.ms == null) return;
  add(counts, 'ms', predicted.ms);
  add(counts, 'msWords', words.length);
}

type Fits = (gold: Piece, found: Piece, likeness: number) => boolean;

/** Pairs gold and predictions one to one, the likest first. */
function matchPieces(scene: Scene, fits: Fits) {
  const pairs: [number, number, number][] = [];
  scene.golds.forEach((gold, goldIndex) => {
    scene.found.forEach((found, foundIndex) => {
      const likeness = jaccard(gold.words, found.words);
      if (likeness <= 0 || !fits(gold, found, likeness)) return;
      pairs.push([likeness + (gold.scope === 'optional' ? 0 : 1e-6), goldIndex, foundIndex]);
    });
  });
  pairs.sort((a, b) => b[0] - a[0]);
  const byGold = new Map<number, number>();
  const byFound = new Map<number, number>();
  for (const [, goldIndex, foundIndex] of pairs) {
    if (byGold.has(goldIndex) || byFound.has(foundIndex)) continue;
    byGold.set(goldIndex, foundIndex);
    byFound.set(foundIndex, goldIndex);
  }
  return { byGold, byFound };
}

/** An unmatched prediction that is no error: optional words, or an unlabelled "according to". */
function isIgnorable(scene: Scene, found: Pick<Piece, 'words' | 'cue'>): boolean {
  let optional = 0;
  for (let index = found.words[0]; index < found.words[1]; index++) {
    if (scene.optional[index] && !scene.core[index]) optional++;
  }
  if (optional / (found.words[1] - found.words[0]) >= 0.5) return true;
  if (!scene.gold.noAccordingTo || !found.cue) return false;
  return /accord/i.test(found.cue.text || scene.gold.text.slice(found.cue.start, found.cue.end));
}

function scoreMode(scene: Scene, mode: string, fits: Fits): void {
  const { counts } = scene;
  const { byGold, byFound } = matchPieces(scene, fits);
  scene.golds.forEach((gold, index) => {
    if (gold.scope === 'optional') return;
    add(counts, `${mode}.gold`);
    add(counts, `${mode}.gold.${gold.kind}`);
    const match = byGold.get(index);
    if (match !== undefined) scoreMatch(scene, mode, gold, scene.found[match] as Piece);
  });
  scene.found.forEach((found, index) => {
    const match = byFound.get(index);
    if (match !== undefined && (scene.golds[match] as Piece).scope === 'optional') return;
    if (match === undefined && isIgnorable(scene, found)) {
      add(counts, `${mode}.ignored`);
      return;
    }
    add(counts, `${mode}.pred`);
    add(counts, `${mode}.pred.${found.kind}`);
    addCuedDirect(counts, `${mode}.pred`, found);
  });
}

/** Quotations beside a cue of their own, the surest of all statements, and those that continue one. */
function addCuedDirect(counts: Counts, key: string, { kind, cue, continues }: QuoteRow): void {
  if (kind === 'direct' && cue) add(counts, `${key}.${continues ? 'continued' : 'cued'}`);
}

function scoreMatch(scene: Scene, mode: string, gold: Piece, found: Piece): void {
  const { counts } = scene;
  add(counts, `${mode}.tp`);
  add(counts, `${mode}.tp.${gold.kind}`);
  add(counts, `${mode}.ptp.${found.kind}`);
  if (found.kind === gold.kind) add(counts, `${mode}.kindok`);
  if (scoreSpeaker(scene, mode, gold, found)) {
    add(counts, `${mode}.e2e`);
    add(counts, `${mode}.e2e.${gold.kind}`);
    add(counts, `${mode}.pe2e.${found.kind}`);
    addCuedDirect(counts, `${mode}.pe2e`, found);
  }
  if (!gold.cue) return;
  add(counts, `${mode}.cue`);
  const { cue } = found;
  if (cue && Math.min(gold.cue.end, cue.end) > Math.max(gold.cue.start, cue.start))
    add(counts, `${mode}.cueOk`);
}

function scoreSpeaker(scene: Scene, mode: string, gold: Piece, found: Piece): boolean {
  const { counts } = scene;
  const { text } = scene.gold;
  if (!gold.speaker && !gold.speakerName) {
    add(counts, `${mode}.none`);
    if (!found.speaker) add(counts, `${mode}.noneOk`);
    return !found.speaker;
  }
  add(counts, `${mode}.spk`);
  add(counts, `${mode}.spk.${gold.kind}`);
  const right = gold.speaker
    ? sameHead(text, gold.speaker, found.speaker)
    : sameName(gold.speakerName ?? '', found);
  if (right) {
    add(counts, `${mode}.spkHead`);
    add(counts, `${mode}.spkHead.${gold.kind}`);
  }
  if (gold.speaker) add(counts, `${mode}.spkSpan`);
  if (gold.speakerName) {
    add(counts, `${mode}.name`);
    if (sameName(gold.speakerName, found)) add(counts, `${mode}.nameOk`);
  }
  return right;
}

/** The Gender Gap Tracker's own measure: share of the gold span covered, greedy in gold order. */
function scoreByCoverage(
  scene: Scene,
  predicted: PredictedArticle | undefined,
  threshold: number,
): void {
  const { counts } = scene;
  const mode = `ggt${threshold}`;
  const quotes = predicted?.quotes ?? [];
  const used = new Set<number>();
  for (const gold of scene.gold.quotes) {
    if (gold.scope === 'optional') continue;
    add(counts, `${mode}.gold`);
    let best = -1;
    let bestShare = 0;
    quotes.forEach((found, index) => {
      if (used.has(index)) return;
      const both = Math.max(0, Math.min(gold.end, found.end) - Math.max(gold.start, found.start));
      const share = both / (gold.end - gold.start);
      if (share > threshold && share > bestShare) {
        bestShare = share;
        best = index;
      }
    });
    if (best < 0) continue;
    used.add(best);
    add(counts, `${mode}.tp`);
    if (overlapsSpeaker(gold, quotes[best] as QuoteRow)) add(counts, `${mode}.spk`);
  }
  quotes.forEach((found, index) => {
    const words = wordRange(scene.words, found.start, found.end);
    if (used.has(index) || !isIgnorable(scene, { words, cue: found.cue }))
      add(counts, `${mode}.pred`);
  });
}

function overlapsSpeaker(gold: QuoteRow, found: QuoteRow): boolean {
  const a = gold.speaker;
  const b = found.speaker;
  if (a && b) return Math.min(a.end, b.end) > Math.max(a.start, b.start);
  return !a && (!b || found.floating === true);
}
