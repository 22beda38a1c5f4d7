import type { LineEnd } from './line-ends.ts';

/** How a text sets its paragraphs and pages, according to lines that surely belong together. */
export interface Habits {
  /**
   * How far the first line of a paragraph is indented; null if it is not, or if few lines show it.
   */
  firstIndent: number | null;
  /**
   * How many line breaks are between pages that split one sentence. Another blank line ends a
   * paragraph, too.
   */
  pageGaps: ReadonlySet<number>;
}

const FEWEST_INDENTED = 2;

export function readHabits(ends: readonly LineEnd[]): Habits {
  const pageGaps = ends.flatMap((end) => (end.crossesPage && !end.isSentenceEnd ? [end.gap] : []));
  const narrowest = Math.min(...pageGaps);
  return { firstIndent: readFirstIndent(ends), pageGaps: new Set([narrowest]) };
}

/**
 * The one indent of lines that follow the end of a sentence and whose next line starts further
 * left.
 */
function readFirstIndent(ends: readonly LineEnd[]): number | null {
  const indents = ends.flatMap(({ before, after, runsOn }) =>
    runsOn && before.indent > after.indent ? [before.indent] : [],
  );
  const [first] = indents;
  const isOne = indents.length >= FEWEST_INDENTED && indents.every((indent) => indent === first);
  return isOne && first !== undefined ? first : null;
}
