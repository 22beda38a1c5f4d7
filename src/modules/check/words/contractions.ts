import type { Word } from './word.ts';

/** "I’ve", "should’ve", with or without the apostrophe: nothing else is written so. */
const WITH_HAVE = /^(i|you|we|they|who|could|should|would|might|must|may)ve$/;

/** Writes "should’ve" as "should have", two words; any other word is left as it is. */
export function expandContraction(word: Word): Word[] {
  const first = WITH_HAVE.exec(word.key)?.[1];
  if (!first) return [word];
  const joint = word.start + first.length;
  return [
    { ...word, key: first, end: joint },
    {
      ...word,
      key: 'have',
      start: joint,
      gapBefore: false,
      commaBefore: false,
      clauseBefore: false,
      hyphenBefore: false,
      name: false,
    },
  ];
}
