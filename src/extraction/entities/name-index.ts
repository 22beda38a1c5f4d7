import { lowerBound } from '../../text/lower-bound.ts';
import { isDateline } from '../doc/dateline.ts';
import type { Doc, Sentence, Token } from '../doc/doc.ts';
import { lowerAt } from '../doc/token-at.ts';
import { type Gender, isFirstName } from '../lexicon/gender.ts';
import { isPersonTitle } from '../lexicon/word-classes.ts';
import { readAcronyms } from './acronyms.ts';
import { isBareSurname, surnameOf } from './name-words.ts';
import { type NamedBody, readBodies } from './organizations.ts';
import { findNames, type NameMention } from './person-names.ts';

/** The people and organisations of a text, and which name refers to which. */
export interface NameIndex {
  mentions: NameMention[];
  /** Surname → the mentions of two words or more that contain it, in text order. */
  full: Map<string, NameMention[]>;
  /** Surname → number of mentions. */
  counts: Map<string, number>;
  /** Surname → token at which it first occurs alone. */
  bare: Map<string, number>;
  /** Surname → gender of its bearer if his, her, he or she in the same sentence shows it. */
  genders: Map<string, Gender>;
  /** "RWB" → "Riverside Water Board". */
  acronyms: Map<string, string>;
  /** "Kamala" → "Kamala Devi Rathore"; null if two have that name. */
  givens: Map<string, string | null>;
  /** "city" → the bodies with that noun: "City of Ashton". */
  bodies: Map<string, NamedBody[]>;
  /** Surnames that occur after "in" or "near" somewhere, as places do. */
  places: Set<string>;
  /** For each sentence, the number of earlier narrator sentences, without quotations. */
  narrated: Int32Array;
}

/** Maximum number of full mentions stored per surname; bounds the cost of hostile text. */
const MOST_BEARERS = 40;

/** What is known of the person that a surname refers to in one place. */
export interface NameHint {
  /** Gender of the title: "Mrs. Poe" is not John Poe. */
  gender?: Gender;
  /** True if the place says who it is: "his father, Joe". */
  introduced?: boolean;
}

/** Reads the names of a text into a book. */
export function indexNames(doc: Doc): NameIndex {
  const written = readDatelines(doc);
  const mentions = findNames(doc).map((mention) =>
    mention.words.length === 1 && written.has(mention.surname)
      ? { ...mention, person: false, gender: null }
      : mention,
  );
  const full = new Map<string, NameMention[]>();
  const counts = new Map<string, number>();
  const bare = new Map<string, number>();
  for (const mention of mentions) {
    const short = isBareSurname(mention.words);
    if (short && !bare.has(mention.surname)) bare.set(mention.surname, mention.token);
    counts.set(mention.surname, (counts.get(mention.surname) ?? 0) + 1);
    if (short || mention.organization) continue;
    const known = full.get(mention.surname);
    if (known && known.length < MOST_BEARERS) known.push(mention);
    else if (!known) full.set(mention.surname, [mention]);
  }
  return {
    mentions,
    full,
    counts,
    bare,
    genders: readGenders(doc, mentions, full),
    acronyms: readAcronyms(doc),
    givens: readGivens(doc, mentions),
    bodies: readBodies(doc),
    places: new Set([...written, ...readPlaces(doc, mentions)]),
    narrated: countNarrated(doc),
  };
}

/**
 * The full name that a surname refers to: of the bearers whose gender fits the title, the one named
 * in full most often; of equals, one who is certainly a person, then the first one named. Null if
 * the title rules out all of them.
 */
export function bearerOf(
  names: NameIndex,
  surname: string,
  hint: NameHint = {},
): NameMention | null {
  return rankBearers(names, surname, hint)[0]?.mention ?? null;
}

interface Bearer {
  mention: NameMention;
  rank: number;
  /** How often the text names the bearer in full. */
  count: number;
}

