import type { ReviewState, StatementKind } from '../../../generated/reader/documents.ts';
import type { Mark } from './cut-text.ts';

/** What the text shows of a statement where it stands. */
export interface MarkedStatement extends Mark {
  /** Counted from 1, in the order of the text. */
  number: number;
  kind: StatementKind;
  hedged: boolean;
  reviewState: ReviewState;
  /** Who said it, for those who hear the page. */
  speaker: string;
}
