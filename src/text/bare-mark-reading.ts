import { readWithinWord } from './bare-mark-words.ts';
import type { TextRepairKind } from './text-repair-kind.ts';

/** A lost mark brought back. */
export interface RestoredMark {
  text: string;
  label: TextRepairKind;
}

/** EITHER closes a quotation or stands for the genitive of a plural: "the workersâ ". */
type Role = 'OPEN' | 'CLOSE' | 'EITHER' | 'APOSTROPHE' | 'DASH' | 'RANGE' | 'LETTER';

const APOSTROPHE: RestoredMark = { text: '’', label: 'APOSTROPHE' };
const DASH: RestoredMark = { text: '—', label: 'DASH' };
const RANGE: RestoredMark = { text: '–', label: 'DASH' };
const OPENING: RestoredMark[] = ['“', '‘'].map((text) => ({ text, label: 'QUOTATION_MARK' }));
const CLOSING: RestoredMark[] = ['”', '’'].map((text) => ({ text, label: 'QUOTATION_MARK' }));

const OPENS_BEHIND = /[\s([{—–/:"'-]/;
const CLOSES_BEFORE = /[\s.,;:!?…)\]}—–"'/-]/;
const WORD = /[\p{L}\p{N}]/u;
/** Words that lost their beginning, and decades. */
const CLIPPED = /^(?:(?:tis|twas|em|til|n|cause|bout)(?![\p{L}\d])|\d0s)/iu;

/** Reads every "â" of a damaged text, in order; null is the letter itself. Marks are balanced line by line. */
export function readBareMarks(text: string): (RestoredMark | null)[] {
  const marks: (RestoredMark | null)[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    balance(readLine(text, start, end), marks);
    start = end + 1;
  }
  return marks;
}

/** The role of each "â" of one line, told from its neighbours. */
function readLine(text: string, start: number, end: number): Role[] {
  const roles: Role[] = [];
  let index = text.indexOf('â', start);
  while (index >= 0 && index < end) {
    let behind = index + 1;
    while (text.charAt(behind) === 'â') behind += 1;
    const before = index > start ? text.charAt(index - 1) : '\n';
    const after = behind < end ? text.charAt(behind) : '\n';
    if (behind - index === 1) roles.push(readOne(text, index, before, after));
    else readRow(roles, behind - index, before, after);
    index = text.indexOf('â', behind);
  }
  return roles;
}

function readOne(text: string, index: number, before: string, after: string): Role {
  if (WORD.test(before) && WORD.test(after)) {
    const reading = readWithinWord(text, index);
    return reading === 'UNCERTAIN' ? 'DASH' : reading;
  }
  if (OPENS_BEHIND.test(before)) {
    if (/\s/.test(after)) return 'DASH';
    if (/[.,;:!?)\]]/.test(after) && !text.startsWith('..', index + 1)) return 'CLOSE';
    return CLIPPED.test(text.slice(index + 1, index + 8)) ? 'APOSTROPHE' : 'OPEN';
  }
  if (CLOSES_BEFORE.test(after))
    return /\p{L}/u.test(before) && after !== '\n' ? 'EITHER' : 'CLOSE';
  return 'CLOSE';
}

/** Marks in a row open or close nested quotations; between words and quotations one of them is a dash. */
function readRow(roles: Role[], length: number, before: string, after: string): void {
  const row = (role: Role, times: number) => {
    for (let time = 0; time < times; time += 1) roles.push(role);
  };
  if (OPENS_BEHIND.test(before)) row(/\s/.test(after) ? 'DASH' : 'OPEN', length);
  else if (CLOSES_BEFORE.test(after)) row('CLOSE', length);
  else if (WORD.test(before)) {
    row('DASH', 1);
    row('OPEN', length - 1);
  } else {
    row('CLOSE', length - 1);
    row('DASH', 1);
  }
}

/** Gives each role its character; quotations alternate between double and single marks as they nest. */
function balance(roles: readonly Role[], marks: (RestoredMark | null)[]): void {
  const closersAhead = countClosersAhead(roles);
  let depth = 0;
  roles.forEach((role, index) => {
    if (role === 'OPEN') marks.push(OPENING[depth++ % 2] ?? null);
    else if (role === 'DASH') marks.push(DASH);
    else if (role === 'RANGE') marks.push(RANGE);
    else if (role === 'LETTER') marks.push(null);
    else if (role === 'APOSTROPHE') marks.push(APOSTROPHE);
    else if (role === 'EITHER' && depth <= (closersAhead[index] ?? 0)) marks.push(APOSTROPHE);
    else {
      depth = Math.max(0, depth - 1);
      marks.push(CLOSING[depth % 2] ?? null);
    }
  });
}

/** For each place, how many sure closing marks follow before the next opening one. */
function countClosersAhead(roles: readonly Role[]): number[] {
  const ahead: number[] = new Array(roles.length);
  let closers = 0;
  for (let index = roles.length - 1; index >= 0; index -= 1) {
    ahead[index] = closers;
    if (roles[index] === 'CLOSE') closers += 1;
    else if (roles[index] === 'OPEN') closers = 0;
  }
  return ahead;
}
