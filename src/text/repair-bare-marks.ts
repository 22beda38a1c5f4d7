import { isDamaged } from './bare-mark-evidence.ts';
import { readBareMarks } from './bare-mark-reading.ts';
import { type Rewritten, rewrite } from './rewrite.ts';
import type { TextRepairKind } from './text-repair-kind.ts';

/**
 * Restores text in which every curly quotation mark, apostrophe and dash became "â": their first byte in UTF-8, read as
 * Latin-1, after a program had dropped the control characters that the other two bytes turned into. Only where
 * the text shows that pattern throughout, since "â" is a letter of French, Romanian, Portuguese, Vietnamese, Welsh.
 */
export function repairBareMarks(text: string): Rewritten<TextRepairKind> | null {
  if (!text.includes('â') || !isDamaged(text)) return null;
  const marks = readBareMarks(text);
  let next = 0;
  return rewrite(text, /â/g, () => marks[next++] ?? null);
}
