import type { TextRepairKind } from '../text-repair-kind.ts';
import { readWithinWord } from './bare-mark-words.ts';

/** A restored mark. */
export interface RestoredMark {
  text: string;
  label: TextRepairKind;
}

/**
 * EITHER closes a quotation or stands for a lost ending or a plural's genitive ("the workersâ rights"); TURN closes
 * an open quotation or else opens one ("said,âLook"); PAUSE stands free after a comma or a full stop and closes
 * an open quotation that nothing else closes, or else is a dash.
 */
type Role =
  | 'OPEN'
  | 'CLOSE'
  | 'EITHER'
  | 'TURN'
  | 'PAUSE'
  | 'APOSTROPHE'
  | 'DASH'
  | 'RANGE'
  | 'LETTER';

const APOSTROPHE: RestoredMark = { text: '’', label: 'APOSTROPHE' };
const DASH: RestoredMark = { text: '—', label: 'DASH' };
const RANGE: RestoredMark = { text: '–', label: 'DASH' };
const OPENING: RestoredMark[] = ['“', '‘'].map((text) => ({ text, label: 'QUOTATION_MARK' }));
const CLOSING: RestoredMark[] = ['”', '’'].map((text) => ({ text, label: 'QUOTATION_MARK' }));

const CLOSES_BEFORE = /[\s.,;:!?…)\]}—–"'/-]/;
const WORD = /[\p{L}\p{N}]/u;
/** Words that lost their beginning, decades, and the years of this century. */
const CLIPPED = /^(?:(?:tis|twas|em|til|n|cause|bout)(?![\p{L}\d])|\d0s|[01]\d(?![\p{L}\d,.-]))/iu;

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
    else roles.push(...readRow(behind - index, opensBehind(text, index), before, after));
    index = text.indexOf('â', behind);
  }
  return roles;
}

function readOne(text: string, index: number, before: string, after: string): Role {
  if (WORD.test(before) && WORD.test(after)) {
    const reading = readWithinWord(text, index);
    if (reading === 'SHAPED') return 'APOSTROPHE';
    return reading === 'UNCERTAIN' ? 'DASH' : reading;
  }
  if (opensBehind(text, index)) return readOpening(text, index, before, after);
  if (!CLOSES_BEFORE.test(after)) return /[)\]]/.test(before) ? 'DASH' : 'TURN';
  return /\p{L}/u.test(before) && after !== '\n' ? 'EITHER' : 'CLOSE';
}

/** After a space, a bracket or a dash: “âLook”, "word â word", "âtis". */
function readOpening(text: string, index: number, before: string, after: string): Role {
  if (/\s/.test(after)) return /[.,!?]/.test(text.charAt(index - 2)) ? 'PAUSE' : 'DASH';
  if (/["-]/.test(after)) return before === '\n' ? 'DASH' : 'OPEN';
  if (/[.,;:!?)\]]/.test(after) && !text.startsWith('..', index + 1)) return 'CLOSE';
  return CLIPPED.test(text.slice(index + 1, index + 8)) ? 'APOSTROPHE' : 'OPEN';
}

/** Whether what is before `index` lets a quotation begin; a straight mark does when it has just opened one. */
function opensBehind(text: string, index: number): boolean {
  const before = text.charAt(index - 1);
  if (/["']/.test(before)) return /^$|[\s([]/.test(text.charAt(index - 2));
  return /^$|[\s([{—–/:]/.test(before) || (before === '-' && /\S/.test(text.charAt(index + 1)));
}

/** Marks in a row open or close nested quotations; between words and quotations one of them is a dash. */
function readRow(length: number, opens: boolean, before: string, after: string): Role[] {
  const isWord = WORD.test(before);
  let [first, between, last]: [Role, Role, Role] = ['CLOSE', 'CLOSE', 'DASH'];
  if (opens) first = between = last = /\s/.test(after) ? 'DASH' : 'OPEN';
  else if (CLOSES_BEFORE.test(after)) last = 'CLOSE';
  else if (isWord) [first, between, last] = ['DASH', 'OPEN', 'OPEN'];
  return [first, ...new Array<Role>(length - 2).fill(between), last];
}

/**
 * Roles that are always one mark, and those that are one if the quotation is closed without them.
 */
const FIXED_MARKS: Partial<Record<Role, RestoredMark>> = { DASH, RANGE, APOSTROPHE };
const FREE_MARKS: Partial<Record<Role, RestoredMark>> = { PAUSE: DASH, EITHER: APOSTROPHE };

/** Gives each role of a line its character; quotations alternate between double and single marks as they nest. */
function balance(roles: readonly Role[], marks: (RestoredMark | null)[]): void {
  const { closers, surplus } = lookAhead(roles);
  let depth = 0;
  const open = (index: number) => {
    // Fewer closing marks ahead than open quotations: the last one has lost its end, and this one
    // is not within it.
    if (depth > 0 && (surplus[index] ?? 0) <= depth) depth = 0;
    depth += 1;
    return OPENING[(depth - 1) % 2] ?? null;
  };
  const close = () => {
    depth = Math.max(0, depth - 1);
    return CLOSING[depth % 2] ?? null;
  };
  roles.forEach((role, index) => {
    const isClosedLater = depth <= (closers[index] ?? 0);
    const settled = FIXED_MARKS[role] ?? (isClosedLater ? FREE_MARKS[role] : undefined);
    if (role === 'LETTER') marks.push(null);
    else if (settled) marks.push(settled);
    else if (role === 'OPEN' || (role === 'TURN' && depth === 0)) marks.push(open(index));
    else marks.push(close());
  });
}

/**
 * For each place of the line, the sure closing marks that follow before the next opening one, and how many more
 * closing than opening marks follow in all.
 */
function lookAhead(roles: readonly Role[]): { closers: number[]; surplus: number[] } {
  const closers: number[] = new Array(roles.length);
  const surplus: number[] = new Array(roles.length);
  let [near, total] = [0, 0];
  for (let index = roles.length - 1; index >= 0; index -= 1) {
    const role = roles[index];
    closers[index] = near;
    surplus[index] = total;
    if (role === 'CLOSE') [near, total] = [near + 1, total + 1];
    else if (role === 'EITHER') total += 1;
    else if (role === 'OPEN') [near, total] = [0, total - 1];
  }
  return { closers, surplus };
}
