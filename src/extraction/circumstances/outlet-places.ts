import type { Cue } from '../cues/cue.ts';
import type { Doc, Token } from '../doc/doc.ts';
import { firstFound, type Rule } from '../doc/rule.ts';
import { lowerAt } from '../doc/token-at.ts';
import {
  AIRING,
  BEFORE_HOUSE,
  PASSED_ON,
  READERSHIP,
  SAID_TO,
  SENT_TO,
  SPOKE_TO,
  TALKED_WITH,
  TOLD_OUTLET,
  WROTE_IN,
} from '../lexicon/circumstances/outlet-joints.ts';
import { ARTICLE_NOUNS, PROGRAMME_NOUNS } from '../lexicon/outlet-words.ts';
import { REPORTING_VERBS } from '../lexicon/reporting-verbs.ts';
import type { OutletPlace } from './outlet-place.ts';

/** A token at which the name of an outlet may begin, and what introduces it. */
export interface Place {
  at: number;
  place: OutletPlace;
}

/** A word that may introduce the name of an outlet. */
interface Joint {
  at: number;
  /** The word itself and the one before it. */
  word: string;
  before: string;
  cue: Cue | null;
}

/** The words that introduce the name of an outlet, and how they connect it with the statement. */
export const OUTLET_PLACES: readonly Rule<Joint, OutletPlace>[] = [
  {
    name: 'behind-told',
    example: 'Ann Poe told the Ashton Gazette that the mill would stay.',
    gives: (_, { word }) => (TOLD_OUTLET.has(word) ? 'TOLD' : null),
  },
  {
    name: 'behind-interview-with',
    example: 'In an interview with the Ashton Gazette, Ann Poe said that the mill would stay.',
    gives: (doc, { at, word }) =>
      word === 'with' && hasBefore(doc, at, TALKED_WITH) ? 'WITH' : null,
  },
  {
    name: 'behind-spoke-to',
    example: '“The mill stays,” said Ann Poe, speaking to the Ashton Gazette.',
    gives: (_, { word, before }) => (word === 'to' && SPOKE_TO.has(before) ? 'WITH' : null),
  },
  {
    name: 'behind-confirmed-to',
    example: 'Ann Poe confirmed to the Ashton Gazette that the mill would stay.',
    gives: (_, { word, before }) =>
      word === 'to' && (SAID_TO.has(before) || REPORTING_VERBS.has(before)) ? 'TOLD' : null,
  },
  {
    name: 'behind-statement-to',
    example: 'Ann Poe said in a statement to the Ashton Gazette that the mill would stay.',
    gives: (doc, { at, word }) => (word === 'to' && hasBefore(doc, at, SENT_TO, 2) ? 'TO' : null),
  },
  {
    name: 'behind-appearing-on',
    example: 'Ann Poe, appearing on CNN, said the mill would stay.',
    gives: (doc, { at, word }) => (word === 'on' && hasBefore(doc, at, AIRING) ? 'AIRED' : null),
  },
  {
    name: 'behind-said-on',
    example: '“The mill stays,” Ann Poe said on CNN.',
    gives: (_, { word }) => (word === 'on' ? 'ON' : null),
  },
  {
    name: 'behind-interviewed-by',
    example: 'Ann Poe, interviewed by the Ashton Gazette, said the mill would stay.',
    gives: (_, { word, before }) => (word === 'by' && before === 'interviewed' ? 'WITH' : null),
  },
  {
    name: 'behind-reported-by',
    example: 'Ann Poe said in a letter obtained by the Ashton Gazette that the mill would stay.',
    gives: (_, { word, before }) => (word === 'by' && PASSED_ON.has(before) ? 'BY' : null),
  },
  {
    name: 'behind-episode-of',
    example: 'Ann Poe said in an episode of “Salt and Iron” that the mill would stay.',
    gives: (_, { word, before }) => (word === 'of' && PROGRAMME_NOUNS.has(before) ? 'AIRED' : null),
  },
  {
    name: 'behind-board-of',
    example: 'Ann Poe told the editorial board of the Ashton Gazette that the mill would stay.',
    gives: (_, { word, before }) => (word === 'of' && READERSHIP.has(before) ? 'WITH' : null),
  },
  {
    name: 'behind-essay-for',
    example: 'In an op-ed for the Ashton Gazette, Ann Poe argued that the mill should stay.',
    gives: (doc, { at, word }) =>
      BEFORE_HOUSE.has(word) && ARTICLE_NOUNS.has(wordBefore(doc, at)) ? 'IN' : null,
  },
  {
    name: 'behind-published-in',
    example: 'In a column published in the Ashton Gazette, Ann Poe said the mill should stay.',
    gives: (doc, { at, word }) =>
      word === 'in' && wordBefore(doc, at) === 'published' ? 'IN' : null,
  },
  {
    name: 'behind-wrote-in',
    example: '“The mill stays,” Ann Poe wrote in the Ashton Gazette.',
    gives: (doc, { at, word, cue }) =>
      word === 'in' && (WROTE_IN.has(wordBefore(doc, at)) || endsWriting(cue, at)) ? 'IN' : null,
  },
  {
    name: 'behind-per',
    example: '“The mill stays,” Ann Poe said, per the Ashton Gazette.',
    gives: (doc, { at, word }) =>
      (word === 'per' || word === 'via') && /^[,."—-]$/.test(doc.tokens[at - 1]?.text ?? ',')
        ? 'VIA'
        : null,
  },
];

/** The place that begins after the token, by the words before it; null if there is none. */
export function placeAfter(doc: Doc, at: number, cue: Cue | null): Place | null {
  const { lower: word } = doc.tokens[at] as Token;
  const joint = { at, word, before: lowerAt(doc, at - 1), cue };
  const ruling = firstFound(doc, OUTLET_PLACES, joint);
  return ruling && { at: at + 1, place: ruling.found };
}

const endsWriting = (cue: Cue | null, at: number) => cue?.end === at && cue.base === 'write';

/** The word before a token; "op-ed" is one word. */
function wordBefore(doc: Doc, at: number): string {
  const [first, hyphen, last] = doc.tokens.slice(Math.max(0, at - 3), at);
  const joined = hyphen?.text === '-' && first?.end === hyphen.start && last?.start === hyphen.end;
  return joined ? `${first?.lower}-${last?.lower}` : (doc.tokens[at - 1]?.lower ?? '');
}

function hasBefore(doc: Doc, at: number, nouns: ReadonlySet<string>, reach = 3): boolean {
  const first = doc.tokens[at]?.sentence;
  for (let left = at - 1; left >= Math.max(0, at - reach); left--) {
    const token = doc.tokens[left] as Token;
    if (token.sentence !== first || /^[,;:]$/.test(token.text)) return false;
    if (nouns.has(token.lower)) return true;
  }
  return false;
}
