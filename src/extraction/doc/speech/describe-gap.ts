import { isFirstName } from '../../lexicon/gender.ts';
import { REPORTING_VERBS } from '../../lexicon/reporting-verbs.ts';
import type { SpokenWord } from './spoken-words.ts';

const SPEAKERS =
  /^(?:i|we|you|our|my|us|your|me|i'm|we're|you're|i've|we've|don't|it's|that's|let's|i'll|we'll)$/;
const PERSON = /^(?:he|she|they|it)$/;
const NAMED = /^(?:PROPN|NOUN|X)$/;

/** What speaks for a mark before the word at `index`, and for its being quoted. */
export function describeGap(words: readonly SpokenWord[], index: number): string[] {
  const at = (offset: number) => words[index + offset];
  const here = at(0) as SpokenWord;
  const [isFirst, behind] = [here.before === 0, here.before];
  const word = (offset: number) =>
    offset < -here.before ? '^' : offset > here.after ? '$' : (at(offset)?.word ?? '$');
  const kind = (offset: number) =>
    offset < -here.before || offset > here.after ? '|' : kindOf(at(offset));
  const [w3, w2, w1, w0, x1, x2] = [-3, -2, -1, 0, 1, 2].map(word);
  const [p3, p2, p1, p0, q1, q2, q3] = [-3, -2, -1, 0, 1, 2, 3].map(kind);
  const features = [
    'bias',
    `w-3=${w3}`,
    `w-2=${w2}`,
    `w-1=${w1}`,
    `w0=${w0}`,
    `w1=${x1}`,
    `w2=${x2}`,
    `w-1,0=${w1} ${w0}`,
    `w0,1=${w0} ${x1}`,
    `w-2,-1=${w2} ${w1}`,
    `p-1,0=${p1} ${p0}`,
    `p-2..0=${p2} ${p1} ${p0}`,
    `p-1..1=${p1} ${p0} ${q1}`,
    `p0..2=${p0} ${q1} ${q2}`,
    `p-3..0=${p3} ${p2} ${p1} ${p0}`,
    `p-2..1=${p2} ${p1} ${p0} ${q1}`,
    `p-1..2=${p1} ${p0} ${q1} ${q2}`,
    `p0..3=${p0} ${q1} ${q2} ${q3}`,
    `w-1p0=${w1} ${p0} ${q1}`,
    `p-1w0=${p2} ${p1} ${w0}`,
    `w0p1=${w0} ${q1} ${q2}`,
    `line=${Math.min(behind, 6)}`,
    `rest=${Math.min(here.after, 6)}`,
    `said=${nearCue(words, index)}`,
  ];
  if (isFirst)
    features.push(
      `first=${p0} ${q1}`,
      `first=${w0}`,
      `length=${Math.min(9, Math.floor(here.after / 6))}`,
    );
  const [past, next] = [countSpeakers(words, index, -1), countSpeakers(words, index, 1)];
  features.push(`we-=${past}`, `we+=${next}`, `we=${past} ${next}`);
  const [last, following] = [lastCue(words, index), nextCue(words, index)];
  features.push(`last=${last}`, `next=${following}`, `both=${last} ${following}`);
  features.push(`all=${last} ${following} ${past} ${next}`);
  return features;
}

function kindOf(word: SpokenWord | undefined): string {
  if (!word) return '|';
  if (REPORTING_VERBS.has(word.word) && word.pos !== 'NOUN') return 'SAY';
  if (isFirstName(word.word)) return 'FIRST';
  if (!word.isKnown) return /\d/.test(word.word) ? 'NUM' : 'NEW';
  if (PERSON.test(word.word)) return 'HE';
  if (SPEAKERS.test(word.word)) return 'WE';
  return word.pos;
}

/** Words of those who speak, in the ten before or behind a place. */
function countSpeakers(words: readonly SpokenWord[], index: number, step: 1 | -1): number {
  let count = 0;
  const { before, after } = words[index] as SpokenWord;
  const most = Math.min(10, step > 0 ? after + 1 : before);
  for (let far = 0; far < most; far += 1) {
    const word = words[index + (step > 0 ? far : -1 - far)];
    if (word && SPEAKERS.test(word.word)) count += 1;
  }
  return Math.min(count, 3);
}

/** No paragraph is longer; the bound keeps the work linear. */
const FARTHEST_CUE = 200;
const SAID =
  /^(?:said|says|told|added|asked|wrote|tweeted|according|saying|called|argued|warned|noted)$/;

/** The nearest verb of saying that stands before, how far, and whether a clause follows it. */
function lastCue(words: readonly SpokenWord[], index: number): string {
  const { before } = words[index] as SpokenWord;
  for (let far = 1; far <= Math.min(before, FARTHEST_CUE); far += 1) {
    const word = words[index - far];
    if (!word || !SAID.test(word.word)) continue;
    const [previous, next] = [words[index - far - 1], words[index - far + 1]];
    const follows = next?.word === 'that' ? 'that' : kindOf(next);
    const starts =
      previous && previous.before < 3 && word.before > 0
        ? 'opens'
        : word.before < 9
          ? 'soon'
          : 'late';
    return `${far > 8 ? '9+' : far} ${follows} ${starts}`;
  }
  return 'none';
}

/** The next one, how far, and whether a subject surrounds it. */
function nextCue(words: readonly SpokenWord[], index: number): string {
  const { after } = words[index] as SpokenWord;
  for (let far = 0; far <= Math.min(after, FARTHEST_CUE); far += 1) {
    const word = words[index + far];
    if (!word || !SAID.test(word.word)) continue;
    const ends = word.after === 0 ? 'end' : word.after < 4 ? 'late' : '';
    const who = `${kindOf(words[index + far - 1])} ${kindOf(words[index + far + 1])}`;
    return `${far > 6 ? (far > 14 ? '15+' : '7+') : far} ${who} ${ends}`;
  }
  return 'none';
}

/** "she said", "said mr poe" from this place on, or up to it. */
function nearCue(words: readonly SpokenWord[], index: number): string {
  const kinds: string[] = [];
  const { before, after } = words[index] as SpokenWord;
  for (let far = Math.max(-6, -before); far < Math.min(6, after + 1); far += 1) {
    const word = words[index + far] as SpokenWord;
    if (REPORTING_VERBS.has(word.word)) {
      const subject = words[index + far - 1];
      kinds.push(
        `${far}${subject && (PERSON.test(subject.word) || NAMED.test(subject.pos)) ? 's' : ''}`,
      );
    }
  }
  return kinds.join(',');
}
