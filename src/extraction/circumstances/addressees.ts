import type { Draft } from '../cues/draft.ts';
import type { Doc, NounPhrase, Sentence, Token, TokenRange } from '../doc/doc.ts';
import { chunkStartingAt, extendForward } from '../doc/noun-chunks.ts';
import { type Condition, firstFound, firstHolding, type Rule } from '../doc/rule.ts';
import { isWord, lowerAt } from '../doc/token-at.ts';
import { readOutlet } from '../entities/outlets.ts';
import { EXCHANGES } from '../lexicon/circumstances/occasions.ts';
import {
  ASKED,
  ASKERS,
  BEFORE_MEETING,
  BEHIND_HEARER,
  DEAF,
  OPENS_BEHIND_HEARER,
} from '../lexicon/hearers.ts';
import { mapForms } from '../lexicon/inflect.ts';
import { PROGRAMME_NOUNS } from '../lexicon/outlet-words.ts';
import { isRole } from '../lexicon/roles.ts';
import { CALENDAR, TIME_NOUNS } from '../lexicon/word-classes.ts';
import type { Attribution } from './attribution-words.ts';
import type { PlacedOutlet } from './cited-outlets.ts';
import {
  findBeforeThat,
  findOfOccasion,
  findWhoAskedBefore,
  findWrittenTo,
  type Spoken,
} from './hearers-of-occasion.ts';

const SPEECH_TO = mapForms(
  'say write speak tweet complain explain confess admit suggest convey respond reply email text remark whisper shout yell read announce joke quip lament confide boast brag describe mention wire put post',
);

/** Possible addressees. The first one found is meant, even if it cannot hear. */
export const WAYS_TO_HEARER: readonly Rule<Spoken, NounPhrase>[] = [
  {
    name: 'hearer-behind-to',
    example: 'Ann Poe wrote to Mrs. Reed that the mill would stay.',
    gives: (doc, spoken) => findBehindTo(doc, spoken),
  },
  {
    name: 'hearer-answered-by-saying',
    example: 'Ann Poe responded to a mother by saying that the mill would stay.',
    gives: (doc, spoken) => findAnswered(doc, spoken),
  },
  {
    name: 'hearer-of-letter-saying',
    example: 'Ann Poe sent a letter to shareholders saying that the mill would stay.',
    gives: findWrittenTo,
  },
  {
    name: 'hearer-before-that',
    example: 'Ann Poe promised visitors that the mill would stay.',
    gives: findBeforeThat,
  },
  {
    name: 'hearer-of-occasion',
    example: 'In a speech to nurses, Ann Poe said that the mill would stay.',
    gives: findOfOccasion,
  },
  {
    name: 'hearer-who-asked-before',
    example: 'When investigators questioned Ann Poe about it, she said that the mill would stay.',
    gives: findWhoAskedBefore,
  },
  {
    name: 'hearer-who-asked',
    example: 'In an interview with Tom Reed, Ann Poe said that the mill would stay.',
    gives: (doc, { attribution }) => findInterviewer(doc, attribution),
  },
];

/** The addressee: the object of "told", "urged", the phrase after "to", a named interviewer. */
export function findAddressees(
  doc: Doc,
  draft: Draft,
  attribution: Attribution | null,
  outlets: readonly PlacedOutlet[],
): NounPhrase[] {
  const { cue } = draft;
  if (!cue || !attribution) return [];
  const spoken = { draft, cue, attribution, outlets };
  const found = outlets.flatMap(({ person }) => person ?? []);
  const object = findObject(doc, spoken);
  if (object) found.push(object);
  if (found.length === 0) {
    const other = firstFound(doc, WAYS_TO_HEARER, spoken)?.found;
    const named = outlets.some(({ outlet }) => other && overlaps(outlet.range, other));
    if (other && !named && isListener(doc, other)) found.push(other);
  }
  // Nobody is told his own words: "Asked by a reporter if …" names the asker, not the addressee.
  return found.filter(({ start }) => start !== draft.speaker?.start);
}

