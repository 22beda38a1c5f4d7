import type { ReviewState } from '../../generated/prisma/enums.ts';
import type { Comparison } from './verdict.ts';

/** What a check says of one record, or of all together. */
export type QuoteVerdict = 'VERBATIM' | 'PARTIAL' | 'ALTERED' | 'MISATTRIBUTED' | 'NOT_FOUND';

/** Whether the words found still stand. */
export type Standing = 'STANDS' | 'DISPUTED' | 'RETRACTED';

/** How near an altered record of the right speaker must be to come before a run of another's words. */
const NEAR = 0.8;

/** A record that was compared, and whether its speaker is the one asked about; null if no speaker was given. */
export interface Candidate {
  comparison: Comparison;
  speakerMatches: boolean | null;
  reviewState: ReviewState;
}

/** The standing of one record: it stands unless disputed or retracted. */
export function standingOf({ reviewState }: Pick<Candidate, 'reviewState'>): Standing {
  return reviewState === 'DISPUTED' || reviewState === 'RETRACTED' ? reviewState : 'STANDS';
}

/**
 * The verdict on one record. Words that match, whole or in part, but with another speaker or with
 * none, are MISATTRIBUTED; altered words stay ALTERED whatever their speaker, since the wrong words
 * matter more.
 */
export function judgeMatch({ comparison, speakerMatches }: Candidate): QuoteVerdict {
  const { verdict } = comparison;
  const stands = verdict === 'VERBATIM' || verdict === 'PARTIAL';
  return stands && speakerMatches === false ? 'MISATTRIBUTED' : verdict;
}

/**
 * Orders the matches, best first; the first one's verdict is the quotation's. The speaker's own
 * words come first, then the same words whole under another speaker, then the speaker's own nearly
 * so (rather a changed word than a wrong name), then a run of another's words, then the rest. Of records
 * that are equally near, one that stands comes before one that is disputed or was retracted.
 */
export function rankMatches<T extends Candidate>(candidates: readonly T[]): T[] {
  const found = candidates.filter(({ comparison }) => comparison.verdict !== 'NOT_FOUND');
  return found.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      b.comparison.similarity - a.comparison.similarity ||
      DOUBT[standingOf(a)] - DOUBT[standingOf(b)],
  );
}

const DOUBT: Record<Standing, number> = { STANDS: 0, DISPUTED: 1, RETRACTED: 2 };

function rank({ comparison: { verdict, similarity }, speakerMatches }: Candidate): number {
  const own = speakerMatches !== false;
  if (verdict === 'VERBATIM') return own ? 0 : 2;
  if (verdict === 'PARTIAL') return own ? 1 : 4;
  if (own) return similarity >= NEAR && speakerMatches ? 3 : 5;
  return 6;
}
