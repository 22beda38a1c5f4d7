import type { Span } from '../text/span.ts';
import weights from './data/content-weights.json' with { type: 'json' };

/** Decides what the rules leave open; the weights come from labelled news. */
export interface Judge {
  /** Is this stretch what the cue reports? Returns a log-odds. */
  accept(features: readonly string[], span: Span): number;
  /** Does the content that begins at `start` end before offset `at`? Returns a log-odds. */
  stop(features: readonly string[], start: number, at: number): number;
  /** Does the content begin at `at` rather than go on to a later start? Returns a log-odds. */
  begin(features: readonly string[], at: number, limit: number): number;
}

type Weights = Readonly<Record<string, number>>;

function sum(table: Weights, features: readonly string[]): number {
  let total = 0;
  for (const feature of features) total += table[feature] ?? 0;
  return total;
}

/** The judge of production: three linear models in data/content-weights.json. */
export const trainedJudge: Judge = {
  accept: (features) => sum(weights.accept as Weights, features),
  stop: (features) => sum(weights.stop as Weights, features),
  begin: (features) => sum(weights.begin as Weights, features),
};
