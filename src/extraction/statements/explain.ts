import { describeConfidence, estimateConfidence } from '../classifiers/confidence.ts';
import type { Draft } from '../cues/draft.ts';
import type { Doc } from '../doc/doc.ts';
import type { ExtractedStatement } from '../types.ts';

/** A statement and the evidence for its confidence. */
export interface ExplainedStatement {
  statement: ExtractedStatement;
  features: string[];
}

/** Gives each statement its confidence. */
export function explain({
  doc,
  drafts,
  statements,
}: {
  doc: Doc;
  drafts: readonly Draft[];
  statements: readonly ExtractedStatement[];
}): ExplainedStatement[] {
  return statements.map((statement, index) => {
    const features = describeConfidence(doc, drafts[index] as Draft, statement.kind);
    return { statement: { ...statement, confidence: estimateConfidence(features) }, features };
  });
}
