import type { Doc, Sentence, Token } from '../../doc/doc.ts';
import { type TargetCue, windowOf } from './input-window.ts';
import type { Network } from './network.ts';
import { type EncodedSentence, readWindow } from './score.ts';

/**
 * Tokens that the network reads of one text. Prose calls for a third as many as it has, so that
 * thirty thousand words are read to their end; a text made of cues calls for many times as many.
 */
const LEAST = 6000;
const SHARE = 0.15;

/** The views of one text, each read when it is first asked for. */
export interface EncodedSentences {
  /** Null where the text has used up what may be read of it. */
  of(focus: TargetCue): EncodedSentence | null;
}

export function makeEncoder(network: Network, doc: Doc): EncodedSentences {
  const { tokens, sentences } = doc;
  const views = new Map<TargetCue, EncodedSentence | null>();
  let left = LEAST + SHARE * tokens.length;
  const read = (focus: TargetCue) => {
    const window = windowOf(sentences[(tokens[focus.head] as Token).sentence] as Sentence, focus);
    left -= window.end - window.start;
    return left < 0 ? null : readWindow(network, doc, focus, window);
  };
  return {
    of(focus) {
      const known = views.get(focus);
      if (known !== undefined) return known;
      const view = read(focus);
      views.set(focus, view);
      return view;
    },
  };
}
