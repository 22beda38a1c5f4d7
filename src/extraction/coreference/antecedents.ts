import type { Doc, Token } from '../doc/doc.ts';
import { lowerAt } from '../doc/token-at.ts';
import {
  bearerOf,
  completeName,
  genderOf,
  mentionsBefore,
  type NameIndex,
} from '../entities/name-index.ts';
import { isBareSurname, surnameOf } from '../entities/name-words.ts';
import { isAged, type NameMention } from '../entities/person-names.ts';
import { type Gender, isFirstName } from '../lexicon/gender.ts';
import { type DiscourseState, mayBePerson } from './discourse-state.ts';

const MOST_CANDIDATES = 40;
const FAR_SENTENCES = 8;

/** The resolvers' input. */
export interface CoreferenceState {
  doc: Doc;
  names: NameIndex;
  state: DiscourseState;
}

/** Who an expression may mean, and how strongly the text suggests it. */
export interface Antecedent {
  name: string;
  score: number;
}

/** A name before an expression, which may mean its bearer. */
interface Candidate {
  mention: NameMention;
  /** The expression: its token, and the gender that it shows. */
  token: number;
  gender: Gender;
  /** The gender of the bearer, if the text or a list says it. */
  known: Gender;
  /** True if the text shows that the name is a person's. */
  person: boolean;
  wasLast: boolean;
  /** True if the bearer is now the topic, or is newly introduced. */
  fresh: boolean;
}

/**
 * The most likely person before a token. Evidence: nearness in the narrator's sentences, being a
 * subject, opening the sentence, agreeing in gender, having spoken last or before, and how often
 * the name occurs; against it: being in quotation marks, in the genitive, or after a preposition.
 */
export function findAntecedent(
  state: CoreferenceState,
  token: number,
  gender: Gender,
): Antecedent | null {
  const { names, state: discourse } = state;
  let best: Antecedent | null = lastHeard(state, token, gender);
  for (const mention of mentionsBefore(names, token, MOST_CANDIDATES)) {
    if (mention.organization || isNamedBy(mention, discourse.excluded)) continue;
    const candidate = readCandidate(state, mention, token, gender);
    if (!candidate || !mayBeMeant(state, candidate)) continue;
    const score = rate(state, candidate);
    if (score < (best?.score ?? Number.NEGATIVE_INFINITY)) continue;
    const hint = { gender: gender ?? mention.gender };
    best = { name: completeName(names, mention.words, hint), score };
  }
  return best;
}

/** What is known about a name; null if its bearer has the other gender. */
function readCandidate(
  state: CoreferenceState,
  mention: NameMention,
  token: number,
  gender: Gender,
): Candidate | null {
  const { names, state: discourse } = state;
  const known = genderOf(names, mention);
  if (known && gender && known !== gender) return null;
  const wasLast = isNamedBy(mention, discourse.lastSpeaker);
  const titled = mention.roles.size > 0 && mention.words.length > 1;
  const bearer = bearerOf(names, mention.surname)?.person ?? false;
  const person = mention.person || bearer || wasLast || titled;
  const fresh = isFreshSubject(state, mention, token) || isIntroduced(state, mention, token);
  return { mention, token, gender, known, person, wasLast, fresh };
}

/** True for a person, or somebody like one, other than whom the expression's own clause is about. */
function mayBeMeant(
  state: CoreferenceState,
  { mention, token, gender, known, person, fresh }: Candidate,
): boolean {
  const named = gender || state.names.full.has(mention.surname);
  if (!known && !person && !(named && isLikelyPerson(state, mention, fresh))) return false;
  return !(gender && isOtherThan(state, mention, token, gender));
}

function rate(
  state: CoreferenceState,
  { mention, token, gender, known, person, wasLast, fresh }: Candidate,
): number {
  const { names, state: discourse } = state;
  return (
    ratePlace(state, mention, token) +
    (known && gender ? 2 : 0) +
    (fresh && (known || person) ? 8 : 0) +
    rateLast(wasLast, gender) +
    (discourse.spoken.has(mention.surname) ? 2 : 0) +
    (person || known ? 0 : -1.5) +
    Math.min(3, Math.log2(names.counts.get(mention.surname) ?? 1)) * 0.8
  );
}

/** "he" and "she" refer to the last speaker more often than a description does. */
function rateLast(wasLast: boolean, gender: Gender): number {
  if (!wasLast) return 0;
  return gender ? 5 : 1;
}

/** Whether the name is the mention's: "Poe" and "Ann Poe" are "Ann Poe", "Joe Poe" is not. */
export function isNamedBy({ words, surname }: NameMention, name: string | null): boolean {
  const other = name?.split(' ') ?? [];
  if (!name?.endsWith(surname) && surnameOf(other) !== surname) return false;
  if (isBareSurname(words) || isBareSurname(other)) return true;
  return words.includes(other[0] ?? '') || other.includes(words[0] ?? '');
}