/** The bearers of a surname, the one most often named in full first. */
function rankBearers(names: NameIndex, surname: string, hint: NameHint): Bearer[] {
  const bearers = new Map<string, Bearer>();
  for (const mention of names.full.get(surname) ?? []) {
    if (hint.gender && mention.gender && mention.gender !== hint.gender) continue;
    const given = mention.words[0] ?? '';
    const known = bearers.get(given);
    const sure =
      hint.gender !== undefined && hint.gender !== null && mention.gender === hint.gender;
    const rank = (mention.person ? 1.5 : 1) * (sure ? 2 : 1);
    if (!known) bearers.set(given, { mention, rank, count: 1 });
    else {
      known.rank += rank;
      known.count++;
    }
  }
  return [...bearers.values()].sort((one, other) => other.rank - one.rank);
}

/**
 * The full name for the words of a name: "Gantz" → "Benny Gantz", "RWB" → its full name, "Lo
 * Cascio" → "Giuseppe Lo Cascio", "Kamala" → "Kamala Devi Rathore". Two bearers named equally often
 * leave it open.
 */
export function completeName(
  names: NameIndex,
  words: readonly string[],
  hint: NameHint = {},
): string {
  const own = words.join(' ');
  const surname = surnameOf(words);
  if (!isBareSurname(words)) return longerName(names, words)?.words.join(' ') ?? own;
  const [first, second] = rankBearers(names, surname, hint);
  if (first && second && isOpen(names, first, second)) return own;
  const full = first?.mention.words.join(' ') ?? names.acronyms.get(surname);
  const called = words.length === 1 && !hint.introduced ? names.givens.get(own) : null;
  return full ?? called ?? own;
}

/**
 * Two bearers, neither named more often, and both before the bare surname first occurs: "Tom Reed
 * and Ann Reed were hurt. Reed said". A bearer already referred to by surname keeps it.
 */
function isOpen(names: NameIndex, { mention: one, count }: Bearer, other: Bearer): boolean {
  if (other.count < count || isSamePerson(one, other.mention)) return false;
  const bare = names.bare.get(one.surname) ?? 0;
  return one.token < bare && other.mention.token < bare;
}

/** "T. Reed" and "Tom Reed", "Tom Reed" and "Mr. Tom Reed". */
function isSamePerson({ words: one }: NameMention, { words: other }: NameMention): boolean {
  const [given = '', second = ''] = [one[0], other[0]];
  const initial = /^.\.?$/.test(given) || /^.\.?$/.test(second);
  if (initial && given.charAt(0) === second.charAt(0)) return true;
  return one.includes(second) || other.includes(given);
}

/** "Lo Cascio": the one full name that ends so. */
function longerName(names: NameIndex, words: readonly string[]): NameMention | null {
  const tail = ` ${words.join(' ')}`;
  const given = isFirstName(words[0] ?? '');
  const longer = (names.full.get(surnameOf(words)) ?? []).filter((mention) => {
    const [first = ''] = mention.words;
    // "State Ann Poe" is left over from an office
    const named = isFirstName(first) || !(given || mention.aside.governed || isPersonTitle(first));
    return named && mention.words.join(' ').endsWith(tail);
  });
  const [only] = longer;
  return longer.every((one) => one.words.join(' ') === only?.words.join(' '))
    ? (only ?? null)
    : null;
}

/**
 * A line that does not end in a mark: there a name may include part of a verb ("Gaga Shares Pic").
 */
