/** One decision: its features, and whether it was right. */
export interface Row {
  features: string[];
  label: boolean;
  weight: number;
}

/** How a model is fitted: minimum count of a feature, passes over the rows, L2 strength. */
export interface FitOptions {
  least?: number;
  passes?: number;
  decay?: number;
}

/** Number of row orders to average over: a single one changes figures by a third of a point. */
const ORDERS = 5;

/**
 * Logistic regression by AdaGrad (Duchi et al. 2011) with L2; the last two passes are averaged, and
 * so are the results of several orders of the rows.
 */
export function fitLogistic(
  rows: readonly Row[],
  options: FitOptions = {},
): Record<string, number> {
  const ids = countFeatures(rows, options.least ?? 4);
  const encoded = rows.map((row) =>
    Int32Array.from(row.features.flatMap((feature) => ids.get(feature) ?? [])),
  );
  const sums = new Float64Array(ids.size);
  for (let order = 0; order < ORDERS; order++) {
    const weights = descend(rows, encoded, ids.size, { ...options, seed: 7 + 13 * order });
    weights.forEach((weight, id) => {
      sums[id] = (sums[id] as number) + weight / ORDERS;
    });
  }
  const kept: Record<string, number> = {};
  for (const [feature, id] of ids) {
    const weight = sums[id] as number;
    if (Math.abs(weight) > 0.02) kept[feature] = Math.round(weight * 100) / 100;
  }
  return kept;
}

/** The weights after all passes in one order of the rows. */
function descend(
  rows: readonly Row[],
  encoded: readonly Int32Array[],
  size: number,
  { passes = 8, decay = 3e-4, seed }: FitOptions & { seed: number },
): Float64Array {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-6);
  const sums = new Float64Array(size);
  const random = makeRandom(seed);
  for (let pass = 0; pass < passes; pass++) {
    for (const index of shuffle(rows.length, random)) {
      const row = rows[index] as Row;
      const features = encoded[index] as Int32Array;
      let total = 0;
      for (const id of features) total += weights[id] as number;
      const error = (1 / (1 + Math.exp(-total)) - (row.label ? 1 : 0)) * row.weight;
      for (const id of features) {
        const gradient = error + decay * (weights[id] as number);
        squares[id] = (squares[id] as number) + gradient * gradient;
        weights[id] =
          (weights[id] as number) - (0.15 * gradient) / Math.sqrt(squares[id] as number);
      }
    }
    if (pass >= passes - 2)
      weights.forEach((weight, id) => {
        sums[id] = (sums[id] as number) + weight / 2;
      });
  }
  return sums;
}

function countFeatures(rows: readonly Row[], least: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const feature of row.features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const ids = new Map<string, number>();
  for (const [feature, count] of counts) if (count >= least) ids.set(feature, ids.size);
  return ids;
}

function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** The numbers below `count` in a random order (Fisher and Yates). */
export function shuffle(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let index = count - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [order[index], order[other]] = [order[other] as number, order[index] as number];
  }
  return order;
}
