/** What Yoga asks of a cache: the parsed documents, or the errors of those that were not, by their text. */
export interface DocumentCache<Value> {
  get(text: string): Value | undefined;
  set(text: string, value: Value): void;
}

export interface DocumentCacheOptions<Value> {
  /** UTF-16 code units of the longest text there can be. */
  longest: number;
  /** Texts kept: as many of the longest, or many more of the usual length. @default 10 */
  texts?: number;
  /** How long the text of an entry is. @default that of the key */
  lengthOf?: (key: string, value: Value) => number;
}

/**
 * Keeps what was made of the documents asked last. Bounded by their characters, not by their number:
 * a parsed document takes some hundred times the room of its text.
 */
export function createDocumentCache<Value>({
  longest,
  texts = 10,
  lengthOf = (key) => key.length,
}: DocumentCacheOptions<Value>): DocumentCache<Value> {
  const kept = new Map<string, Value>();
  let characters = 0;
  const drop = (text: string) => {
    const value = kept.get(text);
    if (value === undefined) return;
    kept.delete(text);
    characters -= lengthOf(text, value);
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
      characters += lengthOf(text, value);
      for (const oldest of kept.keys()) {
        if (characters <= longest * texts) return;
        drop(oldest);
      }
    },
  };
}