/** "told her staff", unless that is an outlet or works for one. */
function findObject(doc: Doc, { draft, outlets }: Spoken): NounPhrase | null {
  const object = draft.addressee && withoutAdjuncts(doc, draft.addressee);
  if (!object) return null;
  const covered = outlets.some(
    ({ outlet, person }) =>
      overlaps(outlet.range, object) || (person !== null && overlaps(person, object)),
  );
  return covered || !isListener(doc, object) ? null : (findNameBehind(doc, object) ?? object);
}

/** "told his rival, Ann Poe, “…”": the name in apposition before the words. */
function findNameBehind(doc: Doc, phrase: NounPhrase): NounPhrase | null {
  const { tokens } = doc;
  if (phrase.pronoun || tokens[phrase.end - 1]?.pos !== 'NOUN') return null;
  const name = tokens[phrase.end]?.text === ',' ? chunkStartingAt(doc, phrase.end + 1) : null;
  if (!name || name.end - name.start < 2 || tokens[name.end]?.text !== ',') return null;
  const named = tokens.slice(name.start, name.end).every(({ pos }) => pos === 'PROPN');
  return named ? { ...name, descriptor: phrase } : null;
}

const overlaps = (a: TokenRange, b: TokenRange) => a.start < b.end && b.start < a.end;

/**
 * "her staff in an email", "lawmakers on a recent visit": the phrase up to the channel or the time.
 */
function withoutAdjuncts(doc: Doc, phrase: NounPhrase): NounPhrase {
  const { tokens } = doc;
  for (let at = phrase.start + 1; at < phrase.end - 1; at++) {
    const { lower } = tokens[at] as Token;
    const opener = lowerAt(doc, at + 1);
    const adjunct = lower === 'last' ? TIME_NOUNS.has(opener) : OPENS_BEHIND_HEARER.has(opener);
    if (BEHIND_HEARER.has(lower) && adjunct) return { ...phrase, end: at };
  }
  return phrase;
}

/** Phrases that are not addressees: calendar words, outlets and things. */
export const NOT_HEARING: readonly Condition<NounPhrase>[] = [
  {
    name: 'thing-hears-nothing',
    example: 'Ann Poe told the truth that the mill would stay.',
    when: (doc, { end }) => isWord(doc, end - 1, DEAF) || isWord(doc, end - 1, CALENDAR),
  },
  {
    name: 'time-hears-nothing',
    example: 'Ann Poe warned six months before the flood that the mill was old.',
    when: (doc, { end }) => TIME_NOUNS.has(lowerAt(doc, end - 1).replace(/s$/, '')),
  },
  {
    name: 'programme-hears-nothing',
    example: 'Ann Poe told the podcast “Low Tide” that the mill would stay.',
    when: (doc, { end }) => isWord(doc, end - 1, PROGRAMME_NOUNS),
  },
  {
    name: 'number-hears-nothing',
    example: 'Ann Poe told 300 that the mill would stay.',
    when: (doc, { end }) => doc.tokens[end - 1]?.pos === 'NUM',
  },
  {
    name: 'outlet-hears-nothing',
    example: 'Ann Poe assured the Ashton Gazette that the mill would stay.',
    when: (doc, phrase) => readOutlet(doc, phrase) !== null,
  },
];

const isListener = (doc: Doc, phrase: NounPhrase) =>
  firstHolding(doc, NOT_HEARING, phrase) === null;

/** "wrote to Mrs. Poe", "conveyed to her that" */
function findBehindTo(
  doc: Doc,
  { draft, cue, attribution: { sentence } }: Spoken,
): NounPhrase | null {
  if (!SPEECH_TO.has(lowerAt(doc, cue.head)) || cue.base.includes(' ')) return null;
  for (let at = cue.attributionEnd; at < Math.min(sentence.end, cue.attributionEnd + 8); at++) {
    const token = doc.tokens[at] as Token;
    if (token.quote >= 0 || token.text === ',' || token.lower === 'that') return null;
    if (draft.segments.some(({ start, end }) => start < token.start && token.start < end))
      return null;
    if (token.lower === 'to') return listenerAt(doc, at + 1, sentence);
  }
  return null;
}

