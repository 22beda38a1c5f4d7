/** What is kept of an answer: its `data` as JSON. */
export type KeptAnswer = string;

export interface Found {
  answer?: KeptAnswer;
  /**
   * What everything kept was known by when the cache was asked; undefined where nothing can be kept.
   * To be handed back with an answer that was made meanwhile.
   */
  epoch?: string;
}

/**
 * Keeps answers until something is written, or for a time. Every write ends an epoch, and with it all
 * that was kept: lists, counts, verdicts and lines of attribution rest on rows that do not stand in
 * them, so that the ids in an answer do not tell which writes change it. An answer is kept under the
 * epoch that its making began in; one that a write came in between is never told.
 */
export interface ResponseCache {
  find(key: string): Promise<Found>;
  keep(key: string, epoch: string, answer: KeptAnswer): void;
  /** Ends the epoch: what was kept before is not told again. Never fails. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

/** UTF-16 code units of an answer that is kept. */
export const MAX_KEPT_LENGTH = 1_000_000;