function isHeadline({ tokens, sentences }: Doc, token: number): boolean {
  const sentence = sentences[tokens[token]?.sentence ?? -1];
  return !/^[.?!":;,)—-]/.test(tokens[(sentence?.end ?? 0) - 1]?.text ?? '');
}

/**
 * Given names, nicknames and family names that come first → the one person with that name: "Xi" →
 * "Xi Jinping". A name that may also be a body's or a place's is left out, and one that two share
 * is null.
 */
function readGivens(doc: Doc, mentions: readonly NameMention[]): Map<string, string | null> {
  const givens = new Map<string, string | null>();
  for (const mention of mentions) {
    if (!mayBeCalled(doc, mention)) continue;
    const full = mention.words.join(' ');
    for (const given of [mention.words[0] ?? '', ...mention.called]) {
      if (isPersonTitle(given)) continue;
      const known = givens.get(given);
      givens.set(given, known === undefined ? full : sameBearer(known, full));
    }
  }
  return givens;
}

/** A person named in full, and not in a headline. */
function mayBeCalled(doc: Doc, mention: NameMention): boolean {
  const { token, words, organization, person, roles } = mention;
  if (organization || isBareSurname(words) || isHeadline(doc, token)) return false;
  return person || roles.size > 0;
}

/** The name first known, if the other is the same person's or a relative's; else null. */
function sameBearer(known: string | null, full: string): string | null {
  if (known === null || known === full) return known;
  return surnameOf(known.split(' ')) === surnameOf(full.split(' ')) ? known : null;
}

/** Gender of a mention: by its own evidence, its bearer's, or nearby pronouns. */
export function genderOf(names: NameIndex, mention: NameMention): Gender {
  return (
    mention.gender ??
    bearerOf(names, mention.surname)?.gender ??
    names.genders.get(mention.surname) ??
    null
  );
}

/** The nearest mentions before a token, at most `most`, in text order. */
export function mentionsBefore(names: NameIndex, token: number, most: number): NameMention[] {
  const { mentions } = names;
  const end = lowerBound(mentions.length, (at) => (mentions[at]?.token ?? 0) < token);
  return mentions.slice(Math.max(0, end - most), end);
}

/**
 * "Poe says while rolling up her sleeves": the pronoun shows the gender of the only person named in
 * its sentence. A stray pronoun is outvoted by the others.
 */
function readGenders(
  doc: Doc,
  mentions: readonly NameMention[],
  full: ReadonlyMap<string, NameMention[]>,
): Map<string, Gender> {
  const votes = new Map<string, number>();
  mentions.forEach((mention, index) => {
    if (mention.gender || mention.organization || mention.aside.quoted || !mention.subject) return;
    if (mention.aside.governed) return;
    const own = (doc.tokens[mention.token] as Token).sentence;
    const next = mentions[index + 1];
    const before = mentions[index - 1];
    if (before && doc.tokens[before.token]?.sentence === own) return;
    const sentence = doc.sentences[own] as Sentence;
    const limit = Math.min(sentence.end, next?.token ?? sentence.end, mention.token + 30);
    const vote = firstGender(doc, mention.token, limit);
    votes.set(mention.surname, (votes.get(mention.surname) ?? 0) + vote);
  });
  const genders = new Map<string, Gender>();
  for (const [surname, vote] of votes) {
    if (vote !== 0 && (full.has(surname) || Math.abs(vote) > 1))
      genders.set(surname, vote > 0 ? 'MALE' : 'FEMALE');
  }
  return genders;
}

function firstGender(doc: Doc, from: number, to: number): number {
  const { tokens } = doc;
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token;
    if (token.quote >= 0) continue;
    if (/^(?:he|his|himself)$/.test(token.lower)) return 1;
    if (/^(?:she|her|herself)$/.test(token.lower)) return -1;
  }
  return 0;
}

/** "CHARLOTTE, N.C. —": Charlotte is a city in this text, not a woman. */
function readDatelines(doc: Doc): Set<string> {
  const { tokens, sentences } = doc;
  const lines = sentences.filter((sentence) => isDateline(tokens, sentence));
  const words = lines.map(({ start }) => (tokens[start] as Token).text);
  return new Set(words.map((word) => `${word.charAt(0)}${word.slice(1).toLowerCase()}`));
}

function readPlaces(doc: Doc, mentions: readonly NameMention[]): Set<string> {
  const places = new Set<string>();
  for (const { token, surname, person } of mentions) {
    if (!person && /^(?:in|near)$/.test(lowerAt(doc, token - 1))) places.add(surname);
  }
  return places;
}

function countNarrated(doc: Doc): Int32Array {
  const counts = new Int32Array(doc.sentences.length + 1);
  doc.sentences.forEach((sentence, index) => {
    const quoted = (doc.tokens[sentence.start]?.quote ?? -1) >= 0;
    const closes = (doc.tokens[sentence.end - 1]?.quote ?? -1) >= 0;
    counts[index + 1] = (counts[index] ?? 0) + (quoted && closes ? 0 : 1);
  });
  return counts;
}
