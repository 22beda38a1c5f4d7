import { createIndexMap, type IndexMap } from './index-map.ts';
import { rewrite } from './rewrite.ts';

const DOUBLE = /[“”„‟«»″〝〞〟＂]/g;
const SINGLE = /[‘’‚‛‹›`´ʼ′＇]/g;
const SPACE = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|\r(?=\n)/g;
const NEWLINE = /[\r\v\f\u0085\u2028\u2029]/g;
const HYPHEN = /[‐‑−﹣－]/g;
const DASH = /[‒–―﹘]/g;

const BACKTICK_PAIR = /``/g;
/** "''" behind a space or a bracket and before a word opens. */
const OPENING_PAIR = /(?<=^|[\s([{—-])''(?=\S)/gm;
const CLOSING_PAIR = /''/g;

/**
 * Folds a text for reading without moving a single position, so spans found in the result are spans of `text`:
 * double quotation marks become `"`, single ones and apostrophes `'`, dashes `—`, hyphens and minus `-`, every space `" "`,
 * every line end `"\n"`. A mark of two units keeps both: the quotation mark takes the place nearer to the quoted words
 * and a space the outer one – ``` ``word'' ``` becomes `` "word" `` with a space before and behind –, so that the quoted
 * words touch their marks and the marks stand free as they do in print.
 */
export function foldForReading(text: string, { lowerCase = false } = {}): string {
  const folded = text
    .replace(NEWLINE, (match, index: number) => (text.startsWith('\r\n', index) ? match : '\n'))
    .replace(SPACE, ' ')
    .replace(HYPHEN, '-')
    .replace(DASH, '—')
    .replace(DOUBLE, '"')
    .replace(BACKTICK_PAIR, ' "')
    .replace(SINGLE, "'")
    // Two single marks of any shape are a double one, so these come last.
    .replace(OPENING_PAIR, ' "')
    .replace(CLOSING_PAIR, '" ');
  return lowerCase ? lowerCaseInPlace(folded) : folded;
}

/** Lower case without a change of length: "İ" alone would grow, and becomes "i". */
function lowerCaseInPlace(text: string): string {
  return text.replace(/İ/g, 'i').toLowerCase();
}

/** A folded text and the way between its positions and those of the text it was made from. */
export interface FoldedText extends IndexMap {
  text: string;
}

export interface FoldOptions {
  /** Keep capitals; default false. */
  keepCase?: boolean;
  /** Keep accents, so that "Erdoğan" and "Erdogan" differ; default true. */
  keepDiacritics?: boolean;
}

const INVISIBLE = '[\\xad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]+';
const FOLDED = [
  "``|''|[“”„‟«»″〝〞〟＂]",
  '[‘’‚‛‹›`´ʼ′＇]',
  '\\s{2,}|[^\\S ]',
  '[‐‑‒–—―−﹘﹣－]',
  '…',
  'İ',
  INVISIBLE,
  '[^\\p{M}]\\p{M}{1,30}',
];
const KEEPING = new RegExp(FOLDED.join('|'), 'gu');
const STRIPPING = new RegExp(
  [...FOLDED, '[\\u00c0-\\u024f\\u1e00-\\u1eff\\u0374-\\u03ff]'].join('|'),
  'gu',
);

/** Letters that Unicode does not take apart into a base letter and an accent. */
const UNDECOMPOSED: Record<string, string> = {
  ß: 'ss',
  ẞ: 'SS',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ı: 'i',
};

/**
 * Folds a text for comparing and anchoring: case, the shapes of quotation marks, apostrophes and dashes, runs of white
 * space, invisible characters and Unicode form make no difference any more; with `keepDiacritics: false` neither
 * do accents. Positions move, hence the map.
 */
export function foldForComparing(text: string, options: FoldOptions = {}): FoldedText {
  const { keepCase = false, keepDiacritics = true } = options;
  const known = new Map<string, string>();
  const rewritten = rewrite(text, keepDiacritics ? KEEPING : STRIPPING, (match) => {
    const folded = known.get(match) ?? foldMatch(match, keepDiacritics);
    if (match.length <= 4) known.set(match, folded);
    return { text: folded, label: null };
  });
  const folded = rewritten?.text ?? text;
  return {
    text: keepCase ? folded : folded.toLowerCase(),
    ...createIndexMap(rewritten?.edits ?? []),
  };
}

function foldMatch(match: string, keepDiacritics: boolean): string {
  if (/^(?:``|''|[“”„‟«»″〝〞〟＂])$/.test(match)) return '"';
  if (/^[‘’‚‛‹›`´ʼ′＇]$/.test(match)) return "'";
  if (/^\s+$/.test(match)) return ' ';
  if (/^[‐‑‒–—―−﹘﹣－]$/.test(match)) return '-';
  if (match === '…') return '...';
  if (/^[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\xad]/.test(match)) return '';
  // In lower case "İ" is one unit longer, which the map would not know of.
  if (keepDiacritics) return match.normalize('NFC').replaceAll('İ', 'i̇');
  return (
    UNDECOMPOSED[match] ??
    match
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .normalize('NFC')
  );
}
