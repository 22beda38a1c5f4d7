import { type Rewritten, rewrite } from '../rewrite.ts';
import { kindOfRestored, type TextRepairKind } from '../text-repair-kind.ts';
import { CODE_PAGE_437, CODE_PAGE_850, MAC_ROMAN, WINDOWS_1251 } from './code-pages.ts';
import { decodeUtf8 } from './utf8.ts';

/** How UTF-8 looks when it is read in one code page. */
interface Misreading {
  bytes: ReadonlyMap<string, number>;
  /** Marks, dashes, "€" and "™": three characters that no language has in a row. */
  sure: RegExp;
  /** And letters with accents, two characters: only within words, or next to certain ones. */
  all: RegExp;
  /** Two characters within a word. */
  inWord: RegExp;
}

/** Marked as pure, so that a page that only finds quotations again does without it. */
const PAGES: readonly Misreading[] = [
  /* @__PURE__ */ describe(MAC_ROMAN, 'π∞∑'),
  /* @__PURE__ */ describe(CODE_PAGE_437, ''),
  /* @__PURE__ */ describe(CODE_PAGE_850, ''),
  // "Г©" has a letter of Russian in it: of this page only the marks are restored.
  /* @__PURE__ */ describe(WINDOWS_1251, null),
];

/** The first characters of what is misread in one of the pages. */
const LEAD = /[‚√¬ƒ≈Γ┬├─┼Ôв]/;

/** @param signs second characters that are after the first one in clean text, too: "√π"; null for all of them */
function describe(page: string, signs: string | null): Misreading {
  const show = (byte: number) => page.charAt(byte - 0x80);
  const tails = Array.from(page.slice(0, 0x40), inClass).join('');
  const tail = `[${tails}]`;
  const sure = `${show(0xe2)}(?:${inClass(show(0x80))}${tail}|${inClass(show(0x82))}${inClass(show(0xac))}|${inClass(show(0x84))}${inClass(show(0xa2))})`;
  const leads = `[${[0xc2, 0xc3, 0xc4, 0xc5].map(show).join('')}]`;
  const letter = signs === null ? '(?!)' : `${leads}${tail}`;
  const inWord =
    signs === null ? '(?!)' : `${show(0xc3)}(?!${signs ? `[${signs}]` : '(?!)'})${tail}`;
  return {
    bytes: new Map(Array.from(page, (character, index) => [character, 0x80 + index])),
    sure: new RegExp(sure, 'u'),
    all: new RegExp(`${sure}|${letter}`, 'gu'),
    inWord: new RegExp(`(?<=\\p{L})${inWord}|${inWord}(?=\\p{Ll})`, 'gu'),
  };
}

/** Restores UTF-8 that was read as Mac Roman ("‚Äú"), code page 437 ("ΓÇ£") or 850 ("ÔÇ£"), and marks read as Windows-1251 ("вЂњ"). */
export function repairCodePages(text: string): Rewritten<TextRepairKind> | null {
  if (!LEAD.test(text)) return null;
  for (const { bytes, sure, all, inWord } of PAGES) {
    const rewritten = rewrite(text, sure.test(text) ? all : inWord, (match, index) => {
      const restored = decodeUtf8(Array.from(match, (character) => bytes.get(character) ?? 0));
      if (restored === null || !/^[\xa0-\u017f\u2010-\u203a€™]$/.test(restored)) return null;
      const [before, after] = [text.charAt(index - 1), text.charAt(index + match.length)];
      return { text: restored, label: kindOfRestored(restored, before, after) };
    });
    if (rewritten) return rewritten;
  }
  return null;
}

function inClass(character: string): string {
  return /[\\\]^-]/.test(character) ? `\\${character}` : character;
}
