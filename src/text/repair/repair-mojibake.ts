import { type Rewritten, rewrite } from '../rewrite.ts';
import { kindOfRestored, type TextRepairKind } from '../text-repair-kind.ts';
import { decodeUtf8 } from './utf8.ts';
import { fromWindows1252, toByte } from './windows-1252.ts';

/** What Windows-1252 or Latin-1 shows for the second and later bytes of a UTF-8 sequence (0x80 to 0xBF). */
const TAIL = '[\\x80-\\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
/** Those among them that clean text never has right after a letter; the others close words or note them. */
const ODD_TAIL = '[\\x80-\\x9f¡-§©ª¬\\xad¯±µ¶¸º¼-¿€‚ƒ„†‡ˆ‰ŠŒŽ˜šœžŸ]';

/**
 * Sequences that are UTF-8 misread, whatever stands around them:
 * three bytes of which the second is odd ("â€œ", "âœ“"), emoji ("ðŸ˜€"), "Ã©" and its like, "Â" before a sign that is
 * no letter's neighbour, Latin Extended-A ("Å¡"), and two letters in a row of one foreign alphabet.
 */
const SEQUENCES = [
  `[à-ï]${ODD_TAIL}${TAIL}`,
  `[à-ï]${TAIL}[\\x80-\\x9f]`,
  `ð[Ÿ\\x9f]${TAIL}{2}`,
  `(?<![\\p{Lu}«‹“„‘(])Ã${TAIL}`,
  `Ã(?:${ODD_TAIL}|[‘’“”…«»³²¹®´°](?=\\p{L}))`,
  '(?<![\\p{Lu}«‹“„‘(])Â[\\xa0-\\xbf]',
  '[Â-ß][\\x80-\\x9f]',
  `(?<=â‚¬)[ÂÅË]${TAIL}`,
  `[ÄÅ](?:${ODD_TAIL}|[°‘’“”«»](?=\\p{Ll}))`,
  ...['[Ð-Ó]', '[ÎÏ]', '[Ö×]', '[Ø-Û]'].flatMap((lead) => {
    return [`${lead}${TAIL}(?=${lead}${TAIL})`, `(?<=${lead}${TAIL})${lead}${TAIL}`];
  }),
  `[ã-í]${TAIL}{2}(?=[ã-í]${TAIL}{2})`,
  `(?<=[ã-í]${TAIL}{2})[ã-í]${TAIL}{2}`,
];

/** What clean text may have too, but hardly next to misread text: a no-break space as the last byte, or a stray one. */
const DOUBTFUL = ['[ÄÅ]\\xa0(?=\\p{L})', '(?<=[\\p{Ll}.,;:!?\\s])Â(?= )'];
const EVIDENCE = /â€|Ã[©¡±¼¶¤§³­]|[ÄÅ][‚„†‡¾¼±]/;

/** Remains of such sequences: bytes that were dropped, straightened ("â€\""), or taken apart (NFKD) on the way. */
const REMAINS: Record<string, string> = {
  'â€TM': '’',
  'â€oe': '“',
  'â€ \u0303': '‘',
  'â€"': '—',
  'Ã1⁄4': 'ü',
  'Ã1⁄2': 'ý',
  'Ã3⁄4': 'þ',
  ÃÂo: 'ú',
  'Ã \u0304': 'ï',
  'Ã \u0308': 'è',
  'Ã \u0301': 'ô',
  'Ã \u0327': 'ø',
};

/** "â€" alone had a byte for which Windows-1252 has no character: 0x9D (”), or within a word 0x90 (‐). */
const CUT_SHORT = 'â€';

const SURE = [...SEQUENCES, ...Object.keys(REMAINS), CUT_SHORT, '[\\x80-\\x9f]'];
const PATTERN = new RegExp(SURE.join('|'), 'gu');
const PATTERN_WITH_DOUBTFUL = new RegExp([...DOUBTFUL, ...SURE].join('|'), 'gu');
/** Without one of these there is nothing to restore; found faster than the whole pattern. */
const LEAD = new RegExp(`[Â-ô]${TAIL}|[\\x80-\\x9f]|Ã`);

/** Restores UTF-8 that was read as Windows-1252 or Latin-1, and Windows-1252 that was read as Latin-1. One layer a call. */
export function repairMojibake(text: string): Rewritten<TextRepairKind> | null {
  if (!LEAD.test(text)) return null;
  const holdsWindowsMarks = /[\x91-\x97]/.test(text);
  const decoded = new Map<string, string | null>();
  return rewrite(text, EVIDENCE.test(text) ? PATTERN_WITH_DOUBTFUL : PATTERN, (match, index) => {
    const [before, after] = [text.charAt(index - 1), text.charAt(index + match.length)];
    const isStrayMark = match === '\x85' && !holdsWindowsMarks;
    const restored = isStrayMark ? null : restore(match, before, after, decoded);
    return restored === null
      ? null
      : { text: restored, label: kindOfRestored(restored, before, after) };
  });
}

function restore(
  match: string,
  before: string,
  after: string,
  decoded: Map<string, string | null>,
): string | null {
  if (match === CUT_SHORT) return /\p{L}/u.test(before) && /\p{L}/u.test(after) ? '‐' : '”';
  if (match === 'Â') return '';
  if (match.length === 1) return restoreControl(match);
  const known = decoded.get(match);
  if (known !== undefined) return known;
  const restored = REMAINS[match] ?? decodeUtf8(toBytes(match));
  decoded.set(match, restored);
  return restored;
}

/** A control from 0x80 to 0x9F is a character of Windows-1252, where that has one. */
function restoreControl(match: string): string | null {
  const character = fromWindows1252(match.charCodeAt(0));
  return character === match ? null : character;
}

function toBytes(match: string): number[] {
  return Array.from(match, (character) => toByte(character.charCodeAt(0)));
}
