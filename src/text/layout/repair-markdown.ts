import { type Rewritten, replaceSpans, type SpanReplacement } from '../rewrite.ts';
import type { Span } from '../span.ts';
import type { TextRepairKind } from '../text-repair-kind.ts';
import { findEmphasis } from './emphasis.ts';

/** An address, or what leads to one: "https://example.org/a_(b)", "/news", "#top", in "<>" or not, with a title or not. */
const TARGET =
  '\\(\\s{0,3}<?(?:https?:\\/\\/|mailto:|www\\.|\\/|#|\\.\\.?\\/)[^\\s()<>]*(?:\\([^\\s()<>]*\\)[^\\s()<>]*)?>?(?:\\s{1,3}["\'][^"\'\\n]{0,200}["\'])?\\s{0,3}\\)';
/** "[the report](https://example.org)", "![A picture](…)", "[the report][1]". */
const LINK = new RegExp(
  `(!?\\[)([^[\\]]{0,300})(\\]${TARGET}|\\][ ]?\\[([^[\\]\\n]{0,60})\\])`,
  'g',
);
/** "[1]: https://example.org": the target of the links to "1". */
const DEFINITION =
  /^ {0,3}\[([^[\]\n]{1,60})\]:[ \t]+<?(?:https?:\/\/|\/|#|mailto:)\S+[^\n]*(?:\n|$)/gm;
/** "<https://example.org>". */
const ADDRESS = /<((?:https?:\/\/|mailto:)[^\s<>]{1,300})>/g;
const HEADING = /^ {0,3}(#{1,6}[ \t]+)(?=[^\s#])/gm;
/** "\*", "1\.": an escaped mark that is meant literally. */
const ESCAPE = /\\(?=[\\`*_{}[\]()#+.!>~|-])/g;

/**
 * Removes the marks of Markdown: links, pictures, headings, emphasis. List items and lines of code
 * keep theirs.
 */
export function repairMarkdown(text: string): Rewritten<TextRepairKind> | null {
  if (!/[*_~]\S|#[ \t]|\]|<(?:http|mailto)/.test(text)) return null;
  const cuts = [...findLinks(text), ...findHeadings(text), ...findEmphasis(text)];
  if (cuts.length > 0) cuts.push(...findAll(text, ESCAPE));
  return replaceSpans(text, inOrder(cuts));
}

function findLinks(text: string): Span[] {
  const definitions = [...text.matchAll(DEFINITION)];
  const names = new Set(definitions.map((match) => match[1]?.toLowerCase()));
  const cuts: Span[] = definitions.map(spanOf);
  for (const match of text.matchAll(LINK)) {
    const [whole, open = '', words = '', target = '', name] = match;
    if (name !== undefined && !names.has((name || words).toLowerCase())) continue;
    if (/\n[ \t]*\n/.test(words)) continue;
    const end = match.index + whole.length;
    // The words of a picture are shown only if the picture is not.
    if (open.startsWith('!')) cuts.push(spanOf(match));
    else
      cuts.push({ start: match.index, end: match.index + 1 }, { start: end - target.length, end });
  }
  for (const match of text.matchAll(ADDRESS)) {
    const { start, end } = spanOf(match);
    cuts.push({ start, end: start + 1 }, { start: end - 1, end });
  }
  return cuts;
}

function findHeadings(text: string): Span[] {
  return [...text.matchAll(HEADING)].map(({ 0: whole, 1: marks = '', index }) => {
    return { start: index + whole.length - marks.length, end: index + whole.length };
  });
}

function findAll(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(spanOf);
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

/** Ascending; a mark within a URL belongs to the URL. */
function inOrder(cuts: Span[]): SpanReplacement<TextRepairKind>[] {
  cuts.sort((one, other) => one.start - other.start || other.end - one.end);
  let done = 0;
  return cuts.flatMap(({ start, end }) => {
    if (start < done) return [];
    done = end;
    return [{ start, end, text: '', label: 'MARKUP' as const }];
  });
}
