import { isBlank, type Line } from './lines.ts';

/** The break between one line of words and the next one, whatever blank lines are between. */
export interface LineEnd {
  before: Line;
  after: Line;
  /** How many line breaks are between; 1 for neighbours. */
  gap: number;
  /** A page header or footer is between. */
  crossesPage: boolean;
  /** The line before has no end of a sentence, and the one after begins in lower case: one sentence runs over both. */
  runsOn: boolean;
  /** The line before ends with a mark that ends sentences. */
  isSentenceEnd: boolean;
  /** "evalu-": the line ends within a word. */
  isHyphen: boolean;
}

const SENTENCE_END = /[.!?:…][*_]*["'“”’»)\]]*[*_]*$/;
/** "on Oct.\n17", "met Gov.\nRoe": a full stop that ends no sentence. */
const ABBREVIATED =
  /(?:^|[\s("“])(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|Prof|St|Gov|Sens?|Reps?|Gen|Col|Lt|Sgt|Rev|Hon|vs|\p{Lu}(?:\.\p{Lu})*)\.$/u;
const HYPHEN = /\p{L}[-‐]$/u;
/** Marks of Markdown and opening quotation marks are before the letter. */
const LOWER = /^["'“‘«([*_`]*\p{Ll}/u;
const LETTER = /^["'“‘«([*_`]*\p{L}/u;

/** The lines to read: those of one depth of quoted mail, without page headers and footers. */
export interface Scope {
  depth: number;
  heads: ReadonlySet<Line>;
}

/**
 * The ends of lines that are followed by another line of words, in order. Lines out of scope count
 * as blank.
 */
export function readLineEnds(
  text: string,
  lines: readonly Line[],
  { depth, heads }: Scope,
): LineEnd[] {
  const knowsCase = /\p{Ll}\p{Ll}/u.test(text);
  const begins = knowsCase ? LOWER : LETTER;
  const ends: LineEnd[] = [];
  let last: { line: Line; index: number } | null = null;
  for (const [index, line] of lines.entries()) {
    if (isBlank(line) || line.depth !== depth || heads.has(line)) continue;
    if (last) {
      const end = readLineEnd(text, last.line, line, begins);
      const gap = index - last.index;
      const crossesPage = lines.slice(last.index + 1, index).some((other) => heads.has(other));
      ends.push({ ...end, gap, crossesPage });
    }
    last = { line, index };
  }
  return ends;
}

/**
 * The end of a line, with its neighbour after it.
 *
 * @param begins how a line starts that continues with a sentence
 */
export function readLineEnd(
  text: string,
  before: Line,
  after: Line,
  begins: RegExp = LOWER,
): LineEnd {
  const tail = text.slice(Math.max(before.start, before.end - 12), before.end);
  const head = text.slice(after.start, Math.min(after.end, after.start + 12));
  const isSentenceEnd = SENTENCE_END.test(tail) && !ABBREVIATED.test(tail);
  const isProse = /\s/.test(text.slice(before.start, before.end));
  const runsOn = isProse && !isSentenceEnd && begins.test(head);
  const isHyphen = HYPHEN.test(tail) && runsOn;
  return { before, after, gap: 1, crossesPage: false, runsOn, isSentenceEnd, isHyphen };
}
