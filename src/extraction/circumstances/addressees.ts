import type { Draft } from '../cues/draft.ts';
import type { Doc, NounPhrase, Sentence, Token, TokenRange } from '../doc/doc.ts';
import { chunkStartingAt, extendForward } from '../doc/noun-chunks.ts';
import { lowerAt } from '../doc/token-at.ts';
import { readOutlet } from '../entities/outlets.ts';
import { mapForms } from '../lexicon/inflect.ts';
import { CALENDAR, TIME_NOUNS } from '../lexicon/word-classes.ts';
import type { Attribution } from './attribution-words.ts';
import type { PlacedOutlet } from './cited-outlets.ts';

const NOT_SPOKEN_TO =
  /^(?:twitter|facebook|instagram|youtube|himself|herself|themselves|question|questions|reports|report|criticism|news|request|requests|interview|statement|call|thing|things|truth|story|stories|lie|lies|something|nothing|anything|that|this|it|time|times|death|attack|attacks|comments|remarks|way|idea|work|issue|people's|inquiries|email|emails|accusations|allegations|charges|decision|conference)$/;
const SPEECH_TO = mapForms(
  'say write speak tweet complain explain confess admit suggest convey respond reply email text remark whisper shout yell read announce joke quip lament confide boast brag describe mention wire put',
);
/** What follows "told her staff" and is no part of the staff: "in an email", "last year". */
const ADJUNCT = /^(?:in|on|at|via|by|during|last)$/;
const ADJUNCT_OPENER = /^(?:an?|his|her|their|its|one|this|that|last)$/;

/** Who was spoken to: the object of "told", "urged", the phrase behind "to", a named interviewer. */
export function findAddressees(
  doc: Doc,
  draft: Draft,
  attribution: Attribution | null,
  outlets: readonly PlacedOutlet[],
): NounPhrase[] {
  const { cue } = draft;
  if (!cue || !attribution) return [];
  const found: NounPhrase[] = [];
  for (const placed of outlets) if (placed.person) found.push(placed.person);
  const object = draft.addressee && withoutAdjuncts(doc, draft.addressee);
  const covered =
    object &&
    outlets.some(
      ({ outlet, person }) =>
        overlaps(outlet.range, object) || (person !== null && overlaps(person, object)),
    );
  if (object && !covered && isListener(doc, object)) found.push(object);
  if (found.length === 0) {
    const other =
      findBehindTo(doc, draft, attribution.sentence) ?? findInterviewer(doc, attribution);
    const named = outlets.some(({ outlet }) => other && overlaps(outlet.range, other));
    if (other && !named && isListener(doc, other)) found.push(other);
  }
  // Nobody is told his own words: "Asked by a reporter if …" names the asker, not who was asked.
  return found.filter((phrase) => phrase.start !== draft.speaker?.start);
}

const overlaps = (a: TokenRange, b: TokenRange) => a.start < b.end && b.start < a.end;

/** "her staff in an email", "lawmakers on a recent visit": the phrase up to the way or the time. */
function withoutAdjuncts(doc: Doc, phrase: NounPhrase): NounPhrase {
  const { tokens } = doc;
  for (let at = phrase.start + 1; at < phrase.end - 1; at++) {
    const { lower } = tokens[at] as Token;
    const opener = lowerAt(doc, at + 1);
    const adjunct = lower === 'last' ? TIME_NOUNS.has(opener) : ADJUNCT_OPENER.test(opener);
    if (ADJUNCT.test(lower) && adjunct) return { ...phrase, end: at };
  }
  return phrase;
}

/** Calendar words, outlets and things are not spoken to. */
function isListener(doc: Doc, phrase: NounPhrase): boolean {
  const head = doc.tokens[phrase.end - 1] as Token;
  const first = doc.tokens[phrase.start] as Token;
  if (CALENDAR.has(head.lower) || NOT_SPOKEN_TO.test(head.lower) || head.pos === 'NUM')
    return false;
  if (phrase.end - phrase.start === 1 && NOT_SPOKEN_TO.test(first.lower)) return false;
  return readOutlet(doc, phrase) === null;
}

/** "wrote to Mrs. Poe", "conveyed to her that", "responded to a mother by saying". */
function findBehindTo(doc: Doc, draft: Draft, sentence: Sentence): NounPhrase | null {
  const { cue } = draft;
  const { tokens } = doc;
  if (!cue) return null;
  if (SPEECH_TO.has(lowerAt(doc, cue.head)) && !cue.base.includes(' ')) {
    for (let at = cue.attributionEnd; at < Math.min(sentence.end, cue.attributionEnd + 8); at++) {
      const token = tokens[at] as Token;
      if (token.quote >= 0 || token.text === ',' || token.lower === 'that') break;
      if (token.lower !== 'to') continue;
      const listener = listenerAt(doc, at + 1, sentence);
      if (listener) return listener;
      break;
    }
  }
  const by = tokens[cue.head - 1];
  if (cue.form !== 'ING' || by?.lower !== 'by') return null;
  for (let at = cue.head - 2; at > Math.max(sentence.start, cue.head - 12); at--) {
    if (tokens[at]?.lower === 'to' && /^(?:respond|repl|react)/.test(lowerAt(doc, at - 1)))
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

/** True at the word that leads to a listener: "interview with", "Speaking to", "Asked by". */
function leadsToListener(doc: Doc, at: number, start: number): boolean {
  const word = lowerAt(doc, at);
  const before = lowerAt(doc, at - 1);
  if (word === 'by') return ASKED.test(before) && at - start < 3;
  if (at - start === 1 && /^(?:to|with)$/.test(word) && before === 'speaking') return true;
  if (word !== 'with') return false;
  if (before !== 'meeting') return /^(?:interview|conversation|call|exchange)$/.test(before);
  // "his meeting with the pope" may be what the words are about.
  return /^(?:in|at|during)$/.test(lowerAt(doc, at - 3));
}

const ASKED = /^(?:asked|pressed|questioned|challenged)$/;

/** "in an interview with Ann Poe", "Asked by a reporter": the person, where it is one. */
function findInterviewer(doc: Doc, attribution: Attribution): NounPhrase | null {
  const { tokens } = doc;
  for (const at of attribution.outside) {
    if (!leadsToListener(doc, at, attribution.sentence.start)) continue;
    const base = chunkStartingAt(doc, at + 1);
    if (base && !base.pronoun && tokens[base.end - 1]?.pos === 'PROPN') return base;
    const head = lowerAt(doc, (base?.end ?? 0) - 1);
    if (base && /^(?:board|reporters?|editors?|journalists?|moderators?|lawmakers)$/.test(head))
      return base;
  }
  return null;
}
