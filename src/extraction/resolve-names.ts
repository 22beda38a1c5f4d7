import type { Gender } from './gender.ts';
import { findNames, type NameMention, nameWords } from './names.ts';
import type { NounPhrase } from './noun-phrases.ts';
import type { Reading, Token } from './reading.ts';
import { isRole } from './roles.ts';

/** The people and organisations of a text, and which name stands for which. */
export interface NameBook {
  mentions: NameMention[];
  /** Surname → the fullest mention that carries it. */
  full: Map<string, NameMention>;
  /** Surname → number of mentions. */
  counts: Map<string, number>;
}

/** What the resolver remembers from statement to statement, in text order. */
export interface SpeakerMemory {
  last: string | null;
  /** True where the last speaker is known to be one person. */
  lastIsPerson: boolean;
  /** Whom a mention cannot mean: nobody speaks to himself. */
  barred: string | null;
  byGender: { MALE: string | null; FEMALE: string | null };
  spoken: Set<string>;
}

const MOST_CANDIDATES = 40;
const MOST_TITLED = 200;
const FAR_SENTENCES = 8;

/** Reads the names of a text into a book. */
export function makeNameBook(reading: Reading): NameBook {
  const mentions = findNames(reading);
  const full = new Map<string, NameMention>();
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    counts.set(mention.surname, (counts.get(mention.surname) ?? 0) + 1);
    if (mention.words.length < 2 || mention.organization) continue;
    const known = full.get(mention.surname);
    if (!known || (!known.person && mention.person)) full.set(mention.surname, mention);
  }
  return { mentions, full, counts };
}

export function newMemory(): SpeakerMemory {
  return {
    last: null,
    lastIsPerson: false,
    barred: null,
    byGender: { MALE: null, FEMALE: null },
    spoken: new Set(),
  };
}

/** The full name for the words of a name: "Gantz" → "Benny Gantz". */
export function completeName(book: NameBook, words: readonly string[]): string {
  const surname = words.at(-1) ?? '';
  const full = words.length === 1 ? book.full.get(surname) : undefined;
  return (full?.words ?? words).join(' ');
}

/** Gender of a mention, by its own evidence or by the fullest mention of the same surname. */
function genderOf(book: NameBook, mention: NameMention): Gender {
  return mention.gender ?? book.full.get(mention.surname)?.gender ?? null;
}

/** Resolves the phrase to a name; the phrase's own words where nothing else fits. */
export function resolvePhrase(
  reading: Reading,
  book: NameBook,
  memory: SpeakerMemory,
  phrase: NounPhrase,
): string {
  const { tokens } = reading;
  const first = tokens[phrase.first] as Token;
  const own = reading.text.slice(first.start, (tokens[phrase.last - 1] as Token).end);
  if (phrase.pronoun) return resolvePronoun(reading, book, memory, phrase) ?? own;
  const words = nameWords(tokens, phrase);
  if (words) return completeName(book, words);
  return resolveRole(reading, book, memory, phrase) ?? own;
}

/** "the prime minister": the last person of that title; else, for a role, the last speaker. */
function resolveRole(
  reading: Reading,
  book: NameBook,
  memory: SpeakerMemory,
  phrase: NounPhrase,
): string | null {
  const { tokens } = reading;
  const first = tokens[phrase.first] as Token;
  const head = tokens[phrase.last - 1] as Token;
  if (first.lower !== 'the' || phrase.last - phrase.first > 5 || !isRole(head.lower)) return null;
  const wanted = tokens.slice(phrase.first + 1, phrase.last).map((token) => token.lower);
  const known = mentionsBefore(book, phrase.first, MOST_TITLED).filter(
    (mention) =>
      mention.roles.has(head.lower) &&
      !mention.organization &&
      !(memory.barred?.endsWith(mention.surname) ?? false),
  );
  const exact = known.filter((mention) =>
    wanted.every((word) => mention.roles.has(word) || !TITLE_PARTS.has(word)),
  );
  const best = exact.at(-1);
  if (best) return completeName(book, best.words);
  if (
    head.lower === 'official' ||
    !memory.last ||
    memory.last === memory.barred ||
    !memory.lastIsPerson
  )
    return null;
  return known.length > 0 && wanted.length > 1 ? null : memory.last;
}

