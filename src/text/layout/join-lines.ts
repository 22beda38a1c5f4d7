import { type Habits, readHabits } from './habits.ts';
import { readHyphen } from './hyphens.ts';
import type { LineEnd } from './line-ends.ts';
import type { Line } from './lines.ts';
import { isItem, standsAlone } from './own-lines.ts';
import type { WrapWidth } from './wrap-width.ts';

/** What is put between two joined lines. */
export interface Joint {
  label: 'LINE_WRAP' | 'HYPHENATION';
  text: '' | ' ';
  /** The end of the line before, without the hyphen that was inserted to break a word. */
  start: number;
}

/** Lines that the break between two pages takes up within a paragraph. */
const LONGEST_PAGE_BREAK = 16;
/** "word—\nword", "and/\nor", "Berlin-\nMitte": joined without a space, as in print. */
const BINDS = /\S[—/]$|\p{L}-$/u;

/**
 * The joints between lines that belong together, by the line after. A word broken by a hyphen is
 * joined at any width.
 */
export function joinLines(
  text: string,
  ends: readonly LineEnd[],
  width: WrapWidth | null,
): Map<Line, Joint> {
  const joints = new Map<Line, Joint>();
  const habits = readHabits(ends);
  let words: Set<string> | null = null;
  // A list begins at the top of a block or after a sentence; "– until Monday –" may be at the start of any line.
  let [inList, isFresh] = [false, true];
  for (const end of ends) {
    const isListed: boolean = inList || (isFresh && isItem(text, end.before));
    isFresh = end.gap > 1 || end.isSentenceEnd;
    inList = isListed && end.gap === 1;
    if (!isOneParagraph(text, end, { width, habits, inList: isListed })) continue;
    if (end.isHyphen) words ??= readWords(text);
    joints.set(end.after, end.isHyphen ? joinWord(text, end, words ?? new Set()) : bind(text, end));
  }
  return joints;
}

/** What is known of the text around a line's end. */
interface Surroundings {
  width: WrapWidth | null;
  habits: Habits;
  inList: boolean;
}

function isOneParagraph(
  text: string,
  end: LineEnd,
  { width, habits, inList }: Surroundings,
): boolean {
  if (end.isHyphen && end.gap === 1) return !standsAlone(text, end, inList);
  if (!width?.isFull(end)) return false;
  const isPageBreak = end.gap > width.gap && end.gap <= LONGEST_PAGE_BREAK;
  if (isPageBreak ? !goesOnOverPage(end, habits) : end.gap !== width.gap) return false;
  return !beginsParagraph(text, end, habits) && !standsAlone(text, end, inList);
}

/** If no header shows that a page ended, a blank line before a name may start a paragraph. */
function goesOnOverPage(end: LineEnd, { pageGaps }: Habits): boolean {
  if (!end.crossesPage) return end.runsOn;
  return !end.isSentenceEnd || pageGaps.has(end.gap);
}

/**
 * A sentence that starts on an indented line starts a paragraph; so does a quotation continued in a
 * new paragraph.
 */
function beginsParagraph(
  text: string,
  { before, after, isSentenceEnd }: LineEnd,
  { firstIndent }: Habits,
): boolean {
  if (!isSentenceEnd) return false;
  const isIndented = after.indent > before.indent || after.indent === firstIndent;
  if (isIndented && !/^[-*•\d]/.test(text.charAt(before.start))) return true;
  if (text.charAt(after.start) !== '“') return false;
  const said = text.slice(before.start, before.end);
  return said.lastIndexOf('“') > said.lastIndexOf('”');
}

function bind(text: string, { before }: LineEnd): Joint {
  const isBound = BINDS.test(text.slice(Math.max(before.start, before.end - 2), before.end));
  return { label: 'LINE_WRAP', text: isBound ? '' : ' ', start: before.end };
}

function joinWord(text: string, { before, after }: LineEnd, words: ReadonlySet<string>): Joint {
  const left = /[\p{L}\p{N}'’-]+$/u.exec(
    text.slice(Math.max(before.start, before.end - 60), before.end - 1),
  );
  const right = /^[\p{L}'’]+-?/u.exec(
    text.slice(after.start, Math.min(after.end, after.start + 60)),
  );
  const reading = readHyphen(left?.[0] ?? '', right?.[0] ?? '', words);
  return {
    label: 'HYPHENATION',
    text: reading === 'two-words' ? ' ' : '',
    start: reading === 'one-word' ? before.end - 1 : before.end,
  };
}

/**
 * The words of a text, and its compounds, in lower case; the parts of words at line ends do not
 * count.
 */
function readWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const [word] of text
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}'’]+(?:-[\p{L}\p{N}'’]+)*(?!-?\n)/gu)) {
    words.add(word);
  }
  return words;
}
