import { composeEdits, createIndexMap, type Edit } from './index-map.ts';
import { repairLines } from './layout/repair-lines.ts';
import { repairMarkdown } from './layout/repair-markdown.ts';
import { repairTags } from './layout/repair-tags.ts';
import { repairBareMarks } from './repair/repair-bare-marks.ts';
import { repairCodePages } from './repair/repair-code-pages.ts';
import { repairControls } from './repair/repair-controls.ts';
import { repairEntities } from './repair/repair-entities.ts';
import { repairMojibake } from './repair/repair-mojibake.ts';
import { repairUnicodeForm } from './repair/repair-unicode-form.ts';
import { repairWhitespace } from './repair/repair-whitespace.ts';
import type { Rewritten } from './rewrite.ts';
import type { Span } from './span.ts';
import type { TextRepairKind } from './text-repair-kind.ts';

export type { TextRepairKind } from './text-repair-kind.ts';

/**
 * A repaired text, the repairs, and the mapping between its positions and those of the raw text.
 */
export interface RepairedText {
  text: string;
  /** Only kinds that occurred, in the order of the kinds' declaration. */
  repairs: { kind: TextRepairKind; count: number }[];
  /** Where a span of `text` is in the raw text; it grows where it would cut a repair in two. */
  toRaw(span: Span): Span;
  /** Where a span of the raw text is in `text`; empty if all of it was removed. */
  fromRaw(span: Span): Span;
}

const KINDS: readonly TextRepairKind[] = [
  'QUOTATION_MARK',
  'APOSTROPHE',
  'DASH',
  'MOJIBAKE',
  'WHITESPACE',
  'CONTROL_CHARACTER',
  'UNICODE_FORM',
  'LINE_WRAP',
  'HYPHENATION',
  'PAGE_HEAD',
  'QUOTED_MAIL',
  'MARKUP',
];

/**
 * Escapes are removed first, since they can hide any other damage; text misread up to three times
 * over is restored before its control characters are removed; the bare marks come after, since
 * their context determines them. Then the form: lines first, since their widths were measured with
 * the markup in them.
 */
const STAGES: readonly ((text: string) => Rewritten<TextRepairKind> | null)[] = [
  repairEntities,
  repairUnicodeForm,
  repairCodePages,
  repairMojibake,
  repairMojibake,
  repairMojibake,
  repairControls,
  repairWhitespace,
  repairBareMarks,
  repairLines,
  repairTags,
  repairMarkdown,
];

/**
 * Damage comes in layers (text misread twice, an escape within an escape), so the stages run until nothing changes.
 * Real text takes two rounds or three; only text made to nest deeper meets the limit, which keeps the work linear.
 */
const MAX_ROUNDS = 6;

/**
 * Repairs a text that was damaged in transit. Its characters: quotation marks, apostrophes and
 * dashes reduced to "â", UTF-8 read in another encoding, HTML entities, no-break spaces, invisible
 * and control characters, decomposed letters, lone surrogates. Its form: wrapped lines and
 * hyphenated words, page headers and footers, the marks of quoted mail, Markdown and tags. Clean
 * text in Unicode form NFC is returned unchanged. Never throws.
 */
export function repairText(raw: string): RepairedText {
  const counts = new Map<TextRepairKind, number>();
  let text = raw;
  let edits: Edit[] = [];
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = text;
    for (const stage of STAGES) {
      const rewritten = stage(text);
      if (!rewritten) continue;
      text = rewritten.text;
      edits = composeEdits(edits, rewritten.edits);
      for (const [kind, count] of rewritten.counts) {
        counts.set(kind, (counts.get(kind) ?? 0) + count);
      }
    }
    if (text === before) break;
  }
  const map = createIndexMap(edits);
  const repairs = KINDS.flatMap((kind) => {
    const count = counts.get(kind);
    return count ? [{ kind, count }] : [];
  });
  return { text, repairs, toRaw: map.toSource, fromRaw: map.fromSource };
}
