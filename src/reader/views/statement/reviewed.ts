import type { ReviewState } from '../../../client/index.ts';

/** A statement, as far as a reviewer judges or corrects it. */
export interface Reviewed {
  id: string;
  text: string;
  reviewState: ReviewState;
  speaker: { name: string } | null;
}

/** What the gateway found wrong with an input, and at which of its fields. */
export interface Problem {
  message: string;
  field?: string | undefined;
}
