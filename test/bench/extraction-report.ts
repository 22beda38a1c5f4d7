import type { GoldArticle, PredictedArticle } from '../../src/extraction/training/quote-spans.ts';
import { type Counts, scoreArticle } from './score-extraction.ts';

/** Figures by name, such as "j80.e2eF1"; NaN where nothing was there to measure. */
export type Figures = Record<string, number>;

const MODES = ['exact', 'j80', 'j50'];
const KINDS = ['direct', 'mixed', 'indirect'];
const HEADLINES = [
  'exact.F1',
  'exact.e2eF1',
  'j80.F1',
  'j80.spkHeadAcc',
  'j80.nameAcc',
  'j80.cueAcc',
  'j80.e2eF1',
  'j50.F1',
  'j50.e2eF1',
  ...KINDS.flatMap((kind) => [`j80.${kind}.F1`, `j80.${kind}.e2eF1`]),
];

const divide = (a: number, b: number) => (b ? a / b : Number.NaN);
const harmonic = (p: number, r: number) => (p + r ? (2 * p * r) / (p + r) : 0);

function addCounts(all: readonly Counts[]): Counts {
  const total: Counts = {};
  for (const counts of all) {
    for (const key in counts) total[key] = (total[key] ?? 0) + (counts[key] ?? 0);
  }
  return total;
}

function measureMode(figures: Figures, value: (key: string) => number, mode: string): void {
  const rate = (a: string, b: string) => divide(value(`${mode}.${a}`), value(`${mode}.${b}`));
  const P = rate('tp', 'pred');
  const R = rate('tp', 'gold');
  Object.assign(figures, {
    [`${mode}.P`]: P,
    [`${mode}.R`]: R,
    [`${mode}.F1`]: harmonic(P, R),
    [`${mode}.e2eF1`]: harmonic(rate('e2e', 'pred'), rate('e2e', 'gold')),
    [`${mode}.spkHeadAcc`]: rate('spkHead', 'spk'),
    [`${mode}.nameAcc`]: rate('nameOk', 'name'),
    [`${mode}.cueAcc`]: rate('cueOk', 'cue'),
    [`${mode}.kindAcc`]: rate('kindok', 'tp'),
    [`${mode}.cuedDirectP`]: rate('pe2e.cued', 'pred.cued'),
    [`${mode}.continuedDirectP`]: rate('pe2e.continued', 'pred.continued'),
  });
  for (const kind of KINDS) {
    const p = rate(`ptp.${kind}`, `pred.${kind}`);
    const r = rate(`tp.${kind}`, `gold.${kind}`);
    figures[`${mode}.${kind}.P`] = p;
    figures[`${mode}.${kind}.R`] = r;
    figures[`${mode}.${kind}.F1`] = harmonic(p || 0, r || 0);
    figures[`${mode}.${kind}.spkHeadAcc`] = rate(`spkHead.${kind}`, `spk.${kind}`);
    figures[`${mode}.${kind}.e2eF1`] = harmonic(
      rate(`pe2e.${kind}`, `pred.${kind}`) || 0,
      rate(`e2e.${kind}`, `gold.${kind}`) || 0,
    );
  }
}

/** Turns counts into figures. */
export function measure(counts: Counts): Figures {
  const value = (key: string) => counts[key] ?? 0;
  const figures: Figures = {};
  for (const mode of MODES) measureMode(figures, value, mode);
  const tokenP = divide(value('tokI'), value('tokP'));
  const tokenR = divide(value('tokI'), value('tokG'));
  Object.assign(figures, {
    'token.P': tokenP,
    'token.R': tokenR,
    'token.F1': harmonic(tokenP, tokenR),
  });
  for (const mode of ['ggt0.3', 'ggt0.8']) {
    const P = divide(value(`${mode}.tp`), value(`${mode}.pred`));
    const R = divide(value(`${mode}.tp`), value(`${mode}.gold`));
    Object.assign(figures, { [`${mode}.P`]: P, [`${mode}.R`]: R, [`${mode}.F1`]: harmonic(P, R) });
    figures[`${mode}.spkAcc`] = divide(value(`${mode}.spk`), value(`${mode}.tp`));
  }
  figures.msPer1000Words = divide(value('ms') * 1000, value('msWords'));
  return figures;
}

