import { readVocabulary, type VocabularyWord } from '../tagger.ts';

/** A word of a text without marks. */
export interface SpokenWord extends VocabularyWord {
  end: number;
  /** How many words stand before it in its line, and behind it. */
  before: number;
  after: number;
}

const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)*|\n/gu;

/** The words as speech has them, "don't" as one, each with the part of speech of its beginning. */
export function readSpokenWords(text: string): SpokenWord[] {
  const words: SpokenWord[] = [];
  const tagged = readVocabulary(text);
  let [next, first] = [0, 0];
  const closeLine = () => {
    for (let index = first; index < words.length; index += 1) {
      const word = words[index] as SpokenWord;
      word.before = index - first;
      word.after = words.length - 1 - index;
    }
    first = words.length;
  };
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    if (word === '\n') {
      closeLine();
      continue;
    }
    while ((tagged[next]?.start ?? text.length) < start) next += 1;
    const tag = tagged[next]?.start === start ? tagged[next] : undefined;
    const { pos = 'X', isKnown = false } = tag ?? {};
    words.push({ word, start, end: start + word.length, pos, isKnown, before: 0, after: 0 });
  }
  closeLine();
  return words;
}
