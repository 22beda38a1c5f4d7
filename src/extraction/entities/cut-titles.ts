import type { Doc } from '../doc/doc.ts';
import { firstFound, type Rule } from '../doc/rule.ts';
import { isFirstName } from '../lexicon/gender.ts';
import { GOVERNMENTS } from '../lexicon/kind-words.ts';
import { isRole } from '../lexicon/roles.ts';
import { BEFORE_GENERAL, HONOURS, OCCUPATIONS, RANKS } from '../lexicon/titles.ts';
import {
  DEMONYM,
  isPersonTitle,
  plainTitle,
  soundsLikeOrganization,
} from '../lexicon/word-classes.ts';

/** Separates office and name in a run of capitals; the first rule that finds a name decides. */
export const TITLE_CUTS: readonly Rule<readonly string[], readonly string[]>[] = [
  {
    name: 'role-that-opens-sentence',
    example: 'Goalie Mike Quill said the road would open.',
    gives: (_, words) => {
      const [role = '', given = ''] = words.map(plainTitle);
      const opens = words.length === 3 && isRole(role);
      return opens && (isFirstName(given) || OCCUPATIONS.has(role)) ? words.slice(1) : null;
    },
  },
  {
    name: 'titles-alone',
    example: 'The Prime Minister said the road would open.',
    gives: (_, words) => (words.every(isPersonTitle) ? words : null),
  },
  {
    name: 'rank',
    example: 'Finance Minister Quill Roest said the road would open.',
    gives: (_, words) => {
      const ranked = lastRank(words);
      const after = words.slice(behindRank(words, ranked));
      if (ranked < 0 || (ranked > 0 && after.length < 2)) return null;
      return soundsLikeOrganization(after) ? null : after;
    },
  },
  {
    name: 'occupation-before-first-name',
    example: 'Ashton Park Ranger Supervisor Robert Quill said the road would open.',
    gives: (_, words) => {
      const job = words.findLastIndex((word) => OCCUPATIONS.has(plainTitle(word)));
      const named = job >= 0 && words.length - job > 2 && isFirstName(words[job + 1] ?? '');
      return named ? words.slice(job + 1) : null;
    },
  },
  {
    name: 'state-before-first-name',
    example: 'The prosecutor for Massachusetts Joshua Quill said the road would open.',
    gives: (_, words) => {
      const end = words.findIndex(isFirstName);
      const place = words.slice(0, Math.max(0, end)).join(' ').toLowerCase();
      return words.length - end > 1 && GOVERNMENTS.has(place) ? words.slice(end) : null;
    },
  },
  {
    name: 'titles-of-body',
    example: 'Senate Majority House Ann Poe said the road would open.',
    gives: (_, words) => {
      const named = words.findIndex((word) => !isPersonTitle(word));
      const last = named > 0 && named === words.length - 2 && isFirstName(words[named] ?? '');
      return last ? words.slice(named) : null;
    },
  },
  {
    name: 'name-of-body',
    example: 'House Foreign Committee said the road would open.',
    gives: (_, words) => (soundsLikeOrganization(words) ? words : null),
  },
  {
    name: 'title-before-name',
    example: 'Israeli Cardinal Quill said the road would open.',
    gives: (_, words) => {
      const nation = DEMONYM.test(words[0] ?? '') && words.length > 2;
      const from = nation && isPersonTitle(words[1] ?? '') ? 1 : 0;
      const start = words.findIndex((word, index) => index >= from && !isPersonTitle(word));
      return start > 0 ? words.slice(start) : null;
    },
  },
];

/** The name without offices before it and honours after it; a single word is kept. */
export function cutTitles(doc: Doc, all: readonly string[]): readonly string[] {
  if (all.length < 2) return all;
  const honoured = all.length > 2 && HONOURS.has(all.at(-1)?.toLowerCase() ?? '');
  const words = honoured ? all.slice(0, -1) : all;
  return firstFound(doc, TITLE_CUTS, words)?.found ?? words;
}

function lastRank(words: readonly string[]): number {
  return words.findLastIndex(
    (word, index) => RANKS.has(plainTitle(word)) && index + 1 < words.length,
  );
}

/** "Attorney General Ann Poe": the office has a second word. */
function behindRank(words: readonly string[], ranked: number): number {
  const general =
    BEFORE_GENERAL.has(plainTitle(words[ranked] ?? '')) && words[ranked + 1] === 'General';
  return ranked + (general ? 2 : 1);
}
