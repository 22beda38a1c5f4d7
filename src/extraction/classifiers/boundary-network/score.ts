import type { Doc, Token, TokenRange } from '../../doc/doc.ts';
import { runGru, tanh } from './gru.ts';
import { FEATURES, hasFeature, type TargetCue, tagRow } from './input-window.ts';
import type { Head, Network } from './network.ts';

/** A sentence as the network reads it for one cue. */
export interface EncodedSentence {
  window: TokenRange;
  /** Position of the cue in the window. */
  cue: number;
  /** For each word of the window, the states of both directions. */
  states: Float32Array;
  /** Log-odds of being reported, summed over the words before each position. */
  sums: Float32Array;
}

/** Do the words from `start` on, which could reach to `end`, end before the token `at`? */
export interface BoundaryCandidate {
  start: number;
  end: number;
  at: number;
}

/** Reads the tokens of a window for a cue. */
export function readWindow(
  network: Network,
  doc: Doc,
  target: TargetCue,
  window: TokenRange,
): EncodedSentence {
  const { hiddenSize, inside } = network;
  const count = window.end - window.start;
  const inputs = embed(network, doc, target, window);
  const states = new Float32Array(count * 2 * hiddenSize);
  runGru(network.forward, { inputs, count, states, reversed: false });
  runGru(network.backward, { inputs, count, states, reversed: true });
  const sums = new Float32Array(count + 1);
  for (let row = 0; row < count; row++) {
    let odds = inside[2 * hiddenSize] as number;
    const at = row * 2 * hiddenSize;
    for (let unit = 0; unit < 2 * hiddenSize; unit++)
      odds += (states[at + unit] as number) * (inside[unit] as number);
    sums[row + 1] = (sums[row] as number) + odds;
  }
  return { window, cue: target.head - window.start, states, sums };
}

function embed(
  { embeddingSize, rows, words, tags, features }: Network,
  doc: Doc,
  target: TargetCue,
  { start, end }: TokenRange,
): Float32Array {
  const { tokens } = doc;
  const inputs = new Float32Array((end - start) * embeddingSize);
  for (let at = start; at < end; at++) {
    const token = tokens[at] as Token;
    const row = (at - start) * embeddingSize;
    const word = inputs.subarray(row, row + embeddingSize);
    addRow(word, words, rows.get(token.lower) ?? 0);
    addRow(word, tags, tagRow(token));
    for (let feature = 0; feature < FEATURES.length; feature++)
      if (hasFeature(feature, token, at, target)) addRow(word, features, feature);
    for (let unit = 0; unit < embeddingSize; unit++) word[unit] = tanh(word[unit] as number);
  }
  return inputs;
}

/** Adds a row of a table whose rows are as long as the numbers they are added to. */
function addRow(into: Float32Array, table: Float32Array, row: number): void {
  const from = row * into.length;
  for (let unit = 0; unit < into.length; unit++)
    into[unit] = (into[unit] as number) + (table[from + unit] as number);
}

/** What the head sees of a view: rows of states, and two stretches of words. */
export interface FeatureSlots {
  rows: number[];
  content: [from: number, to: number];
  rest: [from: number, to: number];
}

/**
 * The words around the candidate end, the content's first word and the cue; the content and the
 * rest.
 */
export function slotsOf(
  { window, cue }: Pick<EncodedSentence, 'window' | 'cue'>,
  candidate: BoundaryCandidate,
): FeatureSlots {
  const { start, end: last, at } = candidate;
  const count = window.end - window.start;
  const place = (token: number, most: number) => Math.min(Math.max(token - window.start, 0), most);
  const end = place(at, count);
  return {
    rows: [
      place(at, count - 1),
      place(at - 1, count - 1),
      place(start, count - 1),
      cue,
      place(at + 1, count - 1),
    ],
    content: [Math.min(place(start, count), end), end],
    rest: [end, Math.max(end, place(last, count))],
  };
}

/** The head's output: a log-odds. */
export function oddsOfStop(
  { hiddenSize, stop }: Network,
  encoded: EncodedSentence,
  candidate: BoundaryCandidate,
): number {
  return weigh(stop, gatherInputs(encoded, slotsOf(encoded, candidate), 2 * hiddenSize));
}

/** The head's input: rows of `width` states, and the mean log-odds of both spans. */
export function gatherInputs(
  { states, sums }: Pick<EncodedSentence, 'states' | 'sums'>,
  { rows, content, rest }: FeatureSlots,
  width: number,
): Float32Array {
  const inputs = new Float32Array(rows.length * width + 2);
  rows.forEach((row, index) => {
    inputs.set(states.subarray(row * width, (row + 1) * width), index * width);
  });
  inputs[rows.length * width] = meanOf(sums, content);
  inputs[rows.length * width + 1] = meanOf(sums, rest);
  return inputs;
}

/** Mean log-odds of a span of words. */
function meanOf(sums: Float32Array, [from, to]: [from: number, to: number]): number {
  return ((sums[to] as number) - (sums[from] as number)) / Math.max(1, to - from);
}

function weigh({ hidden, out }: Head, inputs: Float32Array): number {
  const count = inputs.length;
  const units = out.length - 1;
  let odds = out[units] as number;
  for (let unit = 0, weight = 0; unit < units; unit++, weight++) {
    let sum = 0;
    for (let at = 0; at < count; at++) sum += (hidden[weight++] as number) * (inputs[at] as number);
    sum += hidden[weight] as number;
    if (sum > 0) odds += sum * (out[unit] as number);
  }
  return odds;
}
