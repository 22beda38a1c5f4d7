/** How long a line is: in characters, or as a proportional typeface shows it. */
export type Measure = (text: string) => number;

/** Characters, as a typewriter, a terminal and mail count them. */
export const inCharacters: Measure = (text) => text.length;

/** Widths in hundredths of an "n", halfway between those of Times and of Helvetica. */
const WIDTHS = new Map<string, number>([
  ...ofEach("'’‘", 50),
  ...ofEach('ijlft.,:;! |/I', 52),
  ...ofEach('r()[]-“”"', 68),
  ...ofEach('s', 84),
  ...ofEach('acekvxyzJ?', 92),
  ...ofEach('LTFPSEBZ', 123),
  ...ofEach('AKRCXYVHNUDGOQw&', 136),
  ...ofEach('m', 153),
  ...ofEach('MW—…%@', 175),
]);

/** About as long as the line is in print: "illicit" is shorter than "mammoth". */
export const inPrint: Measure = (text) => {
  let sum = 0;
  for (const character of text) sum += WIDTHS.get(character) ?? 100;
  return sum / 100;
};

function ofEach(characters: string, width: number): [string, number][] {
  return Array.from(characters, (character) => [character, width]);
}
