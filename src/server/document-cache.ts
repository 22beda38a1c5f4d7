/** What Yoga asks of a cache: the parsed documents, or the errors of those that were not, by their text. */
export interface DocumentCache<Value> {
  get(text: string): Value | undefined;
  set(text: string, value: Value): void;
}

/** Texts kept: as many of the longest, or many more of the usual length. */
const LONGEST_TEXTS = 10;

/**
 * Keeps what was made of the documents asked last. Bounded by their characters, not by their number:
 * a parsed document takes some hundred times the room of its text.
 *
 * @param longest UTF-16 code units of the longest text there can be
 */
export function createDocumentCache<Value>(longest: number): DocumentCache<Value> {
  const kept = new Map<string, Value>();
  let characters = 0;
  const drop = (text: string) => {
    if (kept.delete(text)) characters -= text.length;
  };
  return {
    get(text) {
      const value = kept.get(text);
      if (value === undefined) return undefined;
      // The newest stand last.
      kept.delete(text);
      kept.set(text, value);
      return value;
    },
    set(text, value) {
      drop(text);
      kept.set(text, value);
      characters += text.length;
      for (const oldest of kept.keys()) {
        if (characters <= longest * LONGEST_TEXTS) return;
        drop(oldest);
      }
    },
  };
}
