import type { Span } from '../../../text/span.ts';
import {
  FEATURES,
  hasFeature,
  type TargetCue,
  tagRow,
  windowOf,
} from '../../classifiers/boundary-network/input-window.ts';
import type { BoundaryCandidate } from '../../classifiers/boundary-network/score.ts';
import { findCues } from '../../cues/find-cues.ts';
import type { Doc, Sentence, Token, TokenRange } from '../../doc/doc.ts';
import { readDoc } from '../../doc/read-doc.ts';
import { extractWith } from '../../extract.ts';
import { classifyByLabels } from '../labelled-classifiers.ts';
import {
  type GoldArticle,
  overlaps,
  type QuoteRow,
  type TokenSpan,
  wordRange,
} from '../quote-spans.ts';

/** A candidate end of a content, and whether it is the end. */
export interface Answer {
  candidate: BoundaryCandidate;
  label: boolean;
}

/** A sentence relative to one cue, and what the labels say about it. */
export interface Lesson {
  window: TokenRange;
  /** Position of the cue in the window. */
  cue: number;
  words: string[];
  tags: number[];
  features: boolean[][];
  /** For each word, whether the cue reports it; null if the labels do not say. */
  inside: boolean[] | null;
  answers: Answer[];
}

/** The samples of a labelled article: one for each cue that the pipeline or a label names. */
export function lessonsOf(article: GoldArticle): Lesson[] {
  const doc = readDoc(article.text);
  const words = doc.tokens.map(({ start, end }): TokenSpan => [start, end]);
  const lessons = new Map<number, Lesson>();
  for (const cue of findCues(doc)) {
    const own = { start: startOf(doc, cue.head), end: endOf(doc, cue.end - 1) };
    const passed =
      article.noAccordingTo && cue.kind === 'ACCORDING' && !cuedBy(article, own).length;
    lessons.set(cue.head, makeLesson(doc, article, cue, passed ? null : own));
  }
  for (const { cue, speaker } of article.quotes) {
    const range = cue && rangeOf(words, cue);
    if (!cue || !range || hasKey(lessons, range)) continue;
    const { sentence } = doc.tokens[range.start] as Token;
    const said = speaker && rangeOf(words, speaker);
    const near = said && doc.tokens[said.start]?.sentence === sentence;
    const focus = {
      head: range.start,
      end: range.end,
      speaker: near ? said : { start: 0, end: 0 },
    };
    lessons.set(range.start, makeLesson(doc, article, focus, cue));
  }
  extractWith(article.text, (own) =>
    classifyByLabels(article, own, {
      stop: ({ cue, start, end: limit }, at, label) => {
        lessons.get(cue.head)?.answers.push({ candidate: { start, end: limit, at }, label });
      },
    }),
  );
  return [...lessons.values()];
}

const startOf = ({ tokens }: Doc, at: number) => (tokens[at] as Token).start;
const endOf = ({ tokens }: Doc, at: number) => (tokens[at] as Token).end;

function hasKey(lessons: ReadonlyMap<number, Lesson>, { start, end }: TokenRange): boolean {
  for (let at = start; at < end; at++) if (lessons.has(at)) return true;
  return false;
}

/** The tokens that a span touches. */
function rangeOf(words: readonly TokenSpan[], span: Span): TokenRange | null {
  const [start, end] = wordRange(words, span.start, span.end);
  return end > start ? { start, end } : null;
}

function cuedBy(article: GoldArticle, cue: Span): QuoteRow[] {
  return article.quotes.filter((quote) => overlaps(quote.cue, cue));
}

/** The sample of one cue; `label` is its position, or null if nothing is known of its words. */
function makeLesson(doc: Doc, article: GoldArticle, target: TargetCue, label: Span | null): Lesson {
  const { tokens, sentences } = doc;
  const sentence = sentences[(tokens[target.head] as Token).sentence] as Sentence;
  const window = windowOf(sentence, target);
  const part = tokens.slice(window.start, window.end);
  const quotes = label ? cuedBy(article, label) : [];
  return {
    window,
    cue: target.head - window.start,
    words: part.map((token) => token.lower),
    tags: part.map(tagRow),
    features: part.map((token, index) =>
      FEATURES.map((_, feature) => hasFeature(feature, token, window.start + index, target)),
    ),
    inside: label && part.map((token) => quotes.some((quote) => overlaps(quote, token))),
    answers: [],
  };
}