/** Figures of a data set with 95 % intervals by bootstrap over articles. */
export interface Evaluation {
  articles: number;
  counts: Counts;
  figures: Figures;
  intervals: Record<string, [number, number]>;
}

/** Scores predictions against gold; `rounds` resamplings of the articles give the intervals. */
export function evaluate(
  gold: readonly GoldArticle[],
  predicted: readonly PredictedArticle[],
  rounds = 300,
): Evaluation {
  const byId = new Map(predicted.map((article) => [article.id, article]));
  const each = gold.map((article) => scoreArticle(article, byId.get(article.id)));
  const counts = addCounts(each);
  const intervals: Record<string, [number, number]> = {};
  if (each.length > 1) {
    const random = makeRandom(7);
    const samples = Array.from({ length: rounds }, () =>
      measure(addCounts(each.map(() => each[Math.floor(random() * each.length)] as Counts))),
    );
    for (const key of HEADLINES) {
      const sorted = samples
        .map((figures) => figures[key] ?? Number.NaN)
        .filter((figure) => !Number.isNaN(figure))
        .sort((a, b) => a - b);
      if (sorted.length === 0) continue;
      intervals[key] = [
        sorted[Math.floor(sorted.length * 0.025)] as number,
        sorted[Math.floor(sorted.length * 0.975)] as number,
      ];
    }
  }
  return { articles: gold.length, counts, figures: measure(counts), intervals };
}

function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const percent = (figure: number | undefined) =>
  figure === undefined || Number.isNaN(figure) ? '  –  ' : (100 * figure).toFixed(1).padStart(5);

/** The evaluation as the table that is printed. */
export function formatEvaluation(name: string, evaluation: Evaluation): string {
  const { figures, counts } = evaluation;
  const show = (key: string) => percent(figures[key]);
  const range = (key: string) => {
    const interval = evaluation.intervals[key];
    return interval ? ` [${percent(interval[0]).trim()}–${percent(interval[1]).trim()}]` : '';
  };
  const lines = [
    `== ${name}: ${evaluation.articles} articles, ${counts['j80.gold'] ?? 0} gold quotes, ${counts['j80.pred'] ?? 0} predicted (${counts['j80.ignored'] ?? 0} more ignored)`,
    ...MODES.map(
      (mode) =>
        `  ${mode.padEnd(6)} P ${show(`${mode}.P`)} R ${show(`${mode}.R`)} F1 ${show(`${mode}.F1`)}${range(`${mode}.F1`)}  end-to-end F1 ${show(`${mode}.e2eF1`)}${range(`${mode}.e2eF1`)}`,
    ),
    `  given a match (j80): speaker head ${show('j80.spkHeadAcc')}${range('j80.spkHeadAcc')}  resolved name ${show('j80.nameAcc')}${range('j80.nameAcc')}  cue ${show('j80.cueAcc')}  kind ${show('j80.kindAcc')}`,
    ...KINDS.map(
      (kind) =>
        `  ${kind.padEnd(8)} gold ${String(counts[`j80.gold.${kind}`] ?? 0).padStart(5)}  P ${show(`j80.${kind}.P`)} R ${show(`j80.${kind}.R`)} F1 ${show(`j80.${kind}.F1`)}${range(`j80.${kind}.F1`)}  speaker ${show(`j80.${kind}.spkHeadAcc`)}  e2e ${show(`j80.${kind}.e2eF1`)}${range(`j80.${kind}.e2eF1`)}`,
    ),
    `  end-to-end precision of direct: with a cue of its own ${show('j80.cuedDirectP')}  continuing one that has ${show('j80.continuedDirectP')}`,
    `  token overlap P ${show('token.P')} R ${show('token.R')} F1 ${show('token.F1')}   coverage 0.3: F1 ${show('ggt0.3.F1')} | 0.8: F1 ${show('ggt0.8.F1')}`,
    `  speed ${(figures.msPer1000Words ?? Number.NaN).toFixed(2)} ms per 1,000 words`,
  ];
  return lines.join('\n');
}
