import { type FittedWidth, fitWidth } from './fit-width.ts';
import type { LineEnd } from './line-ends.ts';
import type { Line } from './lines.ts';
import { inCharacters, inPrint } from './measures.ts';
import { isNumberedTitle } from './page-titles.ts';

/** The width at which a text was wrapped. */
export interface WrapWidth {
  /** Whether nothing more fit into the line, since the next word would have exceeded the width. */
  isFull(end: LineEnd): boolean;
  /**
   * How many line breaks are between two lines of one paragraph: 2 if every line is followed by a
   * blank one.
   */
  gap: number;
}

/** How lines are measured. Typefaces differ by the slack, and few lines say nothing about one; `bonus` breaks near ties. */
const MEASURES = [
  { measure: inCharacters, slack: 0, fewest: 1, bonus: 0.06 },
  { measure: inPrint, slack: 0.04, fewest: 6, bonus: 0.03 },
  { measure: inPrint, slack: 0.07, fewest: 12, bonus: 0 },
];
/**
 * The share of lines that run on in wrapped blocks that have to be full: page headers are between
 * some of them.
 */
const AGREEMENT = 0.85;
/**
 * The share of a block's lines that run on that have to be full, or the block is verse, a list or
 * code.
 */
const AGREEMENT_IN_BLOCK = 0.7;
/** The share of all lines that run on that have to be full ones in wrapped blocks. */
const SHARE = 0.6;
/** The more lines run on, the narrower the column may be: two lines of 45 characters may be a couplet. */
const NARROWEST = [
  { fewest: 6, width: 40 },
  { fewest: 3, width: 48 },
  { fewest: 1, width: 55 },
];
const FEWEST_OF_DOUBLE_SPACED = 6;

/**
 * Finds the width at which a text was wrapped, or null if it was not. A program that wraps fills
 * each line, so one width explains every line that runs on: no longer than the width, but longer
 * with the next word. Verse, lists, addresses and code break elsewhere, and no single width
 * explains them.
 */
export function findWrapWidth(ends: readonly LineEnd[], text: string): WrapWidth | null {
  const gap = ends.some((end) => end.gap === 1) ? 1 : 2;
  // The head of a page runs on to nothing.
  const evidence = ends.filter(({ before, after }) => {
    return !isNumberedTitle(text, before) && !isNumberedTitle(text, after);
  });
  const running = evidence.filter((end) => end.gap === gap && end.runsOn);
  if (running.length < (gap === 1 ? 1 : FEWEST_OF_DOUBLE_SPACED)) return null;
  const candidates = MEASURES.flatMap(({ measure, slack, fewest, bonus }) => {
    if (running.length < fewest) return [];
    const fitted = fitWidth(text, running, measure, slack);
    const candidate = fitted && judge(fitted, evidence, { text, gap, slack });
    return candidate ? [{ ...candidate, rank: candidate.agreement + bonus }] : [];
  });
  return candidates.sort((one, other) => other.rank - one.rank)[0] ?? null;
}

/** Whether the width holds for the text, ignoring blocks that are not prose. */
function judge(
  fitted: FittedWidth,
  ends: readonly LineEnd[],
  { text, gap, slack }: { text: string; gap: number; slack: number },
): (WrapWidth & { agreement: number }) | null {
  const inside = ends.filter((end) => end.gap === gap);
  // A line that ends no sentence needs less evidence than one that may end a paragraph.
  const isFull = (end: LineEnd) =>
    fitted.explains(end, slack * (end.runsOn ? 3 : end.isSentenceEnd ? 1 : 2));
  const blocks = partBlocks(inside);
  const others = blocks.filter((block) => isWordList(text, block) || !isWrapped(block, isFull));
  const ownLines = new Set<Line>(others.flat().map((end) => end.before));
  const wrapped = inside.filter((end) => !ownLines.has(end.before));
  const running = wrapped.filter((end) => end.runsOn);
  const agreeing = running.filter((end) => fitted.explains(end, slack)).length;
  const agreement = agreeing / (running.length + wrapped.filter(fitted.isLittleOver).length);
  const all = inside.filter((end) => end.runsOn).length;
  if (!(agreement >= AGREEMENT) || agreeing < SHARE * all) return null;
  const narrowest = NARROWEST.find(({ fewest }) => agreeing >= fewest);
  if (!narrowest || fitted.width < narrowest.width) return null;
  // Single-line paragraphs occur next to wrapped ones in the answer to a mail; hardly next to one
  // or two lines.
  if (agreeing < 3 && ends.some(fitted.isOver)) return null;
  return { isFull: (end) => !ownLines.has(end.before) && isFull(end), gap, agreement };
}

/** Blocks of lines with nothing between them. */
function partBlocks(inside: readonly LineEnd[]): LineEnd[][] {
  const blocks: LineEnd[][] = [];
  for (const end of inside) {
    const block = blocks.at(-1);
    if (block && block.at(-1)?.after === end.before) block.push(end);
    else blocks.push([end]);
  }
  return blocks;
}

/** Lines of prose, so many, have a mark or one of the words that every sentence needs. */
const FEWEST_OF_LIST = 3;
const PROSE =
  /[.,;:!?"“”()]|(?<![\p{L}'’])(?:a|an|and|are|as|at|be|but|by|for|from|had|has|he|her|his|i|in|is|it|not|of|on|or|our|she|that|the|their|they|this|to|was|we|were|with|you)(?![\p{L}'’])/iu;

/** "candles rope oil salt", "bread tin maps nails": words without a sentence. */
function isWordList(text: string, block: readonly LineEnd[]): boolean {
  const [first, last] = [block[0]?.before, block.at(-1)?.after];
  if (!first || !last || block.length < FEWEST_OF_LIST) return false;
  return !PROSE.test(text.slice(first.start, last.end));
}

/** Verse starts its lines with capitals, or its lines that run on are not full. */
function isWrapped(block: readonly LineEnd[], isFull: (end: LineEnd) => boolean): boolean {
  const running = block.filter((end) => end.runsOn);
  if (running.length > 0) {
    return running.filter(isFull).length >= AGREEMENT_IN_BLOCK * running.length;
  }
  const isHeading = block[0] && !isFull(block[0]);
  const open = block.slice(isHeading ? 1 : 0).filter((end) => !end.isSentenceEnd);
  return open.filter(isFull).length >= open.length / 2;
}
