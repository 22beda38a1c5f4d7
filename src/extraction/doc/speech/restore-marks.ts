import type { Edit } from '../../../text/index-map.ts';
import { REPORTING_VERBS } from '../../lexicon/reporting-verbs.ts';
import { decodeMarks, type Mark } from './decode-marks.ts';
import { readSpokenWords, type SpokenWord } from './spoken-words.ts';

/** A text with the marks that it would have in print, and where they were put. */
export interface MarkedText {
  text: string;
  edits: Edit[];
}

/** So few words may be a heading or a list. */
const FEWEST_WORDS = 20;

/**
 * Gives the words of a recogniser, which writes no marks, those of print: "we are leaving she said" becomes
 * "we are leaving," she said. Null where a text has marks or capitals.
 */
export function restoreMarks(text: string): MarkedText | null {
  if (!isUnmarked(text)) return null;
  const words = readSpokenWords(text);
  if (words.length < FEWEST_WORDS) return null;
  return writeMarks(text, words, quoteWholeSentences(words, decodeMarks(words)));
}

/** No capital, and no mark that ends or divides a sentence. */
function isUnmarked(text: string): boolean {
  return !/\p{Lu}|[.,;:!?"“”«»()…](?=\s|$)|["“”«»]/u.test(text);
}

/** "it is late we go," said ann poe: what an attribution follows is quoted from where its sentence begins. */
function quoteWholeSentences(words: readonly SpokenWord[], marks: readonly Mark[]): Mark[] {
  const whole = [...marks];
  for (let index = marks.length - 1; index > 0; index -= 1) {
    if (!attributes(words, whole, index)) continue;
    for (let at = index - 1; at >= 0; at -= 1) {
      const mark = whole[at] as Mark;
      whole[at] = { ...mark, isQuoted: true };
      if (mark.breaks === 'STOP' || words[at]?.before === 0) break;
    }
  }
  return whole;
}

/** Right behind quoted words: "said ann poe", "she said". */
function attributes(words: readonly SpokenWord[], marks: readonly Mark[], index: number): boolean {
  if (marks[index]?.breaks !== 'COMMA' || marks[index]?.isQuoted || words[index]?.before === 0)
    return false;
  if (!marks[index - 1]?.isQuoted) return false;
  return words.slice(index, index + 4).some(({ word }) => REPORTING_VERBS.has(word));
}

function writeMarks(
  text: string,
  words: readonly SpokenWord[],
  marks: readonly Mark[],
): MarkedText {
  const edits: Edit[] = [];
  const parts: string[] = [];
  let done = 0;
  const put = (at: number, inserted: string) => {
    if (!inserted) return;
    parts.push(text.slice(done, at), inserted);
    edits.push({ start: at, end: at, length: inserted.length });
    done = at;
  };
  for (const [index, { start }] of words.entries()) {
    const before = words[index - 1];
    const mark = marks[index] as Mark;
    const wasQuoted = marks[index - 1]?.isQuoted === true;
    const opensLine = words[index]?.before === 0;
    const changes = opensLine || wasQuoted !== mark.isQuoted;
    if (before) put(before.end, SIGNS[mark.breaks] + (wasQuoted && changes ? '"' : ''));
    put(start, mark.isQuoted && changes ? '"' : '');
  }
  const last = words.at(-1);
  if (last) put(last.end, marks.at(-1)?.isQuoted ? '."' : '.');
  return { text: parts.join('') + text.slice(done), edits };
}

const SIGNS = { NONE: '', COMMA: ',', STOP: '.' } as const;
