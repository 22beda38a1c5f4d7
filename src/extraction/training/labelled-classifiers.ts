import type { Span } from '../../text/span.ts';
import type { Classifiers, Reach } from '../classifiers/classifiers.ts';
import type { Candidate } from '../classifiers/content-features.ts';
import type { Doc, Token } from '../doc/doc.ts';
import { type GoldArticle, overlaps } from './quote-spans.ts';

/** Receives every decision that the labels settle. */
export interface Listener {
  accept?(candidate: Candidate, features: readonly string[], label: boolean): void;
  stop?(reach: Reach, at: number, label: boolean): void;
  speak?(features: readonly string[], label: boolean): void;
}

/** Number of code units that two spans share. */
function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function likeness(a: Span, b: Span): number {
  const both = overlap(a, b);
  return both / (a.end - a.start + b.end - b.start - both);
}

/**
 * A judge that knows the labels, so that later decisions are seen as they are after correct earlier
 * ones; it has no opinion if the labels have none.
 */
export function classifyByLabels(article: GoldArticle, doc: Doc, listener: Listener): Classifiers {
  const startOf = (at: number) => (doc.tokens[at] as Token).start;
  const odds = (label: boolean | null) => (label === null ? 0 : label ? 1 : -1);
  return {
    accept(features, candidate) {
      const label = isSaid(article, candidate);
      if (label !== null) listener.accept?.(candidate, features, label);
      return odds(label);
    },
    stop(reach, at) {
      const label = endsAt(article, startOf(reach.start), startOf(at));
      if (label !== null) listener.stop?.(reach, at, label);
      return odds(label);
    },
    speak(features, speaker, quotation) {
      const label = isSpeaker(article, speaker, quotation);
      if (label !== null) listener.speak?.(features, label);
      return odds(label);
    },
  };
}

function isSaid(article: GoldArticle, { span, cue }: Candidate): boolean | null {
  const best = article.quotes
    .map((gold) => ({ gold, likeness: likeness(gold, span) }))
    .sort((a, b) => b.likeness - a.likeness)[0];
  const right = !!best && best.likeness >= 0.5;
  if (right && best.gold.scope === 'optional') return null;
  return !right && article.noAccordingTo && cue.kind === 'ACCORDING' ? null : right;
}

function endsAt(article: GoldArticle, start: number, end: number): boolean | null {
  const gold = article.quotes.find((one) => Math.abs(one.start - start) <= 12 && one.end > start);
  return gold ? Math.abs(end - gold.end) <= 3 : null;
}

function isSpeaker(article: GoldArticle, speaker: Span, quotation: Span): boolean | null {
  const gold = article.quotes.find((one) => likeness(one, quotation) > 0.6);
  if (!gold?.speaker) return null;
  const named = article.text.slice(gold.speaker.start, gold.speaker.end);
  const own = article.text.slice(speaker.start, speaker.end);
  return overlaps(gold.speaker, speaker) || sameName(named, own);
}

const lastWord = (text: string) =>
  text
    .split(/[,(]/)[0]
    ?.match(/[\p{L}\p{N}]+/gu)
    ?.at(-1) ?? '';

function sameName(a: string, b: string): boolean {
  return /^\p{Lu}/u.test(lastWord(a)) && lastWord(a) === lastWord(b) && lastWord(a).length > 2;
}
