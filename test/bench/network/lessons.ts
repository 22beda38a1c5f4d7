import {
  FEATURES,
  hasFeature,
  type TargetCue,
  tagRow,
  windowOf,
} from '../../../src/extraction/classifiers/boundary-network/input-window.ts';
import type { BoundaryCandidate } from '../../../src/extraction/classifiers/boundary-network/score.ts';
import { findCues } from '../../../src/extraction/cues/find-cues.ts';
import type { Doc, Sentence, Token, TokenRange } from '../../../src/extraction/doc/doc.ts';
import { readDoc } from '../../../src/extraction/doc/read-doc.ts';
import { extractWith } from '../../../src/extraction/extract.ts';
import type { Span } from '../../../src/text/span.ts';
import { overlaps } from '../chain-matching.ts';
import { judgeByLabels } from '../labelled-judge.ts';
import { type GoldArticle, type QuoteRow, type TokenSpan, wordRange } from '../quote-spans.ts';

/** A possible end of a content, and whether it is the end. */
export interface Answer {
  question: BoundaryCandidate;
  label: boolean;
}

/** A sentence as seen from one cue, and what the labels say of it. */
export interface Lesson {
  window: TokenRange;
  /** Position of the cue in the window. */
  cue: number;
  words: string[];
  tags: number[];
  marks: boolean[][];
  /** For each word, whether the cue reports it; null where the labels do not tell. */
  inside: boolean[] | null;
  answers: Answer[];
}

/** The lessons of a labelled article: one for each cue that the pipeline or a label names. */
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
    judgeByLabels(article, own, {
      stop: ({ cue, start, end: limit }, at, label) => {
        lessons.get(cue.head)?.answers.push({ question: { start, end: limit, at }, label });
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

/** The lesson of one cue; `label` is where it stands, or null where nothing is known of its words. */
function makeLesson(doc: Doc, article: GoldArticle, focus: TargetCue, label: Span | null): Lesson {
  const { tokens, sentences } = doc;
  const sentence = sentences[(tokens[focus.head] as Token).sentence] as Sentence;
  const window = windowOf(sentence, focus);
  const part = tokens.slice(window.start, window.end);
  const quotes = label ? cuedBy(article, label) : [];
  return {
    window,
    cue: focus.head - window.start,
    words: part.map((token) => token.lower),
    tags: part.map(tagRow),
    marks: part.map((token, index) =>
      FEATURES.map((_, mark) => hasFeature(mark, token, window.start + index, focus)),
    ),
    inside: label && part.map((token) => quotes.some((quote) => overlaps(quote, token))),
    answers: [],
  };
}
