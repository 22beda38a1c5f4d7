import type { Word } from './word.ts';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth';

const SMALL = new Map(UNITS.split(' ').map((word, value) => [word, value]));
const TEN = new Map(TENS.split(' ').map((word, index) => [word, (index + 2) * 10]));
const SCALE = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const ORDINAL = new Map(ORDINALS.split(' ').map((word, index) => [word, ordinalKey(index + 1)]));
const CURRENCY = new Map([
  ['$', 'dollars'],
  ['€', 'euros'],
  ['£', 'pounds'],
  ['¥', 'yen'],
  ['₹', 'rupees'],
]);
const UNIT_WORDS = new Map([
  ['percent', 'percent'],
  ['dollar', 'dollars'],
  ['dollars', 'dollars'],
  ['euro', 'euros'],
  ['euros', 'euros'],
  ['pound', 'pounds'],
  ['pounds', 'pounds'],
  ['yen', 'yen'],
  ['rupee', 'rupees'],
  ['rupees', 'rupees'],
]);

/** A number being read: what it amounts to so far, and what may follow. */
interface Reading {
  value: number;
  /** The part since the last thousand, million and so on. */
  group: number;
  last: 'digits' | 'small' | 'ten' | 'hundred' | 'scale';
  length: number;
}

/**
 * Writes numbers in one way, so that "seven" and "7", "1,200" and "twelve hundred", "$5 million"
 * and "five million dollars", "5%" and "five per cent" compare equal. A number of several words
 * becomes one.
 */
export function foldNumbers(words: readonly Word[]): Word[] {
  const folded: Word[] = [];
  for (let index = 0; index < words.length; ) {
    const word = words[index];
    if (!word) break;
    const reading = readNumber(words, index);
    if (reading) {
      folded.push(numberWord(words, index, reading));
      index += reading.length;
    } else {
      folded.push({ ...word, key: ORDINAL.get(word.key) ?? word.key });
      index += 1;
    }
  }
  return folded;
}

function readNumber(words: readonly Word[], from: number): Reading | null {
  const first = words[from];
  const reading = first ? beginNumber(first) : null;
  if (!reading) return null;
  let open = true;
  while (open) {
    const [next, behind] = words.slice(from + reading.length, from + reading.length + 2);
    open = goesOn(reading, next, behind);
  }
  return reading;
}

/** "7", "$5", "seven", "seventy". */
function beginNumber({ key }: Word): Reading | null {
  const digits = /^[$€£¥₹]?(\d+(?:\.\d+)?)%?$/.exec(key)?.[1];
  if (digits)
    return digits.length > 15
      ? null
      : { value: 0, group: Number(digits), last: 'digits', length: 1 };
  const small = SMALL.get(key);
  if (small !== undefined) return { value: 0, group: small, last: 'small', length: 1 };
  const ten = TEN.get(key);
  return ten === undefined ? null : { value: 0, group: ten, last: 'ten', length: 1 };
}

/** Takes in the next word, or "and" with the word after it: "two hundred and five". */
function goesOn(reading: Reading, next: Word | undefined, behind: Word | undefined): boolean {
  if (next?.key !== 'and' || !/hundred|scale/.test(reading.last))
    return !!next && !next.clauseBefore && !next.commaBefore && extend(reading, next);
  if (!behind || !(SMALL.has(behind.key) || TEN.has(behind.key))) return false;
  if (!extend(reading, behind)) return false;
  reading.length += 1;
  return true;
}

/** Takes one more word into the number, where it can belong to it. */
function extend(reading: Reading, { key }: Word): boolean {
  const { last, group } = reading;
  const scale = SCALE.get(key);
  const small = SMALL.get(key);
  const ten = TEN.get(key);
  const afterScale = last === 'hundred' || last === 'scale';
  if (scale === 100 && group > 0 && group < 100 && last !== 'hundred') {
    Object.assign(reading, { group: group * 100, last: 'hundred' });
  } else if (scale && scale > 100 && group > 0 && last !== 'scale') {
    Object.assign(reading, { value: reading.value + group * scale, group: 0, last: 'scale' });
  } else if (small && (afterScale || (last === 'ten' && small < 10))) {
    Object.assign(reading, { group: group + small, last: 'small' });
  } else if (ten && afterScale) {
    Object.assign(reading, { group: group + ten, last: 'ten' });
  } else {
    return false;
  }
  reading.length += 1;
  return true;
}

/** The words of a number as one, including its currency or "percent". */
function numberWord(words: readonly Word[], from: number, reading: Reading): Word {
  const run = words.slice(from, from + reading.length);
  const first = run[0] as Word;
  const amount = String(Math.round((reading.value + reading.group) * 1e6) / 1e6);
  const unit =
    CURRENCY.get(first.key.charAt(0)) ?? (first.key.endsWith('%') ? 'percent' : undefined);
  const next = words[from + reading.length];
  const perCent = next?.key === 'per' && words[from + reading.length + 1]?.key === 'cent';
  const unitWord = perCent ? 'percent' : UNIT_WORDS.get(next?.key ?? '');
  if (unit === undefined && unitWord) reading.length += perCent ? 2 : 1;
  const last = words[from + reading.length - 1] ?? first;
  const key = [amount, unit ?? unitWord].filter(Boolean).join(' ');
  return { ...first, key, end: last.end, name: false };
}

function ordinalKey(value: number): string {
  return `${value}${value === 1 ? 'st' : value === 2 ? 'nd' : value === 3 ? 'rd' : 'th'}`;
}
