import { anchorChain } from './anchors.ts';
import type { Word } from './words/word.ts';

/** One step from the recorded words to the asked ones: indexes into both. */
export type Step =
  | { op: 'EQUAL'; recorded: number; asked: number }
  | { op: 'DELETE'; recorded: number }
  | { op: 'INSERT'; asked: number };

/** Half-open runs of both texts, with a step from one to the other still to be found. */
interface Region {
  recordedFrom: number;
  recordedTo: number;
  askedFrom: number;
  askedTo: number;
}

/** The most cells of one table: beyond it a region counts as wholly different. About 5 ms. */
const MAX_CELLS = 1_500_000;
const COST = 4;
const BRACKETED_COST = 1;

/**
 * Finds the cheapest way from the recorded words to the asked ones, where words cut off before the
 * first and after the last asked word cost nothing, nor do words dropped at an ellipsis; words in
 * square brackets cost little. Every recorded word is in exactly one EQUAL or DELETE step, every
 * asked one in exactly one EQUAL or INSERT, both in their order.
 *
 * Long texts are first pinned together at runs of words that both hold once, so that a speech of
 * 2,000 words with one change costs a few small tables.
 */
export function alignWords(recorded: readonly Word[], asked: readonly Word[]): Step[] {
  const whole = {
    recordedFrom: 0,
    recordedTo: recorded.length,
    askedFrom: 0,
    askedTo: asked.length,
  };
  if (recorded.length * asked.length <= MAX_CELLS / 8) {
    return alignRegion(recorded, asked, whole);
  }
  const steps: Step[] = [];
  let [recordedFrom, askedFrom] = [0, 0];
  for (const pin of anchorChain(recorded, asked)) {
    const region = { recordedFrom, recordedTo: pin.recorded, askedFrom, askedTo: pin.asked };
    steps.push(...alignRegion(recorded, asked, region));
    steps.push({ op: 'EQUAL', ...pin });
    [recordedFrom, askedFrom] = [pin.recorded + 1, pin.asked + 1];
  }
  const rest = { ...whole, recordedFrom, askedFrom };
  return steps.concat(alignRegion(recorded, asked, rest));
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a table of a million cells is filled without a call for each move
function alignRegion(recorded: readonly Word[], asked: readonly Word[], region: Region): Step[] {
  const { recordedFrom, recordedTo, askedFrom, askedTo } = region;
  const [rows, columns] = [recordedTo - recordedFrom, askedTo - askedFrom];
  if (rows === 0 || columns === 0 || rows * columns > MAX_CELLS) return replaceRegion(region);
  const width = columns + 1;
  const trace = new Uint8Array((rows + 1) * width);
  let above = new Int32Array(width);
  let current = new Int32Array(width);
  for (let row = 0; row <= rows; row += 1) {
    const word = recorded[recordedFrom + row - 1];
    for (let column = 0; column <= columns; column += 1) {
      const other = asked[askedFrom + column - 1];
      let best = row === 0 && column === 0 ? 0 : Number.MAX_SAFE_INTEGER;
      let move = 0;
      if (row > 0 && column > 0 && word?.key === other?.key) {
        best = above[column - 1] ?? 0;
        move = EQUAL;
      }
      if (row > 0 && word) {
        const cost = (above[column] ?? 0) + dropCost(word, asked, askedFrom + column);
        if (cost < best) [best, move] = [cost, DELETE];
      }
      if (column > 0 && other) {
        const insertCost = other.bracketed ? BRACKETED_COST : COST;
        const cost = (current[column - 1] ?? 0) + insertCost;
        if (cost < best) [best, move] = [cost, INSERT];
      }
      current[column] = best;
      trace[row * width + column] = move;
    }
    [above, current] = [current, above];
  }
  return readTrace(trace, region);
}

const [EQUAL, DELETE, INSERT] = [1, 2, 3];

/** What it costs to leave a recorded word out before the asked word at `column`. */
function dropCost(word: Word, asked: readonly Word[], column: number): number {
  const next = asked[column];
  if (column === 0 || !next || next.gapBefore) return 0;
  return word.bracketed ? BRACKETED_COST : COST;
}

function readTrace(trace: Uint8Array, region: Region): Step[] {
  const { recordedFrom, recordedTo, askedFrom, askedTo } = region;
  const width = askedTo - askedFrom + 1;
  const steps: Step[] = [];
  let [recorded, asked] = [recordedTo, askedTo];
  while (recorded > recordedFrom || asked > askedFrom) {
    const move = trace[(recorded - recordedFrom) * width + asked - askedFrom];
    if (move !== INSERT) recorded -= 1;
    if (move !== DELETE) asked -= 1;
    if (move === EQUAL) steps.push({ op: 'EQUAL', recorded, asked });
    else if (move === DELETE) steps.push({ op: 'DELETE', recorded });
    else steps.push({ op: 'INSERT', asked });
  }
  return steps.reverse();
}

function replaceRegion(region: Region): Step[] {
  const steps: Step[] = [];
  for (let recorded = region.recordedFrom; recorded < region.recordedTo; recorded += 1) {
    steps.push({ op: 'DELETE', recorded });
  }
  for (let asked = region.askedFrom; asked < region.askedTo; asked += 1) {
    steps.push({ op: 'INSERT', asked });
  }
  return steps;
}
