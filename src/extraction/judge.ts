import type { Span } from '../text/span.ts';
import weights from './data/content-weights.json' with { type: 'json' };

/** Decides what the rules leave open; the weights come from labelled news. */
export interface Judge {
  /** Is this stretch what the cue reports? Returns a log-odds. */
  accept(features: readonly string[], span: Span): number;
  /** Does the content that begins at `start` end before offset `at`? Returns a log-odds. */
  stop(features: readonly string[], start: number, at: number): number;
  /** Does this phrase speak the quotation that no cue governs? Returns a log-odds. */
  speak(features: readonly string[], speaker: Span, quotation: Span): number;
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
  speak: (features) => sum(weights.speak as Weights, features),
};
