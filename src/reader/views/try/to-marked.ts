import type { ExtractStatementsQuery } from '../../../client/index.ts';
import type { MarkedStatement } from '../../components/marking/marked-statement.ts';

export type Extracted = ExtractStatementsQuery['extractStatements']['statements'][number];

/** What the extractor read, as the text shows it; nothing of it has an id yet. */
export function toMarked(statement: Extracted, at: number): MarkedStatement {
  return {
    key: keyOf(at),
    number: at + 1,
    kind: statement.kind,
    hedged: statement.hedged,
    reviewState: 'EXTRACTED',
    speaker: statement.speaker?.name ?? 'speaker not named',
    segments: statement.segments,
  };
}

export function keyOf(at: number): string {
  return `read-${at + 1}`;
}
