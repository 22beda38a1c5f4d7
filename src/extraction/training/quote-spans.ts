import type { Span } from '../../text/span.ts';

/** A mention of a speaker or cue; `name` if it is resolved. */
export interface MentionRow {
  start: number;
  end: number;
  text?: string;
  name?: string;
}

/** A quotation of the gold file or of a prediction. */
export interface QuoteRow extends Span {
  kind: 'direct' | 'mixed' | 'indirect';
  scope?: 'core' | 'optional';
  speaker: MentionRow | null;
  speakerName?: string;
  cue: MentionRow | null;
  floating?: boolean;
  /** True if it continues after the words next to its cue. */
  continues?: boolean;
}

export interface GoldArticle {
  id: string;
  source?: string;
  text: string;
  noAccordingTo?: boolean;
  quotes: QuoteRow[];
}

export interface PredictedArticle {
  id: string;
  quotes: QuoteRow[];
  /** Milliseconds spent on the article. */
  ms?: number;
}

/** Word tokens from the first up to, not including, the last. */
export type TokenSpan = [first: number, last: number];

const EDGE = /[\s\u00a0"“”‘’'`´«»,.;:\-–—…()[\]]/;

/** Trims quotation marks, edge punctuation and a leading "that" off a span. */
export function trimSpan(text: string, from: number, to: number): [number, number] {
  let start = Math.max(0, from);
  let end = Math.min(text.length, to);
  for (let again = true; again; ) {
    again = false;
    while (start < end && EDGE.test(text[start] ?? '')) start++;
    while (end > start && EDGE.test(text[end - 1] ?? '')) end--;
    const that = /^that[\s"“'‘]+/i.exec(text.slice(start, Math.min(end, start + 8)));
    if (that && end - start > that[0].length) {
      start += that[0].length;
      again = true;
    }
  }
  return [start, end];
}

/** One piece for each line of the text that the quotation spans, trimmed. */
export function splitLines<T extends Span>(text: string, quote: T): T[] {
  const pieces: T[] = [];
  for (const line of text.slice(quote.start, quote.end).matchAll(/[^\n\r]+/g)) {
    const from = quote.start + line.index;
    const [start, end] = trimSpan(text, from, from + line[0].length);
    if (end > start) pieces.push({ ...quote, start, end });
  }
  return pieces;
}

/** True if two spans share a code unit. */
export function overlaps(a: Span | null | undefined, b: Span | null | undefined): boolean {
  return !!a && !!b && a.start < b.end && b.start < a.end;
}

/** Offsets of the words of a text. */
export function findWords(text: string): [number, number][] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
}

/** The words that a span overlaps. */
export function wordRange(
  words: readonly [number, number][],
  start: number,
  end: number,
): TokenSpan {
  const search = (before: (word: [number, number]) => boolean) => {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (before(words[middle] as [number, number])) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [search((word) => word[1] <= start), search((word) => word[0] < end)];
}

/** Word-token Jaccard of two ranges. */
export function jaccard(a: TokenSpan, b: TokenSpan): number {
  const both = Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
  return both ? both / (a[1] - a[0] + b[1] - b[0] - both) : 0;
}

const TITLES = new Set(
  'mr mrs ms miss dr sir lord lady rep sen gov gen col lt sgt president prime minister secretary senator congressman congresswoman representative governor judge justice the a an'.split(
    ' ',
  ),
);
const PRONOUNS = new Set('he she they it we i you who him her them his their its'.split(' '));
const POSTMODIFIER =
  /\b(?:of|at|for|from|in|with|on|to|near|familiar|close|speaking|working|whose|based)\b/i;

export function wordsOf(text: string | undefined): string[] {
  return (
    (text ?? '')
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Last word of the core noun phrase. */
export function headOf(mention: string | undefined): string {
  const plain = (mention ?? '').replace(/['’]s\b/g, ' ').replace(/^[\s,]+/, '');
  const clause = plain.split(/,|\(|\bwho\b|\bwhich\b|\bthat\b|—| - /i)[0] ?? '';
  const core = clause.split(POSTMODIFIER)[0] || clause;
  const words = wordsOf(core).filter((word) => !/^(jr|sr|ii|iii|iv|s)$/.test(word));
  return words.at(-1) || wordsOf(mention).at(-1) || '';
}

function trimMention(text: string, mention: MentionRow | null): [number, number] | null {
  if (!mention || mention.start == null) return null;
  let { start, end } = mention;
  while (start < end && EDGE.test(text[start] ?? '')) start++;
  while (end > start && EDGE.test(text[end - 1] ?? '')) end--;
  return [start, end];
}

/** Whether two mentions name the same one: same head if they overlap, else the same last name. */
export function sameHead(text: string, gold: MentionRow, found: MentionRow | null): boolean {
  if (!found) return false;
  const a = trimMention(text, gold);
  const b = trimMention(text, found);
  const goldText = a ? text.slice(...a) : (gold.text ?? '');
  const foundText = b ? text.slice(...b) : (found.text ?? '');
  const goldHead = headOf(goldText);
  const foundHead = headOf(foundText);
  if (a && b && Math.min(a[1], b[1]) > Math.max(a[0], b[0])) {
    const heads = (mention: string) => mention.split(',').slice(0, 2).map(headOf);
    const crossed = wordsOf(goldText).includes(foundHead) && wordsOf(foundText).includes(goldHead);
    return (
      goldHead === foundHead ||
      crossed ||
      heads(goldText).includes(foundHead) ||
      heads(foundText).includes(goldHead)
    );
  }
  return goldHead === foundHead && !!goldHead && !PRONOUNS.has(goldHead) && !TITLES.has(goldHead);
}

/** Whether the resolved name agrees with the gold name. */
export function sameName(goldName: string, found: QuoteRow): boolean {
  const name = [found.speakerName, found.speaker?.name, found.speaker?.text].find(Boolean);
  if (!name) return false;
  const gold = headOf(goldName);
  const goldWords = wordsOf(goldName);
  const head = headOf(name);
  const within = wordsOf(name).length > 1 && wordsOf(name).includes(gold);
  return (
    !!gold &&
    (head === gold ||
      within ||
      (goldWords.length > 1 && goldWords.includes(head) && !TITLES.has(head)))
  );
}