const TITLE_PARTS = new Set([
  'prime',
  'vice',
  'deputy',
  'attorney',
  'foreign',
  'defense',
  'defence',
  'finance',
  'former',
]);

/** Keeps what the next statement may refer to. */
export function remember(book: NameBook, memory: SpeakerMemory, name: string): void {
  memory.last = name;
  const surname = name.split(' ').at(-1) ?? '';
  memory.spoken.add(surname);
  const full = book.full.get(surname);
  memory.lastIsPerson = !!full && !full.organization && /^\p{Lu}/u.test(name);
  const gender = full?.gender;
  if (gender) memory.byGender[gender] = name;
}

function resolvePronoun(
  reading: Reading,
  book: NameBook,
  memory: SpeakerMemory,
  phrase: NounPhrase,
): string | null {
  const word = (reading.tokens[phrase.first] as Token).lower;
  const gender = /^(?:he|him|his)$/.test(word)
    ? 'MALE'
    : /^(?:she|her)$/.test(word)
      ? 'FEMALE'
      : null;
  if (!gender) return memory.last;
  const best = pickCandidate(reading, book, memory, phrase, gender);
  const name = best
    ? completeName(book, best.words)
    : memory.barred
      ? null
      : (memory.byGender[gender] ?? memory.last);
  if (name && !memory.barred) memory.byGender[gender] = name;
  return name;
}

function pickCandidate(
  reading: Reading,
  book: NameBook,
  memory: SpeakerMemory,
  phrase: NounPhrase,
  gender: 'MALE' | 'FEMALE',
): NameMention | null {
  const here = (reading.tokens[phrase.first] as Token).sentence;
  let best: NameMention | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const mention of mentionsBefore(book, phrase.first)) {
    if (mention.organization || (memory.barred?.endsWith(mention.surname) ?? false)) continue;
    const known = genderOf(book, mention);
    if (known && known !== gender) continue;
    const wasLast = memory.last?.endsWith(mention.surname) ?? false;
    const person = mention.person || book.full.get(mention.surname)?.person || wasLast;
    const likely = person || isLikelyPerson(book, memory, mention);
    if (!known && !likely) continue;
    const distance = here - (reading.tokens[mention.token] as Token).sentence;
    const opens =
      reading.sentences[(reading.tokens[mention.token] as Token).sentence]?.first === mention.token;
    const score =
      -distance * 1.5 +
      (mention.subject ? 3 : 0) +
      (opens ? 1 : 0) +
      (known ? 2 : 0) +
      (wasLast ? 5 : 0) +
      (memory.spoken.has(mention.surname) ? 2 : 0) +
      (person ? 0 : known ? 0 : -1.5) +
      Math.min(3, Math.log2(book.counts.get(mention.surname) ?? 1)) * 0.8 -
      (distance > FAR_SENTENCES ? 10 : 0);
    if (score >= bestScore) {
      bestScore = score;
      best = mention;
    }
  }
  return best;
}

/** No first name on the list, but named in full once and by surname again, or heard before. */
function isLikelyPerson(book: NameBook, memory: SpeakerMemory, mention: NameMention): boolean {
  if (/^\p{Lu}+$/u.test(mention.surname) || mention.organization) return false;
  const again = (book.counts.get(mention.surname) ?? 0) > 1;
  return again && (memory.spoken.has(mention.surname) || mention.subject);
}

/** The nearest mentions before a token, in text order. */
function mentionsBefore(book: NameBook, token: number, most = MOST_CANDIDATES): NameMention[] {
  let low = 0;
  let high = book.mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((book.mentions[middle]?.token ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return book.mentions.slice(Math.max(0, low - most), low);
}