/** "responded to a mother by saying" */
function findAnswered(doc: Doc, { cue, attribution: { sentence } }: Spoken): NounPhrase | null {
  if (cue.form !== 'ING' || lowerAt(doc, cue.head - 1) !== 'by') return null;
  for (let at = cue.head - 2; at > Math.max(sentence.start, cue.head - 12); at--) {
    if (lowerAt(doc, at) === 'to' && /^(?:respond|repl|react)/.test(lowerAt(doc, at - 1)))
      return listenerAt(doc, at + 1, sentence);
  }
  return null;
}

function listenerAt(doc: Doc, at: number, sentence: Sentence): NounPhrase | null {
  const base = chunkStartingAt(doc, at);
  if (!base || base.end > sentence.end) return null;
  const head = doc.tokens[base.end - 1] as Token;
  const animate =
    base.pronoun ||
    head.pos === 'PROPN' ||
    /(?:ers|ors|ists|ees|ants|ents|ians|men|women|people|crowd|audience|friends|allies|fans|mother|father|officials|group|board|staff|host|leader|minister|president|aide|aides|senator|colleagues|boyfriend|girlfriend|wife|husband|brother|sister|son|daughter|boss)$/.test(
      head.lower,
    );
  return animate ? extendForward(doc, base, sentence.end) : null;
}

/** A word that may introduce an addressee. */
interface Lead {
  at: number;
  word: string;
  before: string;
  /** Where its sentence begins. */
  start: number;
}

/** The words that introduce the asker. */
export const LEADS_TO_ASKER: readonly Condition<Lead>[] = [
  {
    name: 'asked-by',
    example: 'Asked by a reporter, Ann Poe said that the mill would stay.',
    when: (doc, { at, word, before, start }) =>
      word === 'by' && ASKED.has(before) && (at - start < 3 || lowerAt(doc, at - 2) === 'when'),
  },
  {
    name: 'speaking-to',
    example: 'Speaking to reporters, Ann Poe said that the mill would stay.',
    when: (_, { at, word, before, start }) =>
      at - start === 1 && (word === 'to' || word === 'with') && before === 'speaking',
  },
  {
    name: 'interview-with',
    example: 'In an interview with Tom Reed, Ann Poe said that the mill would stay.',
    when: (_, { word, before }) => word === 'with' && EXCHANGES.has(before),
  },
  {
    // "his meeting with the pope" may be what the words are about.
    name: 'at-meeting-with',
    example: 'In a meeting with Tom Reed, Ann Poe said that the mill would stay.',
    when: (doc, { at, word, before }) =>
      word === 'with' && before === 'meeting' && isWord(doc, at - 3, BEFORE_MEETING),
  },
];

/** "in an interview with Ann Poe", "Asked by a reporter": the person, if it is one. */
function findInterviewer(doc: Doc, { outside, sentence }: Attribution): NounPhrase | null {
  for (const at of outside) {
    const lead = {
      at,
      word: lowerAt(doc, at),
      before: lowerAt(doc, at - 1),
      start: sentence.start,
    };
    if (!firstHolding(doc, LEADS_TO_ASKER, lead)) continue;
    const base = chunkStartingAt(doc, at + 1);
    if (base && isAsker(doc, base)) return base;
  }
  return null;
}

function isAsker(doc: Doc, { pronoun, end }: NounPhrase): boolean {
  const named = !pronoun && doc.tokens[end - 1]?.pos === 'PROPN';
  return named || isWord(doc, end - 1, ASKERS) || isRole(lowerAt(doc, end - 1));
}
