import { normalizeMarks } from '../../doc/normalize.ts';
import { pairQuotes } from '../../doc/quotes/pair-marks.ts';
import { numberFeature } from '../../doc/speech/decode-marks.ts';
import { describeGap } from '../../doc/speech/describe-gap.ts';
import { readSpokenWords } from '../../doc/speech/spoken-words.ts';

/** Some paragraphs without their marks: the numbers of each gap's features, and the marks that stood there. */
export interface MarkLesson {
  features: number[][];
  marks: number[];
  opensLine: boolean[];
}

/** A word stands outside, is quoted, or stands outside behind quoted words of its line. */
const STATE = { outside: 0, quoted: 1, behind: 2 };
const STATES = 3;
/** Neither a comma nor a stop before the word, a comma, a stop. */
const BREAKS = { none: 0, comma: 1, stop: 2 };
const ABBREVIATION =
  /^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Reps|Sens|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Jr|Sr|St|vs|No|[A-Z]|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Inc|Corp|Co)$/;
const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;
const FEWEST_WORDS = 60;

/** The lessons of an article: whole lines, as many as make up some sixty words. */
export function lessonsOfMarks(text: string): MarkLesson[] {
  const { spoken, marks } = takeMarks(text);
  const words = readSpokenWords(spoken);
  const lessons: MarkLesson[] = [];
  for (const [index, { before }] of words.entries()) {
    const last = lessons.at(-1);
    const isFull = !last || (before === 0 && last.marks.length > FEWEST_WORDS);
    const lesson = isFull ? { features: [], marks: [], opensLine: [] } : last;
    if (isFull) lessons.push(lesson);
    lesson.features.push(describeGap(words, index).map(numberFeature));
    lesson.marks.push(marks[index] ?? 0);
    lesson.opensLine.push(before === 0);
  }
  return lessons;
}

/** The words as a recogniser writes them, and what stood before each. */
function takeMarks(text: string): { spoken: string; marks: number[] } {
  const normalized = normalizeMarks(text);
  const isQuoted = readQuoted(text, normalized);
  const marks: number[] = [];
  let [spoken, end, last, hasQuoted] = ['', 0, '', false];
  for (const { 0: word, index } of normalized.matchAll(WORD)) {
    const gap = normalized.slice(end, index);
    const opensLine = !last || gap.includes('\n');
    const state = isQuoted(index)
      ? STATE.quoted
      : hasQuoted && !opensLine
        ? STATE.behind
        : STATE.outside;
    hasQuoted = state !== STATE.outside;
    marks.push((opensLine ? BREAKS.stop : breaksBetween(last, gap, word)) * STATES + state);
    spoken += (opensLine ? '\n ' : ' ') + word.toLowerCase();
    [last, end] = [word, index + word.length];
  }
  return { spoken, marks };
}

/** Whether a place stands in a quotation; places are asked in the order of the text. */
function readQuoted(text: string, normalized: string): (at: number) => boolean {
  const spans = [...linesOf(normalized)].flatMap(([from, to]) =>
    pairQuotes(text, normalized, from, to),
  );
  let next = 0;
  return (at) => {
    while ((spans[next]?.end ?? text.length) <= at) next += 1;
    return (spans[next]?.start ?? text.length) <= at;
  };
}

function* linesOf(text: string): Generator<[number, number]> {
  let from = 0;
  for (const line of text.split('\n')) {
    yield [from, from + line.length];
    from += line.length + 1;
  }
}

function breaksBetween(last: string, gap: string, word: string): number {
  const isStop = /[.?!…]["')\]]*\s+["'([]*$/.test(gap) && /^[\p{Lu}\p{N}]/u.test(word);
  if (isStop && !ABBREVIATION.test(last)) return BREAKS.stop;
  return /[,;:—()]|--| - /.test(gap) ? BREAKS.comma : BREAKS.none;
}
