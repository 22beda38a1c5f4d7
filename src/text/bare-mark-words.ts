/** How an "â" between two letters or digits may be read; UNCERTAIN where no list and no shape speaks for any. */
export type WithinWord = 'APOSTROPHE' | 'DASH' | 'RANGE' | 'LETTER' | 'UNCERTAIN';

/** What follows the apostrophe of an English contraction or genitive. */
const CONTRACTED = words('s t re ve ll d m em');
/** What precedes an elision's apostrophe: O’Neill, d’Arc, l’homme, qu’il, ma’am, y’all. */
const ELIDED = words('o d l c j n y m qu ma mc al ol jusqu lorsqu puisqu aujourd');
/** Words that stand beside a dash set without spaces, and never beside an apostrophe. */
const FUNCTION = words(
  `the a an and or but nor so yet which who whom whose that this these those it its he she they we i you his her their
  our my your in on of to at by for from with without as is are was were be been has have had will would can could may
  might must should do does did not no if when while where because since after before though although even including
  especially just like then than what why how there here all some any more most many much one two both each every such
  only also still now up out about into over under until against between during through among perhaps maybe rather`,
);
/** Words with an "â" that English prose borrows. */
const BORROWED =
  /^(?:ch[âa]te(?:au|laine?)|g[âa]teau|p[âa]t(?:é|e|isserie)|b[âa]ton|m[âa]ch(?:e|é)|papier-m|f[âa]ch|gr[âa]ce|t[âa]che|neuch[âa]tel|c[âa]mara|b[âa]le|rom[âa]n|h[âa]l[âa]|k[âa]r|vi[âa]n|sch[âa]|côte|b[âa]timent|th[éeè]?[âa]tre|[âa]ge|entrem[âa]|rel[âa]che|for[âa]t|dég[âa]t|l[âa]che|p[âa]le|ch[âa]t|m[âa]t)/iu;

/** Longest word part that is looked at; keeps the reading linear on any text. */
const REACH = 24;

/** Reads the "â" at `index`, which stands between two letters or digits. */
export function readWithinWord(text: string, index: number): WithinWord {
  const head = /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, index - REACH), index))?.[0] ?? '';
  const tail = /^[\p{L}\p{M}]*/u.exec(text.slice(index + 1, index + 1 + REACH))?.[0] ?? '';
  if (head === '') return readAfterDigit(tail);
  if (tail === '') return 'DASH';
  return readBetweenLetters(
    head.slice(head.lastIndexOf('â') + 1) || head,
    tail.split('â', 1)[0] || tail,
    head + tail,
  );
}

function readAfterDigit(tail: string): WithinWord {
  if (tail === '') return 'RANGE';
  return tail === 's' ? 'APOSTROPHE' : 'DASH';
}

function readBetweenLetters(head: string, tail: string, whole: string): WithinWord {
  const [before, after] = [head.toLowerCase(), tail.toLowerCase()];
  if (CONTRACTED.has(after)) return 'APOSTROPHE';
  if (BORROWED.test(`${head}â${tail}`)) return 'LETTER';
  if (ELIDED.has(before)) return 'APOSTROPHE';
  if (FUNCTION.has(before) || FUNCTION.has(after)) return 'DASH';
  if (tail.length === 1 || head.length === 1) return 'APOSTROPHE';
  const isName = /^\p{Lu}/u.test(head) && head.length <= 4;
  if (isName || head.length <= 2) return 'APOSTROPHE';
  if (/^\p{Lu}/u.test(tail) && !/^\p{Lu}+$/u.test(whole)) return 'DASH';
  return 'UNCERTAIN';
}

function words(list: string): Set<string> {
  return new Set(list.split(/\s+/));
}
