import type { Random } from './random.ts';

/** What a hostile text repeats, by what it strains. */
export const HOSTILE_PARTS: ReadonlyMap<string, string> = new Map([
  ['quotation marks', '"'],
  ['opening marks', '“'],
  ['closing marks', '”'],
  ['apostrophes', "'"],
  ['nested marks', '“a ‘b '],
  ['marks and words', 'a "b" '],
  ['damaged marks', 'â said â '],
  ['nicknames', 'Ann "Bob" Lee '],
  ['one word', 'x'],
  ['spaces', ' '],
  ['lines', '\n'],
  ['commas', ','],
  ['dashes', 'a — b '],
  ['brackets', '('],
  ['filled brackets', 'Ann (D-Ulm) '],
  ['cues', 'he said that '],
  ['cues of all kinds', 'he said she called it "a" and asked whether '],
  ['reported clauses', 'He said that Ann left, as it was late, and ate. '],
  ['attributions', 'according to Poe '],
  ['names', 'John Smith said, '],
  ['names side by side', 'Ann Lee and '],
  ['surnames', 'Poe '],
  ['titles', 'Sen. Rep. Gov. '],
  ['appositions', 'Ann Lee, a clerk, '],
  ['relative clauses', 'the man who saw the '],
  ['prepositions', 'the end of '],
  ['adverbials', 'last week on Monday '],
  ['pronouns', 'he '],
  ['conjunctions', 'and '],
  ['infinitives', 'wants to say to '],
  ['acronyms', 'Riverside Water Board (RWB) '],
  ['outlets', '“It is,” Ann Lee told the Post. '],
  ['unclosed paragraphs', '“We go on and on\n'],
  ['short quotations', '“We do,” she said.\n'],
  ['quotations without a cue', '“We do it.” Ann Lee left. '],
  ['turns', 'Lee: x y z\n'],
  ['signatures', '“We do.”\n— Ann Lee\n'],
  ['entities', '&quot;&amp;'],
  ['emoji', '👩‍👩‍👧 said “no” '],
  ['letters from right to left', 'שלום said “no” '],
]);

/** `size` code units of a part, again and again. */
export function repeatPart(part: string, size: number): string {
  return part.repeat(Math.ceil(size / part.length)).slice(0, size);
}

/** Runs of words without a space between: each part is joined to itself. */
export const UNBROKEN_PARTS: ReadonlyMap<string, string> = new Map([
  ['hyphens', 'Ann-'],
  ['capitals and hyphens', 'ABC-'],
  ['hash signs', '#ab'],
  ['domains', 'ab.com'],
  ['addresses', 'https://a.example/b?c=d&'],
  ['mail addresses', 'ann@poe.'],
  ['letters of Chinese', '我们说'],
  ['letters and digits', 'a1b2'],
  ['names and dashes', 'Ann Lee—'],
]);

const ATOMS = [
  ...['Ann', 'said', 'he', 'Smith', 'told', 'the', 'mayor', 'AB', 'x', '12', 'that', 'according'],
  ...[
    '-',
    '.',
    ',',
    '#',
    '@',
    '/',
    '“',
    '”',
    '"',
    "'",
    '’',
    '—',
    '(',
    ')',
    ':',
    '&',
    '_',
    'é',
    '说',
  ],
];
const JOINTS = ['', '', ' ', '\n', ', ', '. '];

/** A part that nobody thought of: a few words and marks, with or without spaces between. */
export function inventPart({ below, pick }: Random): string {
  const joint = pick(JOINTS);
  return Array.from({ length: 1 + below(8) }, () => pick(ATOMS) + (below(3) > 0 ? joint : '')).join(
    '',
  );
}

/** An invented part again and again, in lines of some length: short ones pass for sentences whatever they hold. */
export function inventText(random: Random, size: number): string {
  const part = inventPart(random);
  const width = random.pick([60, 390, 3_000, size]);
  const line = repeatPart(part, width);
  return repeatPart(`${line}\n`, size);
}
