/**
 * How an "â" between two letters or digits may be read. SHAPED is an apostrophe by the shape of the
 * word alone, as in names ("Shiâite"); UNCERTAIN means that nothing supports any reading.
 */
export type WithinWord = 'APOSTROPHE' | 'DASH' | 'RANGE' | 'LETTER' | 'SHAPED' | 'UNCERTAIN';

/** What follows the apostrophe of an English contraction or genitive, or of a decade. */
const CONTRACTED = /(?:s|t|re|ve|ll|d|m|em)(?:(?![\p{L}\p{M}])|(?=â))/iuy;
/** What precedes an elision's apostrophe: O’Neill, d’Arc, l’homme, qu’il, ma’am, y’all; and Sana’a. */
const ELIDED = words('o d l c j n y m qu ma mc al ol jusqu lorsqu puisqu aujourd sana');
/** Words that are next to a dash set without spaces, and never next to an apostrophe. */
const FUNCTION = words(
  `the a an and or but nor so yet which who whom whose that this these those it its he she they we i you his her their
  our my your in on of to at by for from with without as is are was were be been has have had will would can could may
  might must should do does did not no if when while where because since after before though although even including
  especially just like then than what why how there here all some any more most many much one two both each every such
  only also still now up out about into over under until against between during through among perhaps maybe rather`,
);
/** Words with an "â" that English prose borrows, and names. */
const BORROWED =
  /^(?:château|châte|gâteau|pât[ée]|pâtiss|bâton|mâch[eé]|fâch|grâce|tâche|neuchâtel|câmara|bâle|româ|hâlâ|lâche|pâle|châti|bâtiment|theâtre|théâtre|relâche)/iu;

/** Longest word part that is looked at; keeps the reading linear on any text. */
const REACH = 24;

/** Reads the "â" at `index`, which is between two letters or digits. */
export function readWithinWord(text: string, index: number): WithinWord {
  CONTRACTED.lastIndex = index + 1;
  if (CONTRACTED.test(text)) return 'APOSTROPHE';
  const head = /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, index - REACH), index))?.[0] ?? '';
  const tail = /^[\p{L}\p{M}]*/u.exec(text.slice(index + 1, index + 1 + REACH))?.[0] ?? '';
  if (head === '' || tail === '') return head === tail ? 'RANGE' : 'DASH';
  return readBetweenLetters(
    head.slice(head.lastIndexOf('â') + 1) || head,
    tail.split('â', 1)[0] || tail,
    head + tail,
  );
}

function readBetweenLetters(head: string, tail: string, whole: string): WithinWord {
  const [before, after] = [head.toLowerCase(), tail.toLowerCase()];
  if (BORROWED.test(`${head}â${tail}`)) return 'LETTER';
  if (ELIDED.has(before)) return 'APOSTROPHE';
  if (FUNCTION.has(before) || FUNCTION.has(after)) return 'DASH';
  if (tail.length === 1 || head.length === 1) return 'SHAPED';
  const isName = /^\p{Lu}/u.test(head) && head.length <= 4;
  if (isName || head.length <= 2) return 'SHAPED';
  if (/^\p{Lu}/u.test(tail) && !/^\p{Lu}+$/u.test(whole)) return 'DASH';
  return 'UNCERTAIN';
}

function words(list: string): Set<string> {
  return new Set(list.split(/\s+/));
}
