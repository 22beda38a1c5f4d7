import { readWithinWord } from './bare-mark-words.ts';

/** A lost mark with what is before and after it; the patterns begin with "â", for which engines search fast. */
function at(before: string, after: string): string {
  return `(?<=${before}â)(?=${after})`;
}

/** Places where no language writes the letter "â": each is evidence that a mark was lost there. */
const STRONG = new RegExp(
  `â(?:${[
    'â+', // nested quotations, or a quotation and a dash
    at('[.,!?…]', '[\\s)\\]]|$'), // "the win,â Biden"
    at('(?:^|[\\s(\\[—–-])', '[\\p{Lu}\\d]'), // "âYou got"
    at('\\p{L}', '(?:re|ve|ll)(?!\\p{L})'), // "weâre"
    at('(?<!\\p{L})(?:[Ii]t|[Hh]e|[Ss]he|[TtWw]hat|[Tt]here|[Hh]ere|[Ll]et|[Ww]ho)', 's(?!\\p{L})'),
    at(
      '(?<!\\p{L})(?:[Aa]i|[AaWw]re|[Cc]a|[DdWw]o|[CcWw]ould|[Ss]hould|[Dd]id|[Dd]oes|[Hh]a[ds]|[Hh]ave|[Ii]s|[Ww]as|[Ww]ere)n',
      't(?!\\p{L})',
    ),
    at('(?<!\\p{L})I', '[md](?!\\p{L})'), // "Iâm"
    at('\\p{Lu}\\p{Ll}{3,12}', 's(?!\\p{L})'), // "Iranâs", "Israelâs"
  ].join('|')})`,
  'gmu',
);

/** Places that are evidence only in an English text. */
const WEAK = new RegExp(
  `â(?:${[
    at('\\p{L}{2}', 's(?!\\p{L})'), // "the manâs"
    at('\\p{L}s', '\\s'), // "the workersâ rights"
    at('[\\s(]', '\\p{Ll}[^â\\n]{0,80}\\p{L}â(?:[\\s.,;:!?)]|$)'), // "a âwinâ for"
    at('[\\p{L}\\p{N})"] ', ' '), // "on the coast â but"
  ].join('|')})`,
  'gmu',
);

const ENGLISH =
  /(?<!\p{L})(?:the|of|and|to|in|that|was|is|are|said|for|with|not|has|have|he|it|on|at|by|from)(?!\p{L})/giu;

/** Texts about letters may well be about this one. */
const ON_LETTERS =
  /\b(?:letters?|vowels?|alphabet|circumflex|diacritics?|accents?|prepositions?|pronounced|Welsh|Romanian)\b/i;

/** Other accented letters: near them, a passage may be in another language. */
const ACCENTED = /[À-ÖØ-áã-öø-ɏ\u1e00-\u1eff]/;

/** How much of a text is read to determine its language. */
const SAMPLE = 20_000;

/** Intact marks are evidence against the damage, which spares none. */
const INTACT = /[“”‘’–—]/g;

/**
 * Whether the marks of the text were reduced to "â" throughout: some places must be impossible for the letter, and
 * neither whole marks nor places that look like the letter ("château", "când") may outnumber them.
 */
export function isDamaged(text: string): boolean {
  const strong = count(text, STRONG);
  const intact = count(text, INTACT);
  if (strong < intact) return false;
  const weak = strong > 0 || isEnglish(text) ? count(text, WEAK) : 0;
  if (strong + weak === 0) return false;
  return strong + weak >= countLetters(text, strong + weak);
}

/** Counts the places that look like the letter, and stops when there are more than `enough`. */
function countLetters(text: string, enough: number): number {
  const withinWord = /â(?<=\p{Ll}â)(?=\p{Ll})/gu;
  let letters = 0;
  while (letters <= enough && withinWord.test(text)) {
    const reading = readWithinWord(text, withinWord.lastIndex - 1);
    if (reading !== 'APOSTROPHE' && reading !== 'DASH') letters += 1;
  }
  return letters;
}

function isEnglish(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (ON_LETTERS.test(sample) || ACCENTED.test(text)) return false;
  return count(sample, ENGLISH) * 5 >= count(sample, /\p{L}+/gu);
}

function count(text: string, pattern: RegExp): number {
  let total = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) total += 1;
  return total;
}
