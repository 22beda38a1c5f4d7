import { overlaps } from '../../src/extraction/training/quote-spans.ts';
import type { Span } from '../../src/text/span.ts';

/** A mention with its resolved name. */
export interface NamedSpan extends Span {
  name?: string;
}

export interface LinkRow {
  role: 'ORIGIN' | 'REPORTER';
  mention: Span;
}

/** A labelled statement of the chain file. */
export interface GoldStatement extends Span {
  article: string;
  speaker: NamedSpan | null;
  speakerFixed: boolean;
  addressees: NamedSpan[];
  chain: LinkRow[];
  hedged: boolean;
  channel: string;
  publisherMentions?: Span[];
}

/** A predicted segment with what is said of its statement. */
export interface FoundStatement extends Span {
  speaker: NamedSpan | null;
  addressees: NamedSpan[];
  chain: LinkRow[];
  hedged: boolean;
  channel: string;
}

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
const POSTMODIFIER =
  /\s(?:of|who|whom|that|which|with|without|in|at|on|from|for|to|by|familiar|gathered|considering|present|briefed|close|unauthorized|including)\s/i;
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** Starts of the words that overlap the span. */
export function wordsIn(text: string, span: Span): Set<number> {
  const words = new Set<number>();
  for (const match of text.matchAll(WORD)) {
    if (match.index >= span.end) break;
    if (match.index + match[0].length > span.start) words.add(match.index);
  }
  return words;
}

export function jaccardOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  const union = a.size + b.size - both;
  return union ? both / union : 0;
}

const fold = (word: string) =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/\.$/, '');

function lastWord(phrase: string): string {
  const words = phrase.match(WORD);
  return words ? fold(words.at(-1) as string) : '';
}

function lastName(name: string | undefined): string {
  const words = (name?.match(WORD) ?? []).map(fold).filter((word) => !SUFFIXES.has(word));
  return words.at(-1) ?? '';
}

function headsOf(text: string, mention: NamedSpan): Set<string> {
  const heads = new Set<string>();
  const phrase = text
    .slice(mention.start, mention.end)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/["“”]/g, ' ');
  for (const part of phrase.split(',').slice(0, 2)) {
    const whole = part.trim();
    if (!whole) continue;
    const cut = ` ${whole}`.search(POSTMODIFIER);
    heads.add(lastWord(cut > 0 ? whole.slice(0, Math.max(cut - 1, 0)) || whole : whole));
  }
  if (mention.name) heads.add(lastName(mention.name));
  heads.delete('');
  return heads;
}

/** Overlapping mentions with a head in common. */
export function sameEntity(text: string, gold: NamedSpan, found: NamedSpan): boolean {
  if (!overlaps(gold, found)) return false;
  const heads = headsOf(text, gold);
  return [...headsOf(text, found)].some((head) => heads.has(head));
}

/** The same mention, another mention of the same resolved person, or both none. */
export function sameSpeaker(
  text: string,
  gold: NamedSpan | null,
  found: NamedSpan | null,
): boolean {
  if (!gold || !found) return !gold && !found;
  if (sameEntity(text, gold, found)) return true;
  const a = lastName(gold.name);
  return (
    !!a && a === lastName(found.name) && !/^(he|she|they|it|who|i|we|him|her|his|them)$/.test(a)
  );
}

/** Number of one-to-one pairs, in the order of gold, first fitting prediction. */
export function countPairs<A, B>(
  golds: readonly A[],
  founds: readonly B[],
  fits: (a: A, b: B) => boolean,
): number {
  const used = new Set<number>();
  for (const gold of golds) {
    const index = founds.findIndex((found, at) => !used.has(at) && fits(gold, found));
    if (index >= 0) used.add(index);
  }
  return used.size;
}

/** Pairs gold statements of one article with predictions, likest first. */
export function pairStatements(
  text: string,
  golds: readonly GoldStatement[],
  founds: readonly FoundStatement[],
): Map<GoldStatement, FoundStatement> {
  const goldWords = golds.map((gold) => wordsIn(text, gold));
  const foundWords = founds.map((found) => wordsIn(text, found));
  const candidates: [number, number, number, number, number][] = [];
  golds.forEach((gold, a) => {
    founds.forEach((found, b) => {
      const likeness = jaccardOf(goldWords[a] as Set<number>, foundWords[b] as Set<number>);
      if (likeness < 0.5) return;
      const speaker = sameSpeaker(text, gold.speaker, found.speaker) ? 1 : 0;
      candidates.push([likeness, speaker, -Math.abs(gold.start - found.start), a, b]);
    });
  });
  candidates.sort(
    (x, y) => y[0] - x[0] || y[1] - x[1] || y[2] - x[2] || x[3] - y[3] || x[4] - y[4],
  );
  const pairs = new Map<GoldStatement, FoundStatement>();
  const used = new Set<number>();
  for (const [, , , a, b] of candidates) {
    const gold = golds[a] as GoldStatement;
    if (pairs.has(gold) || used.has(b)) continue;
    pairs.set(gold, founds[b] as FoundStatement);
    used.add(b);
  }
  return pairs;
}
