/** The cached part of a response: its `data` as JSON. */
export type KeptAnswer = string;

export interface Found {
  answer?: KeptAnswer;
  /**
   * Identifies the epoch at the time of the lookup; undefined if nothing can be cached. To be
   * passed back with a response that was built meanwhile.
   */
  epoch?: string;
}

/**
 * Caches responses until the next write, or for a time. Every write ends an epoch and invalidates
 * the whole cache: lists, counts, verdicts and attribution lines depend on rows that are not part
 * of them, so the ids in a response do not tell which writes change it. A response is stored under
 * the epoch in which it was started; if a write came in between, it is never served.
 */
export interface ResponseCache {
  find(key: string): Promise<Found>;
  keep(key: string, epoch: string, answer: KeptAnswer): void;
  /** Ends the epoch: earlier entries are not served again. Never fails. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

/** UTF-16 code units of a cached response. */
export const MAX_KEPT_LENGTH = 1_000_000;
