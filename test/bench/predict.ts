import { normalize } from '../../src/extraction/doc/read-doc.ts';
import { kindOfSpan } from '../../src/extraction/doc/span-text.ts';
import { type ExtractedStatement, extractStatements } from '../../src/extraction/index.ts';
import type { PredictedArticle, QuoteRow } from '../../src/extraction/training/quote-spans.ts';
import { repairText } from '../../src/text/repair.ts';
import type { Span } from '../../src/text/span.ts';

/** The statements of a raw text, and the map of their spans back to it. */
export interface RawStatements {
  statements: ExtractedStatement[];
  toRaw(span: Span): Span;
  /** The repaired text, marks folded. */
  folded: string;
  ms: number;
}

/** Repairs, extracts, and keeps the way back to the raw text. */
export function extractRaw(text: string): RawStatements {
  const started = performance.now();
  const repaired = repairText(text);
  const statements = extractStatements(repaired.text);
  const ms = performance.now() - started;
  return {
    statements,
    toRaw: (span) => repaired.toRaw(span),
    folded: normalize(repaired.text),
    ms,
  };
}

/** One row for each segment, as the gold files have them. */
export function predictArticle(id: string, text: string): PredictedArticle {
  const { statements, toRaw, folded: normalized, ms } = extractRaw(text);
  const cues = new Set<number>();
  const quotes = statements.flatMap((statement) => {
    const { speaker, cue } = statement;
    const shared = cue !== null && cues.has(cue.start);
    if (cue) cues.add(cue.start);
    return statement.segments.map((segment, index): QuoteRow => {
      const row: QuoteRow = {
        ...toRaw(segment),
        kind: kindOfSpan(normalized, segment).toLowerCase() as QuoteRow['kind'],
        speaker: speaker && { ...toRaw(speaker.span), name: speaker.name },
        cue: cue && toRaw(cue),
        continues: index > 0 || shared,
      };
      return speaker ? { ...row, speakerName: speaker.name } : row;
    });
  });
  return { id, quotes, ms };
}
