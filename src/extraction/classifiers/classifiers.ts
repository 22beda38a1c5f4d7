import type { Span } from '../../text/span.ts';
import type { Cue } from '../cues/cue.ts';
import type { Doc } from '../doc/doc.ts';
import { trainedNetwork } from './boundary-network/network.ts';
import { oddsOfStop } from './boundary-network/score.ts';
import { makeEncoder } from './boundary-network/token-budget.ts';
import type { Candidate } from './content-features.ts';
import weights from './data/content-weights.json' with { type: 'json' };

/** The words after a cue: their first token, and the first that they cannot reach. */
export interface Reach {
  cue: Cue;
  start: number;
  end: number;
}

/** Decides what the rules leave open, by log-odds; 0 if it has no opinion. */
export interface Classifiers {
  /** Is this candidate what its cue reports? */
  accept(features: readonly string[], candidate: Candidate): number;
  /** Do the words end before the token `at`? */
  stop(reach: Reach, at: number): number;
  /** Does this phrase speak the quotation that no cue governs? */
  speak(features: readonly string[], speaker: Span, quotation: Span): number;
}

/** Makes the classifiers of one text. */
export type MakeClassifiers = (doc: Doc) => Classifiers;

type Weights = Readonly<Record<string, number>>;

function sum(table: Weights, features: readonly string[]): number {
  let total = 0;
  for (const feature of features) total += table[feature] ?? 0;
  return total;
}

/**
 * The production classifiers: two linear models in data/content-weights.json, and the network in
 * data/network.json, which determines where words end.
 */
export const trainedClassifiers: MakeClassifiers = (doc) => {
  const encoder = makeEncoder(trainedNetwork, doc);
  return {
    accept: (features) => sum(weights.accept as Weights, features),
    stop({ cue, start, end: limit }, at) {
      const encoded = encoder.of(cue);
      return encoded ? oddsOfStop(trainedNetwork, encoded, { start, end: limit, at }) : 0;
    },
    speak: (features) => sum(weights.speak as Weights, features),
  };
};
