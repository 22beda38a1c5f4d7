import type { Doc, Sentence, Token } from '../../doc/doc.ts';
import { type TargetCue, windowOf } from './input-window.ts';
import type { Network } from './network.ts';
import { type EncodedSentence, readWindow } from './score.ts';

/**
 * How many tokens of one text the network reads. Prose needs a third as many as it has, so that
 * thirty thousand words are read to their end; a text made of cues needs many times as many.
 */
const LEAST = 6000;
const SHARE = 0.15;

/** The views of one text, each computed on first use. */
export interface EncodedSentences {
  /** Null if the text has used up its budget. */
  of(target: TargetCue): EncodedSentence | null;
}

export function makeEncoder(network: Network, doc: Doc): EncodedSentences {
  const { tokens, sentences } = doc;
  const views = new Map<TargetCue, EncodedSentence | null>();
  let left = LEAST + SHARE * tokens.length;
  const read = (target: TargetCue) => {
    const window = windowOf(sentences[(tokens[target.head] as Token).sentence] as Sentence, target);
    left -= window.end - window.start;
    return left < 0 ? null : readWindow(network, doc, target, window);
  };
  return {
    of(target) {
      const known = views.get(target);
      if (known !== undefined) return known;
      const encoded = read(target);
      views.set(target, encoded);
      return encoded;
    },
  };
}
