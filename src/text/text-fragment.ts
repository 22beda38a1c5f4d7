import type { Span } from './span.ts';
import { splitWords, type Word } from './words.ts';

/** Segments of more words than this, or of several paragraphs, are given by their first and last words. */
const MAX_WHOLE = 12;
/** Words at either end of a long segment. */
const END_LENGTH = 5;
/** Words of context, where a segment's words stand earlier in the text too. */
const MAX_CONTEXT = 6;

/** The words of a document, folded once for all of its spans. */
interface Page {
  text: string;
  words: Word[];
  /** The words joined by single spaces, with one space before the first and behind the last. */
  folded: string;
  /** Where each word begins in `folded`, and which word begins there. */
  starts: number[];
  indexes: Map<number, number>;
}

/**
 * The fragment directive that leads a browser to the spans of `text`, ":~:text=…&text=…" without the "#": one text
 * directive for each span, `[prefix-,]start[,end][,-suffix]` (WICG, "URL Fragment Text Directives"). Browsers search for
 * whole words within a paragraph and take the first place they find, so segments begin and end with a word, long ones
 * are given as start and end, and context is added only where the words stand earlier in the text too. "-", "," and
 * "&" are percent-escaped. Spans without a word are left out; without any directive the answer is "".
 */
export function textFragment(text: string, spans: readonly Span[]): string {
  const page = readPage(text);
  const directives = spans.flatMap((span) => writeDirective(page, span) ?? []);
  return directives.length === 0 ? '' : `:~:${directives.join('&')}`;
}

/** `url` with the directive for the spans; a fragment that it has stays, an earlier directive goes. */
export function linkToText(url: string, text: string, spans: readonly Span[]): string {
  const [base = ''] = url.split(':~:', 1);
  const fragment = textFragment(text, spans);
  if (fragment === '') return base;
  return base.includes('#') ? `${base}${fragment}` : `${base}#${fragment}`;
}

function readPage(text: string): Page {
  const words = splitWords(text, { keepDiacritics: false });
  const starts: number[] = [];
  const indexes = new Map<number, number>();
  let at = 1;
  words.forEach((word, index) => {
    starts.push(at);
    indexes.set(at, index);
    at += word.text.length + 1;
  });
  return { text, words, starts, indexes, folded: ` ${words.map((word) => word.text).join(' ')} ` };
}

function writeDirective(page: Page, span: Span): string | null {
  const from = page.words.findIndex((word) => word.start >= span.start);
  const to = page.words.findLastIndex((word) => word.end <= span.end);
  if (from < 0 || to < from) return null;
  const isWhole = to - from < MAX_WHOLE && isOneParagraph(page, from, to);
  const [startTo, endFrom] = isWhole ? [to, to + 1] : findEnds(page, from, to);
  const { before, behind } = findContext(page, from, startTo, isWhole);
  const parts = [
    before > 0 ? `${escapePart(page, from - before, from - 1)}-` : '',
    escapePart(page, from, startTo),
    endFrom <= to ? escapePart(page, endFrom, to) : '',
    behind > 0 ? `-${escapePart(page, to + 1, to + behind)}` : '',
  ];
  return `text=${parts.filter((part) => part !== '').join(',')}`;
}

/** The last word of a long segment's beginning, and the first word of its end, which no earlier words repeat. */
function findEnds(page: Page, from: number, to: number): [number, number] {
  let startTo = from;
  const limit = Math.min(from + END_LENGTH, to) - 1;
  while (startTo < limit && isOneParagraph(page, from, startTo + 1)) startTo += 1;
  let endFrom = to;
  while (endFrom > startTo + 1 && isOneParagraph(page, endFrom - 1, to)) {
    const isLongEnough = to - endFrom + 1 >= END_LENGTH;
    if (isLongEnough && findPhrase(page, endFrom, to, startTo + 1) === endFrom) break;
    if (to - endFrom + 1 >= MAX_WHOLE) break;
    endFrom -= 1;
  }
  return [startTo, endFrom];
}

/** How many words of context before and behind make the first place found the right one. */
function findContext(page: Page, from: number, to: number, mayLookBehind: boolean) {
  let [before, behind] = [0, 0];
  const isFound = () => findPhrase(page, from - before, to + behind, 0) === from - before;
  while (!isFound() && before + behind < 2 * MAX_CONTEXT) {
    const hasBefore = from > before && isOneParagraph(page, from - before - 1, from - 1);
    const hasBehind = mayLookBehind && isOneParagraph(page, to + 1, to + behind + 1);
    if (hasBefore && before < MAX_CONTEXT) before += 1;
    else if (hasBehind && behind < MAX_CONTEXT) behind += 1;
    else break;
  }
  return { before, behind };
}

/** The first word, from word `after` on, at which the words `from` to `to` stand; -1 where the phrase is empty. */
function findPhrase(page: Page, from: number, to: number, after: number): number {
  const [first, last] = [page.starts[from], page.starts[to]];
  if (first === undefined || last === undefined) return -1;
  const phrase = page.folded.slice(first - 1, last + (page.words[to]?.text.length ?? 0) + 1);
  const found = page.folded.indexOf(phrase, (page.starts[after] ?? 1) - 1);
  return page.indexes.get(found + 1) ?? -1;
}

/** Whether the words `from` to `to` exist and no line ends between them. */
function isOneParagraph(page: Page, from: number, to: number): boolean {
  const [first, last] = [page.words[from], page.words[to]];
  return !!first && !!last && !page.text.slice(first.start, last.end).includes('\n');
}

/** The words as printed, percent-encoded as a part of a text directive: "-", "," and "&" have a meaning of their own there. */
function escapePart(page: Page, from: number, to: number): string {
  const printed = page.text.slice(page.words[from]?.start, page.words[to]?.end);
  const clean = printed.replace(/\s+/g, ' ').replace(/\p{Cs}/gu, '\ufffd');
  return encodeURIComponent(clean).replaceAll('-', '%2D');
}
