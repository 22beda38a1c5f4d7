import type { Span } from '../../text/span.ts';
import type { StatementKind } from '../types.ts';
import { FILLER } from './quotes/filler.ts';

/** Number of words in a stretch of normalized text. */
export function countWords(normalized: string, start: number, end: number): number {
  return normalized.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** Where the line that contains the offset ends. */
export function endOfLine(text: string, offset: number): number {
  const stop = text.indexOf('\n', offset);
  return stop < 0 ? text.length : stop;
}

/** Trims spaces and joining punctuation off both ends; quotation marks and closing stops stay. */
export function trimPiece(normalized: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s,;:\u2060—]/.test(normalized[start] ?? '')) start++;
  while (end > start && /[\s,;:—]/.test(normalized[end - 1] ?? '')) end--;
  while (end > start && normalized[end] === FILLER && normalized[end - 1] === '"') end++;
  return { start, end };
}

/** Also trims the stop that ends the sentence, unless it belongs to its last word. */
export function trimSentenceEnd(normalized: string, end: number): number {
  let at = end;
  while (at > 0 && /[\s.]/.test(normalized[at - 1] ?? '')) at--;
  return normalized[at] === '.' && ABBREVIATED.test(normalized.slice(Math.max(0, at - 8), at + 1))
    ? at + 1
    : at;
}

/** "the U.S.", "at 9 p.m.", "Ann Poe Jr." */
const ABBREVIATED = /(?<![\p{L}.])(?:(?:\p{L}\.){2,}|(?:Inc|Corp|Ltd|Jr|Sr)\.)$/u;

/** Single marks around two words or around a closing stop; an apostrophe within a word is none. */
const SINGLE_QUOTATION =
  /(?:^|\s)'(?=\p{L}|\[|…|\.)(?:[^']|(?<=\p{L})'(?=\p{L}))*(?:\s(?:[^']|(?<=\p{L})'(?=\p{L}))*|[.,!?…])'(?=[\s.,!?;:]|$)/u;

/** “It is over.” – a stop, comma or dash before the closing mark. */
export function endsInStop(normalized: string, { start, end }: Span): boolean {
  return /[,.!?…—:;-]['"\u2060]*$/.test(normalized.slice(start, end));
}

/** DIRECT if quotation marks contain every word, MIXED if they contain some. */
export function kindOfSpan(normalized: string, span: Span): StatementKind {
  const words = normalized
    .slice(span.start, span.end)
    .replaceAll(FILLER, '')
    .replace(/^[\s,.;:]+|[\s,.;:]+$/g, '');
  const single = words.includes("'") && SINGLE_QUOTATION.test(words);
  if (single && /^'.*'$/su.test(words)) return 'DIRECT';
  if (!words.includes('"')) return single ? 'MIXED' : 'INDIRECT';
  const parts = words.split('"');
  // Only the opening mark was forgotten: We lost the boats,” she said.
  if (parts.length === 2 && /^\p{Lu}.*[,.!?…]"$/su.test(words)) return 'DIRECT';
  if (!words.startsWith('"')) return 'MIXED';
  if (parts.length === 2) return 'DIRECT';
  const between = parts.slice(2, -1).filter((_, index) => index % 2 === 0);
  return words.endsWith('"') && between.every((part) => !part.trim()) ? 'DIRECT' : 'MIXED';
}
