import { repairText } from '../../text/repair.ts';
import { alignWords, type Step } from './align.ts';
import { type DiffSegment, writeDiff } from './diff.ts';
import { isHonest } from './honest-edits.ts';
import { gatherHunks, type Hunk } from './hunks.ts';
import { joinCompounds } from './words/join-compounds.ts';
import type { Word } from './words/word.ts';
import { wordWeight } from './words/word-classes.ts';
import { readWords } from './words/words.ts';

/** How a quotation compares to the words of one record, regardless of the speaker. */
export interface Comparison {
  /**
   * VERBATIM: the same words. PARTIAL: some of them, cut or dropped as an honest quoter would.
   * ALTERED: words changed, added or dropped. NOT_FOUND: too little in common.
   */
  verdict: 'VERBATIM' | 'PARTIAL' | 'ALTERED' | 'NOT_FOUND';
  /** 0 to 1; 1 only for the same words. */
  similarity: number;
  /** From the recorded words to the asked ones; made when asked for. */
  diff(): DiffSegment[];
}

/** Words of a record, read once. */
export interface ReadText {
  text: string;
  words: readonly Word[];
}

/** The minimum number of words that can be distinguished from chance. */
export const MIN_WORDS = 3;
/** How near a changed quotation must come to its record, and the bonus for the same speaker. */
const MIN_CLOSENESS = 0.6;
const SPEAKER_CREDIT = 0.1;
/** A run as long as this, or all of a record, with a few words of meaning in it, is hardly a coincidence. */
const DISTINCTIVE_RUN = 6;
const DISTINCTIVE_WEIGHT = 3.6;
const MIN_DISTINCTIVE_CLOSENESS = 0.3;
/** How much of the similarity the words cut off can cost. */
const COVERAGE_SHARE = 0.1;

/** Reads recorded words for {@link compareQuote}. */
export function readText(text: string): ReadText {
  return { text, words: readWords(text) };
}

/** Reads the words of a quotation; damaged marks are repaired first. */
export function readAskedText(text: string): ReadText {
  return readText(repairText(text).text);
}

/**
 * Compares the words of a quotation with recorded words.
 *
 * Marks, case, accents, apostrophes and the spelling of numbers do not count; nor does what an
 * honest quoter shows (see {@link isHonest}). Any other difference is an alteration, however
 * similar the rest. Words weigh by what they say: "the" less than "coalition".
 *
 * @param sameSpeaker whether the record's speaker is the one asked about; then less will do
 */
export function compareQuote(
  recorded: ReadText,
  asked: ReadText,
  { sameSpeaker = false } = {},
): Comparison {
  const [left, right] = joinCompounds(recorded.words, asked.words);
  if (isFarLonger(right, left)) return { verdict: 'NOT_FOUND', similarity: 0, diff: () => [] };
  const steps = alignWords(left, right);
  const hunks = gatherHunks(steps, right);
  const standing = hunks.every((hunk) => isHonest(hunk, left, right));
  const measure = measureCloseness(steps, hunks, left, right);
  const diff = () => writeDiff(steps, { ...recorded, words: left }, { ...asked, words: right });
  const coverage = left.length === 0 ? 0 : measure.equalCount / left.length;
  const weighed = measure.closeness * (1 - COVERAGE_SHARE + COVERAGE_SHARE * coverage);
  const similarity = Math.round(weighed * 1e4) / 1e4;
  if (standing && measure.equalCount > 0) {
    const complete = hunks.every(({ dropped }) => dropped.every((index) => left[index]?.bracketed));
    if (complete) return { verdict: 'VERBATIM', similarity: 1, diff };
    if (isRunOfWords(right, measure.equalCount)) return { verdict: 'PARTIAL', similarity, diff };
  }
  const found = isNear(measure, sameSpeaker) || isDistinctive(measure, left.length);
  return { verdict: found ? 'ALTERED' : 'NOT_FOUND', similarity, diff };
}

/** Enough in common to be the same words, changed. */
function isNear({ closeness, equalCount }: Closeness, sameSpeaker: boolean): boolean {
  const least = MIN_CLOSENESS - (sameSpeaker ? SPEAKER_CREDIT : 0);
  return closeness >= least && equalCount >= (sameSpeaker ? 2 : MIN_WORDS);
}

/** Less in common, but a run of words, or all of a record, that hardly occurs by chance. */
function isDistinctive(
  { closeness, longestRun, runWeight }: Closeness,
  recordedCount: number,
): boolean {
  const isWhole = recordedCount >= MIN_WORDS && longestRun === recordedCount;
  if (!isWhole && longestRun < DISTINCTIVE_RUN) return false;
  return runWeight >= DISTINCTIVE_WEIGHT && closeness >= MIN_DISTINCTIVE_CLOSENESS;
}

/**
 * Whether the quotation is so long that a record, even if contained whole, says little about it.
 */
function isFarLonger(asked: readonly Word[], recorded: readonly Word[]): boolean {
  if (asked.length <= 2 * recorded.length) return false;
  const [most, all] = [recorded, asked].map((words) =>
    words.reduce((sum, { key, bracketed }) => sum + (bracketed ? 0 : wordWeight(key)), 0),
  ) as [number, number];
  return 2 * most < MIN_DISTINCTIVE_CLOSENESS * (most + all);
}

/** Three words at least, and not single words picked out between ellipses. */
function isRunOfWords(asked: readonly Word[], equalCount: number): boolean {
  const runs = 1 + asked.filter(({ gapBefore }, index) => index > 0 && gapBefore).length;
  return equalCount >= MIN_WORDS && equalCount >= 2 * runs;
}

interface Closeness {
  closeness: number;
  equalCount: number;
  longestRun: number;
  runWeight: number;
}

/**
 * Dice's coefficient over the weights of the words asked about and of the stretch of the record
 * that they cover; an asked word beyond either end counts against a recorded one there.
 */
function measureCloseness(
  steps: readonly Step[],
  hunks: readonly Hunk[],
  recorded: readonly Word[],
  asked: readonly Word[],
): Closeness {
  let [equal, equalCount, longestRun, runWeight] = [0, 0, 0, 0];
  let [run, weight] = [0, 0];
  for (const step of steps) {
    if (step.op !== 'EQUAL') [run, weight] = [0, 0];
    else {
      const own = wordWeight(asked[step.asked]?.key ?? '');
      [equal, equalCount, run, weight] = [equal + own, equalCount + 1, run + 1, weight + own];
      if (run > longestRun) [longestRun, runWeight] = [run, weight];
    }
  }
  let unlike = 0;
  for (const hunk of hunks) unlike += unlikeWeight(hunk, recorded, asked);
  const closeness = equal === 0 ? 0 : (2 * equal) / (2 * equal + unlike);
  return { closeness, equalCount, longestRun, runWeight };
}

function unlikeWeight(hunk: Hunk, recorded: readonly Word[], asked: readonly Word[]): number {
  const added = hunk.added.filter((index) => !asked[index]?.bracketed);
  let dropped = hunk.dropped.filter((index) => !recorded[index]?.bracketed);
  if (hunk.atStart) dropped = added.length > 0 ? dropped.slice(-added.length) : [];
  else if (hunk.atEnd) dropped = dropped.slice(0, added.length);
  else if (hunk.atGap || hunk.added.length > added.length) dropped = dropped.slice(0, added.length);
  const weigh = (words: readonly Word[], indexes: readonly number[]) =>
    indexes.reduce((sum, index) => sum + wordWeight(words[index]?.key ?? ''), 0);
  return weigh(asked, added) + weigh(recorded, dropped);
}
