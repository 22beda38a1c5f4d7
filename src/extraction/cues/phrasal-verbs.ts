import type { Doc, Token } from '../doc/doc.ts';
import { isPos } from '../doc/pos.ts';
import { isWord, lowerAt } from '../doc/token-at.ts';
import { INTENSIFIERS } from '../lexicon/function-words/adverbs.ts';
import { FULL_FINITE_BE } from '../lexicon/function-words/auxiliaries.ts';
import { THIRD_PERSON } from '../lexicon/function-words/pronouns.ts';
import { mapForms } from '../lexicon/inflect.ts';
import { ISSUED_WORDS, OBJECTS_OF_SAYING } from '../lexicon/speech-nouns.ts';
import { INSISTENT, MADE_CLEAR } from '../lexicon/verb-forms.ts';
import type { CueKind } from './cue.ts';
import { introducesQuotation } from './introduces-quotation.ts';

/** A verb of saying of several words: "pointed out", "made it clear", "sent the message". */
export interface Phrasal {
  kind: CueKind;
  base: string;
  /** First token after it. */
  end: number;
}

/** Verb and particle; without the particle the verb says nothing. */
const PARTICLES: ReadonlyMap<string, [particle: RegExp, kind: CueKind]> = new Map([
  ['put', [/^it$/, 'REPORTING']],
  ['point', [/^out$/, 'REPORTING']],
  ['spell', [/^out$/, 'REPORTING']],
  ['go', [/^on$/, 'CONTEXTUAL']],
  ['fire', [/^(?:back|off)$/, 'QUOTATIVE']],
  ['hit', [/^back$/, 'QUOTATIVE']],
  ['shoot', [/^back$/, 'QUOTATIVE']],
  ['chime', [/^in$/, 'QUOTATIVE']],
  ['jump', [/^in$/, 'QUOTATIVE']],
  ['weigh', [/^in$/, 'QUOTATIVE']],
  ['sum', [/^up$/, 'QUOTATIVE']],
  ['blurt', [/^out$/, 'QUOTATIVE']],
  ['cry', [/^out$/, 'QUOTATIVE']],
  ['call', [/^(?:up)?on$/, 'QUOTATIVE']],
]);
const PARTICLE_VERBS = mapForms([...PARTICLES.keys()].join(' '));

const LIGHT_VERBS = mapForms(
  'send give issue make raise express voice offer repeat deliver float push advance have face spread release publish post share',
);
const LONGEST_OBJECT = 6;

/** The verb of saying of several words that begins at `at`, or null. */
export function readPhrasal(doc: Doc, at: number): Phrasal | null {
  const { tokens } = doc;
  const verb = tokens[at] as Token;
  const next = tokens[at + 1];
  if (!next || next.quote >= 0) return null;
  const base = PARTICLE_VERBS.get(verb.lower);
  const [particle, kind] = (base && PARTICLES.get(base)) || [];
  if (
    particle?.test(next.lower) &&
    kind &&
    (kind !== 'CONTEXTUAL' || standsByQuotation(doc, at, at + 2))
  ) {
    return { kind, base: `${base} ${next.lower.replace(/^up/, '')}`, end: at + 2 };
  }
  const sure = readSure(doc, at);
  if (sure) return sure;
  const light = LIGHT_VERBS.get(verb.lower);
  if (!light) return null;
  return (light === 'make' ? readClear(doc, at) : null) ?? readObject(doc, at, light);
}

/**
 * "is adamant that", "was very clear that": a person says so; "it is clear that" has no speaker.
 */
function readSure(doc: Doc, at: number): Phrasal | null {
  const { tokens } = doc;
  if (!isWord(doc, at, FULL_FINITE_BE)) return null;
  let next = at + 1;
  while (isWord(doc, next, INTENSIFIERS)) next++;
  const adjective = lowerAt(doc, next);
  if (!INSISTENT.has(adjective)) return null;
  const owner = tokens[at - 1];
  if (adjective === 'clear' && !(owner?.pos === 'PROPN' || THIRD_PERSON.has(owner?.lower ?? '')))
    return null;
  if (lowerAt(doc, next + 1) !== 'that') return null;
  return { kind: 'REPORTING', base: `be ${adjective}`, end: next + 1 };
}

/** "went on" reports only next to a quotation, before it or after it. */
function standsByQuotation(doc: Doc, verb: number, behind: number): boolean {
  const { tokens } = doc;
  const { text = '', quote = -1, sentence } = tokens[behind] ?? {};
  if (/^[.:]$/.test(text) || quote >= 0) return true;
  if (text === 'to') return false;
  const before = tokens.slice(Math.max(0, verb - LONGEST_SUBJECT), verb);
  const after = text === ',' ? tokens.slice(behind, behind + LONGEST_ASIDE) : [];
  return [...before, ...after].some((token) => token.quote >= 0 && token.sentence === sentence);
}

const LONGEST_SUBJECT = 5;
const LONGEST_ASIDE = 14;

/** "made (it) (very) clear that". */
function readClear(doc: Doc, at: number): Phrasal | null {
  let next = at + 1;
  while (isWord(doc, next, INTENSIFIERS)) next++;
  if (!isWord(doc, next, MADE_CLEAR)) return null;
  return { kind: 'REPORTING', base: 'make clear', end: next + 1 };
}

/** "sends a clear message that", "raised concerns that": an object that names what is said. */
function readObject(doc: Doc, at: number, light: string): Phrasal | null {
  const { tokens } = doc;
  for (let next = at + 1; next <= at + LONGEST_OBJECT; next++) {
    const token = tokens[next];
    if (!token || token.quote >= 0) return null;
    if (OBJECTS_OF_SAYING.has(token.lower) && tokens[next + 1]?.lower === 'that') {
      return { kind: 'REPORTING', base: `${light} ${token.lower}`, end: next + 1 };
    }
    if (ISSUED_WORDS.has(token.lower) && introducesQuotation(doc, next + 1)) {
      return { kind: 'QUOTATIVE', base: `${light} ${token.lower}`, end: next + 1 };
    }
    if (!isPos(token.pos, 'DET', 'ADJ', 'NOUN', 'PRON', 'ADV')) return null;
  }
  return null;
}
