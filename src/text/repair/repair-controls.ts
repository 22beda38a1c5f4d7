import { type Rewritten, rewrite } from '../rewrite.ts';
import type { TextRepairKind } from '../text-repair-kind.ts';

/** Control characters but for tab and the line ends, invisible operators, byte order marks, soft hyphens, non-characters. */
const INVISIBLE =
  '[\\0-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\xad\\u180e\\u200b\\u2060-\\u2064\\u206a-\\u206f\\ufdd0-\\ufdef\\ufeff\\ufff9-\\ufffb\\ufffe\\uffff]';
const DIRECTION = '[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]';
const RIGHT_TO_LEFT =
  '[\\u0590-\\u08ff\\ufb1d-\\ufdcf\\ufdf0-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]';

/** Joiners shape Arabic and Indic letters and build emoji; after Latin, Greek and Cyrillic letters they do nothing. */
const IDLE_JOINER =
  '(?<![\\p{M}\\p{Extended_Pictographic}\\p{Emoji_Modifier}]|(?![\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}])\\p{L})[\\u200c\\u200d]+';

const ANY = new RegExp(`${INVISIBLE}|${DIRECTION}|[\\u200c\\u200d]`, 'u');
const REMOVED = new RegExp(`${INVISIBLE}+|${IDLE_JOINER}|${DIRECTION}+`, 'gu');
const DIRECTED = new RegExp(RIGHT_TO_LEFT, 'u');
const LINE_OR_MARK = new RegExp(`${DIRECTION}+|${RIGHT_TO_LEFT}|\\n`, 'gu');

/** Removes invisible characters: they split words and hide quotation marks from a reader that is a program. */
export function repairControls(text: string): Rewritten<TextRepairKind> | null {
  if (!ANY.test(text)) return null;
  const idle = DIRECTED.test(text) ? findIdleDirections(text) : null;
  return rewrite(text, REMOVED, (match, index) => {
    if (idle && isDirection(match) && !idle.has(index)) return null;
    return { text: '', label: 'CONTROL_CHARACTER', count: match.length };
  });
}

function isDirection(match: string): boolean {
  return /^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(match);
}

/** Where marks of direction are in lines without a right-to-left letter, in which they have nothing to direct. */
function findIdleDirections(text: string): Set<number> {
  const idle = new Set<number>();
  let waiting: number[] = [];
  let needed = false;
  const endLine = () => {
    if (!needed) for (const position of waiting) idle.add(position);
    [waiting, needed] = [[], false];
  };
  for (const { 0: match, index } of text.matchAll(LINE_OR_MARK)) {
    if (match === '\n') endLine();
    else if (isDirection(match)) waiting.push(index);
    else needed = true;
  }
  endLine();
  return idle;
}
