import type { Step } from './align.ts';
import type { Word } from './words/word.ts';

/** A place where the asked words leave the recorded ones. */
export interface Hunk {
  /** Indexes of recorded words that are not asked about, ascending. */
  dropped: number[];
  /** Indexes of asked words that are not recorded, ascending. */
  added: number[];
  /** Whether no asked word is in the record before it, or none after it. */
  atStart: boolean;
  atEnd: boolean;
  /** Whether an ellipsis of the asked text is in it. */
  atGap: boolean;
  /** The last recorded word before it, and the first after it, that is asked about. */
  keptBefore: number | null;
  keptAfter: number | null;
}

/** Gathers the steps that are not EQUAL into runs. */
export function gatherHunks(steps: readonly Step[], asked: readonly Word[]): Hunk[] {
  const hunks: Hunk[] = [];
  let [open, keptBefore] = [null as Hunk | null, null as number | null];
  for (const step of steps) {
    if (step.op === 'EQUAL') {
      if (open) {
        open.atEnd = false;
        open.keptAfter = step.recorded;
        open.atGap ||= asked[step.asked]?.gapBefore === true;
        open = null;
      }
      keptBefore = step.recorded;
      continue;
    }
    open ??= openHunk(hunks, keptBefore);
    if (step.op === 'DELETE') open.dropped.push(step.recorded);
    else {
      open.added.push(step.asked);
      open.atGap ||= asked[step.asked]?.gapBefore === true;
    }
  }
  return hunks;
}

function openHunk(hunks: Hunk[], keptBefore: number | null): Hunk {
  const hunk: Hunk = {
    dropped: [],
    added: [],
    atStart: keptBefore === null,
    atEnd: true,
    atGap: false,
    keptBefore,
    keptAfter: null,
  };
  hunks.push(hunk);
  return hunk;
}
