import { lowerBound } from '../../text/lower-bound.ts';
import { isDateline } from '../doc/dateline.ts';
import type { Doc, Sentence, Token } from '../doc/doc.ts';
import { lowerAt } from '../doc/token-at.ts';
import type { Gender } from '../lexicon/gender.ts';
import { readAcronyms } from './acronyms.ts';
import { type NamedBody, readBodies } from './organizations.ts';
import { findNames, type NameMention } from './person-names.ts';

/** The people and organisations of a text, and which name stands for which. */
export interface NameIndex {
  mentions: NameMention[];
  /** Surname → the mentions of two words or more that carry it, in text order. */
  full: Map<string, NameMention[]>;
  /** Surname → number of mentions. */
  counts: Map<string, number>;
  /** Surname → gender of its bearer where his, her, he or she in the same sentence tells. */
  genders: Map<string, Gender>;
  /** "RWB" → "Riverside Water Board". */
  acronyms: Map<string, string>;
  /** "city" → the bodies named so: "City of Ashton". */
  bodies: Map<string, NamedBody[]>;
  /** Surnames that stand behind "in" or "near" somewhere, as places do. */
  places: Set<string>;
  /** For each sentence, how many before it the narrator tells, quotations left out. */
  narrated: Int32Array;
}

/** Full mentions kept of one surname; the bound keeps hostile text from costing more. */
const MOST_BEARERS = 40;

/** What is known of the person that a surname stands for in one place. */
export interface NameHint {
  /** Gender of the title: "Mrs. Poe" is not John Poe. */
  gender?: Gender;
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
  for (const mention of mentions) {
    counts.set(mention.surname, (counts.get(mention.surname) ?? 0) + 1);
    if (mention.words.length < 2 || mention.organization) continue;
    const known = full.get(mention.surname);
    if (known && known.length < MOST_BEARERS) known.push(mention);
    else if (!known) full.set(mention.surname, [mention]);
  }
  return {
    mentions,
    full,
    counts,
    genders: readGenders(doc, mentions, full),
    acronyms: readAcronyms(doc),
    bodies: readBodies(doc),
    places: new Set([...written, ...readPlaces(doc, mentions)]),
    narrated: countNarrated(doc),
  };
}

/**
 * The full name that a surname stands for: of the bearers whose gender fits the title, the one
 * named in full most often; of equals, who is surely a person, then who is named first. Null where
 * the title rules all of them out.
 */
export function bearerOf(
  book: NameIndex,
  surname: string,
  hint: NameHint = {},
): NameMention | null {
  const all = book.full.get(surname) ?? [];
  let best = null as NameMention | null;
  let bestRank = 0;
  const ranks = new Map<string, number>();
  for (const mention of all) {
    if (hint.gender && mention.gender && mention.gender !== hint.gender) continue;
    const given = mention.words[0] ?? '';
    const rank = (ranks.get(given) ?? 0) + (mention.person ? 1.5 : 1);
    ranks.set(given, rank);
    if (rank <= bestRank) continue;
    bestRank = rank;
    if (best?.words[0] !== given) best = all.find(({ words }) => words[0] === given) ?? mention;
  }
  return best;
}

/** The full name for the words of a name: "Gantz" → "Benny Gantz", "RWB" → its full name. */
export function completeName(
  book: NameIndex,
  words: readonly string[],
  hint: NameHint = {},
): string {
  const surname = words.at(-1) ?? '';
  if (words.length > 1) return words.join(' ');
  return (
    bearerOf(book, surname, hint)?.words.join(' ') ?? book.acronyms.get(surname) ?? words.join(' ')
  );
}

/** Gender of a mention: by its own evidence, its bearer's, or the pronouns beside it. */
export function genderOf(book: NameIndex, mention: NameMention): Gender {
  return (
    mention.gender ??
    bearerOf(book, mention.surname)?.gender ??
    book.genders.get(mention.surname) ??
    null
  );
}

/** The nearest mentions before a token, at most `most`, in text order. */
export function mentionsBefore(book: NameIndex, token: number, most: number): NameMention[] {
  const { mentions } = book;
  const end = lowerBound(mentions.length, (at) => (mentions[at]?.token ?? 0) < token);
  return mentions.slice(Math.max(0, end - most), end);
}

/**
 * "Poe says while rolling up her sleeves": the pronoun tells the gender of the only person named
 * in its sentence. One stray pronoun is outvoted by the others.
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

/** "CHARLOTTE, N.C. —": Charlotte is a city in this text, and no woman. */
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