/** Tokens of an adverbial before the subject: "When asked what the town would do about it, Ann Poe". */
const LATEST_SUBJECT = 25;

/** A subject that opens the narrator's sentence right before: the topic has changed to it. */
function isFreshSubject(state: CoreferenceState, mention: NameMention, token: number): boolean {
  const { doc } = state;
  const there = (doc.tokens[mention.token] as Token).sentence;
  const { quoted, possessive, governed } = mention.aside;
  if (!mention.subject || quoted || possessive || governed) return false;
  const after = doc.sentences[there]?.end ?? 0;
  const place = mention.token - (doc.sentences[there]?.start ?? 0);
  const fronted = place < LATEST_SUBJECT && doc.tokens[mention.token - 1]?.text === ',';
  const opens = place < 4 || fronted;
  return distanceBetween(state, mention.token, token) <= 1 && after <= token && opens;
}

/**
 * "It also helped Ann Poe, 50. “I …,” she says": mentioned for the first time, and with her age.
 */
function isIntroduced(state: CoreferenceState, mention: NameMention, token: number): boolean {
  const first = state.names.full.get(mention.surname)?.[0] === mention;
  if (!first || !isAged(state.doc, mention.token + mention.words.length)) return false;
  return !mention.aside.quoted && distanceBetween(state, mention.token, token) <= 1;
}

/** "Asked what he would tell John Poe, he said": within one sentence the first "he" speaks. */
function isOtherThan(
  { doc }: CoreferenceState,
  mention: NameMention,
  token: number,
  gender: 'MALE' | 'FEMALE',
): boolean {
  const { tokens, sentences } = doc;
  const { sentence } = tokens[token] as Token;
  if (tokens[mention.token]?.sentence !== sentence) return false;
  const word = gender === 'MALE' ? 'he' : 'she';
  return tokens
    .slice(sentences[sentence]?.start, mention.token)
    .some(({ lower, quote }) => lower === word && quote < 0);
}

/** The narrator's sentences between two tokens. */
function distanceBetween({ doc, names }: CoreferenceState, from: number, to: number): number {
  const here = (doc.tokens[to] as Token).sentence;
  const there = (doc.tokens[from] as Token).sentence;
  return (names.narrated[here] ?? 0) - (names.narrated[there] ?? 0);
}

/** How likely a mention in this place is referred to again, whoever it names. */
function ratePlace(state: CoreferenceState, mention: NameMention, token: number): number {
  const { doc } = state;
  const here = (doc.tokens[token] as Token).sentence;
  const there = (doc.tokens[mention.token] as Token).sentence;
  const distance = distanceBetween(state, mention.token, token);
  const { quoted, possessive, governed } = mention.aside;
  const opens = doc.sentences[there]?.start === mention.token;
  return (
    -distance * 1.5 +
    (mention.subject && !governed ? 3 : 0) +
    (opens ? 1 : 0) -
    (quoted ? 3 : 0) -
    (possessive ? 2 : 0) -
    (governed && here === there ? 3 : 0) -
    (here - there > FAR_SENTENCES && distance > FAR_SENTENCES / 2 ? 10 : 0)
  );
}

/** The last speaker, if the text gives no name: "a guard told the paper … he said". */
function lastHeard(state: CoreferenceState, token: number, gender: Gender): Antecedent | null {
  const { state: discourse } = state;
  const { lastSpeaker: last } = discourse;
  if (!gender || !last || !mayBePerson(discourse) || last === discourse.excluded) return null;
  if (!isDescribed(last) || discourse.lastToken < 0 || discourse.lastToken >= token) return null;
  return { name: last, score: 6 - distanceBetween(state, discourse.lastToken, token) * 1.5 };
}

/** "a guard", "Her husband": words for a person that are not a name. */
const isDescribed = (words: string) => /^(?:\p{Ll}|(?:A|An|The|His|Her|Their|One) )/u.test(words);

/** No first name on the list, but named in full once and by surname again, or quoted before. */
function isLikelyPerson(
  { names, state: discourse, doc }: CoreferenceState,
  mention: NameMention,
  fresh: boolean,
): boolean {
  if (/^\p{Lu}+$/u.test(mention.surname)) return false;
  if (/^the$/.test(lowerAt(doc, mention.token - 1))) return false;
  if (names.places.has(mention.surname)) return false;
  if (names.genders.has(mention.surname)) return true;
  const after = doc.tokens[mention.token + mention.words.length];
  if (fresh && (after?.pos === 'AUX' || after?.text === ',')) return true;
  // "Goldman Sachs raised" is a bank, whatever else is said about it.
  const given = mention.words.slice(0, -1).some(isFirstName);
  if (fresh && after?.pos === 'VERB' && given) return true;
  const again = (names.counts.get(mention.surname) ?? 0) > 1;
  return again && (discourse.spoken.has(mention.surname) || mention.subject);
}
