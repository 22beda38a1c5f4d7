import { readWithinWord } from './bare-mark-words.ts';

/** Places where no language writes the letter "â": each is evidence that a mark was lost there. */
const STRONG = new RegExp(
  [
    '(?<=[.,!?…])â(?=[\\s)\\]]|$)', // "the win,â Biden"
    '(?<=^|[\\s(\\[—–-])â(?=[\\p{Lu}\\d])', // "âYou got"
    '(?<=\\p{L})â(?=(?:re|ve|ll)(?!\\p{L}))', // "weâre"
    '(?<=(?<!\\p{L})(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hat|[Ww]hat|[Tt]here|[Hh]ere|[Ll]et|[Ww]ho))â(?=s(?!\\p{L}))',
    '(?<=(?<!\\p{L})(?:[Aa]i|[Aa]re|[Cc]a|[DdWw]o|[Cc]ould|[Dd]id|[Dd]oes|[Hh]a[ds]|[Hh]ave|[Ii]s|[Ss]hould|[Ww]as|[Ww]ere|[Ww]ould)n)â(?=t(?!\\p{L}))',
    '(?<=(?<!\\p{L})I)â(?=[md](?!\\p{L}))',
    '(?<=\\p{Lu}\\p{Ll}{3,12})â(?=s(?!\\p{L}))', // "Iranâs", "Israelâs"
    'â(?=â)',
  ].join('|'),
  'gmu',
);

/** Places that are evidence in an English text only. */
const WEAK = new RegExp(
  [
    '(?<=\\p{L}{2})â(?=s(?!\\p{L}))', // "the manâs"
    '(?<=\\p{L}s)â(?=\\s)', // "the workersâ rights"
    '(?<=[\\s(])â(?=\\p{Ll}[^â\\n]{0,80}\\p{L}â(?:[\\s.,;:!?)]|$))', // "a âwinâ for"
    '(?<=[\\p{L}\\p{N})"] )â(?= )', // "on the coast â but"
  ].join('|'),
  'gmu',
);

const ENGLISH =
  /(?<!\p{L})(?:the|of|and|to|in|that|was|is|are|said|for|with|not|has|have|he|it|on|at|by|from)(?!\p{L})/giu;

/** Texts that speak of letters may well speak of this one. */
const ON_LETTERS =
  /\b(?:letters?|vowels?|alphabet|circumflex|diacritics?|accents?|prepositions?|pronounced|Welsh|Romanian)\b/i;

/** How much of a text tells its language. */
const SAMPLE = 20_000;

/**
 * Whether the marks of the text were reduced to "â": some places must be impossible for the letter, and places that
 * look like the letter ("château", "când") must not outnumber those that look like marks.
 */
export function isDamaged(text: string): boolean {
  const strong = count(text, STRONG);
  const weak = strong > 0 || isEnglish(text) ? count(text, WEAK) : 0;
  if (strong + weak === 0) return false;
  return strong + weak >= countLetters(text, strong + weak);
}

/** Counts the places that look like the letter, and stops when there are more than `enough`. */
function countLetters(text: string, enough: number): number {
  let letters = 0;
  for (const { index } of text.matchAll(/(?<=\p{Ll})â(?=\p{Ll})/gu)) {
    const reading = readWithinWord(text, index);
    if (reading === 'LETTER' || reading === 'UNCERTAIN') letters += 1;
    if (letters > enough) break;
  }
  return letters;
}

function isEnglish(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (ON_LETTERS.test(sample)) return false;
  return count(sample, ENGLISH) * 8 >= count(sample, /\p{L}+/gu);
}

function count(text: string, pattern: RegExp): number {
  let total = 0;
  for (const _ of text.matchAll(pattern)) total += 1;
  return total;
}
