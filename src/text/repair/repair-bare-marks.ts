import { type Rewritten, rewrite } from '../rewrite.ts';
import type { TextRepairKind } from '../text-repair-kind.ts';
import { isDamaged } from './bare-mark-evidence.ts';
import { readBareMarks } from './bare-mark-reading.ts';
import { readWithinWord } from './bare-mark-words.ts';

/**
 * Restores text in which every curly quotation mark, apostrophe and dash became "â": their first
 * byte in UTF-8, read as Latin-1, after a program had dropped the control characters that the other
 * two bytes turned into. Only if the whole text shows that pattern, since "â" is a letter of
 * French, Romanian, Portuguese, Vietnamese, Welsh. If they became U+FFFD, since Windows-1252 was
 * read as UTF-8, the same evidence restores them.
 */
export function repairBareMarks(text: string): Rewritten<TextRepairKind> | null {
  if (text.includes('â')) return restore(text, text, /â/g);
  if (!text.includes('\ufffd')) return null;
  return restore(text, text.replaceAll('\ufffd', 'â'), /\ufffd/g);
}

/** @param shown the text with every lost mark as "â" */
function restore(text: string, shown: string, lost: RegExp): Rewritten<TextRepairKind> | null {
  if (!isDamaged(shown)) return null;
  const marks = readBareMarks(shown);
  let next = 0;
  return rewrite(text, lost, (found, index) => {
    const mark = marks[next++] ?? null;
    // U+FFFD between letters is as likely a letter with an accent, unless the word needs an apostrophe.
    const within = found === '\ufffd' && /^\p{L}.\p{L}$/u.test(text.slice(index - 1, index + 2));
    return within && readWithinWord(shown, index) !== 'APOSTROPHE' ? null : mark;
  });
}
