import { createIndexMap, type IndexMap } from './index-map.ts';
import { rewrite } from './rewrite.ts';
import { UNDECOMPOSED } from './undecomposed-letters.ts';

/** A folded text, and the mapping between its positions and those of the original. */
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

/** Small and capital letters that have no accent to lose. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ...UNDECOMPOSED,
  ẞ: 'SS',
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  Ð: 'D',
  Þ: 'Th',
  Æ: 'AE',
  Œ: 'OE',
};

/**
 * Folds a text for comparing and anchoring: ignores case, the shapes of quotation marks,
 * apostrophes and dashes, runs of white space, invisible characters and Unicode form; with
 * `keepDiacritics: false`, also accents. Positions move, hence the map.
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
  // In lower case "İ" is one unit longer, which the map would miss.
  if (keepDiacritics) return match.normalize('NFC').replaceAll('İ', 'i̇');
  return (
    PLAIN_LETTERS[match] ??
    match
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .normalize('NFC')
  );
}
