/** Rows times columns, in bits, up to which an alignment is computed: 16,384 words against as many take 32 MiB. */
const MAX_CELLS = 2 ** 28;

/** A pair of positions, in the first list and in the second, that hold the same item. */
type Match = [first: number, second: number];

/**
 * A longest common subsequence of two lists, as ascending pairs of positions: what Hunt and McIlroy's diff keeps.
 * Computed bit-parallel (H. Hyyrö, "Bit-parallel LCS-length computation revisited", 2004), 32 columns at a
 * time, so that lists without anything in common cost no more than equal ones: 2,000 × 2,000 in about a millisecond.
 * Lists too long for that keep their common beginning and end, and nothing between.
 */
export function findCommonSubsequence(
  first: readonly string[],
  second: readonly string[],
): Match[] {
  const shorter = Math.min(first.length, second.length);
  let head = 0;
  while (head < shorter && first[head] === second[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && first.at(-1 - tail) === second.at(-1 - tail)) tail += 1;
  const matches: Match[] = [];
  for (let index = 0; index < head; index += 1) matches.push([index, index]);
  const middle = align(
    first.slice(head, first.length - tail),
    second.slice(head, second.length - tail),
  );
  for (const [one, other] of middle) matches.push([head + one, head + other]);
  for (let index = tail; index > 0; index -= 1)
    matches.push([first.length - index, second.length - index]);
  return matches;
}

function align(columns: readonly string[], rows: readonly string[]): Match[] {
  if (columns.length === 0 || rows.length === 0) return [];
  if (columns.length * rows.length > MAX_CELLS) return [];
  const width = Math.ceil(columns.length / 32);
  const positions = indexPositions(columns, width);
  const matrix = new Uint32Array(width * rows.length);
  let above = new Uint32Array(width).fill(0xffffffff);
  rows.forEach((item, row) => {
    const current = matrix.subarray(row * width, (row + 1) * width);
    advance(above, positions.get(item), current);
    above = current;
  });
  return trace(matrix, width, columns.length, rows.length);
}

/** One row: V' = (V + (V & M)) | (V & ~M), where M marks the columns that hold the row's item. */
function advance(above: Uint32Array, mask: Uint32Array | undefined, current: Uint32Array): void {
  if (!mask) {
    current.set(above);
    return;
  }
  let carry = 0;
  for (let word = 0; word < current.length; word += 1) {
    const before = above[word] ?? 0;
    const matching = mask[word] ?? 0;
    const sum = before + ((before & matching) >>> 0) + carry;
    carry = sum > 0xffffffff ? 1 : 0;
    current[word] = sum | (before & ~matching);
  }
}

/** For each item, the columns that hold it, a bit each. */
function indexPositions(columns: readonly string[], width: number): Map<string, Uint32Array> {
  const positions = new Map<string, Uint32Array>();
  columns.forEach((item, column) => {
    const mask = positions.get(item) ?? new Uint32Array(width);
    const word = column >>> 5;
    mask[word] = (mask[word] ?? 0) | (1 << (column & 31));
    positions.set(item, mask);
  });
  return positions;
}

/** Walks back from the last row and column; a clear bit means that the subsequence grew there. */
function trace(matrix: Uint32Array, width: number, columns: number, rows: number): Match[] {
  const isClear = (row: number, column: number) =>
    (((matrix[row * width + (column >>> 5)] ?? 0) >>> (column & 31)) & 1) === 0;
  const matches: Match[] = [];
  let [column, row] = [columns - 1, rows - 1];
  while (column >= 0 && row >= 0) {
    if (!isClear(row, column)) column -= 1;
    else if (row > 0 && isClear(row - 1, column)) row -= 1;
    else {
      matches.push([column, row]);
      column -= 1;
      row -= 1;
    }
  }
  return matches.reverse();
}
