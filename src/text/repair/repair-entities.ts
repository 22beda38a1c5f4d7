import { type Rewritten, rewrite } from '../rewrite.ts';
import { kindOfRestored, type TextRepairKind } from '../text-repair-kind.ts';
import { fromWindows1252 } from './windows-1252.ts';

/** Named references that a newsroom's software writes. `&lt;` and `&gt;` stay escaped: no reader should get markup. */
const NAMED: Record<string, string> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  lsaquo: '‹',
  rsaquo: '›',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  shy: '\u00ad',
  zwnj: '\u200c',
  zwj: '\u200d',
  euro: '€',
  pound: '£',
  cent: '¢',
  yen: '¥',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  sect: '§',
  middot: '·',
  bull: '•',
};

/** The Latin-1 letters' names: base letter and accent. */
const ACCENTS: Record<string, string> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  cedil: '\u0327',
  caron: '\u030c',
};
const LETTERS: Record<string, string> = {
  szlig: 'ß',
  oslash: 'ø',
  Oslash: 'Ø',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
  OElig: 'Œ',
};

/** A complete reference; "&amp;amp;quot;" is one that was escaped again and again. */
const REFERENCE = /&(?:amp;)*(?:#[0-9]{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z]{2,8});/g;

/** Decodes HTML character references that a plain text kept. */
export function repairEntities(text: string): Rewritten<TextRepairKind> | null {
  return rewrite(text, REFERENCE, (match, index) => {
    const name = match.slice(match.lastIndexOf('&') + 1, -1);
    const character = decode(
      name.startsWith('amp;') ? name.slice(name.lastIndexOf(';') + 1) : name,
    );
    if (character === null) return null;
    const label = kindOfRestored(
      character,
      text.charAt(index - 1),
      text.charAt(index + match.length),
    );
    return { text: character, label };
  });
}

function decode(name: string): string | null {
  if (name.startsWith('#')) return decodeNumber(name.slice(1));
  const accented = /^([a-zA-Z])(grave|acute|circ|tilde|uml|ring|cedil|caron)$/.exec(name);
  if (accented) return `${accented[1]}${ACCENTS[accented[2] ?? '']}`.normalize('NFC');
  return NAMED[name] ?? LETTERS[name] ?? null;
}

/** HTML reads the numbers 128 to 159 as Windows-1252. Markup's own characters and what is not a character stay escaped. */
function decodeNumber(digits: string): string | null {
  const code = /^[xX]/.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits);
  if (code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  const character =
    code >= 0x80 && code <= 0x9f ? fromWindows1252(code) : String.fromCodePoint(code);
  return /^[<>]$/.test(character) ? null : character;
}
