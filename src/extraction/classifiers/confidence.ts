import type { Draft } from '../cues/draft.ts';
import type { Doc } from '../doc/doc.ts';
import type { StatementKind } from '../types.ts';
import weights from './data/confidence-weights.json' with { type: 'json' };

/**
 * The evidence for a statement's confidence: its kind, how its speaker was found, the class of its
 * cue, the judge's odds, the kind of phrase that names the speaker.
 */
export function describeConfidence(doc: Doc, draft: Draft, kind: StatementKind): string[] {
  const { cue, evidence } = draft;
  const own = evidence === 'CUE' && cue ? cue : null;
  const source = own ? `${own.kind}:${own.subjectPosition}` : evidence;
  const head = draft.speaker ? doc.tokens[draft.speaker.end - 1] : undefined;
  const speaker = !draft.speaker
    ? 'none'
    : draft.speaker.pronoun
      ? 'pronoun'
      : head?.pos === 'PROPN'
        ? 'name'
        : 'noun';
  const odds =
    draft.odds === null ? 'none' : String(Math.max(-1, Math.min(4, Math.round(draft.odds))));
  const plain = own && /^(?:say|tell)$/.test(own.base) ? 'say' : own ? 'other' : 'none';
  return [
    'bias',
    `k:${kind}`,
    `s:${kind}:${source}`,
    `p:${speaker}`,
    `sp:${speaker}:${source}`,
    `o:${odds}`,
    `ok:${kind}:${odds}`,
    `b:${kind}:${plain}`,
    `n:${kind}:${Math.min(3, draft.segments.length)}`,
  ];
}

/** Probability that span and speaker are right; 0 to 1, two decimals. */
export function estimateConfidence(features: readonly string[]): number {
  const table: Readonly<Record<string, number>> = weights;
  let total = 0;
  for (const feature of features) total += table[feature] ?? 0;
  return Math.round(100 / (1 + Math.exp(-total))) / 100;
}
