/** A guillemet with space around it: "Read more »", "« Back to news", "Latest » …". */
const ROOMY = /(?<![^\s])[«»](?=\s|$)/;
const GUILLEMETS = /[«»]/;
/** A menu line is short and ends no sentence. */
const LONGEST_LINK = 70;
const SENTENCE_END = /[.!?…]["'”’]?\s*$/;

/**
 * Blanks the guillemets that are arrows next to links: those that are isolated and have no partner
 * in their line. A paragraph of a longer quotation that opens with "«" is not a link, and "»"
 * closes it on a later line.
 */
export function blankArrows(text: string): string {
  if (!ROOMY.test(text)) return text;
  let isOpen = false;
  return text.replace(/[^\n]+/g, (line) => {
    if (!GUILLEMETS.test(line)) return line;
    const characters = line.split('');
    for (const at of findUnpaired(line)) {
      if (isArrow(line, at, isOpen)) characters[at] = blankOf(line, at);
      else isOpen = line.charAt(at) === '«';
    }
    return characters.join('');
  });
}

/** "« Back to news", "Read more »" where no quotation is open. */
function isArrow(line: string, at: number, isOpen: boolean): boolean {
  if (!/^(?:\s|$)/.test(line.charAt(at - 1)) || !/^(?:\s|$)/.test(line.charAt(at + 1)))
    return false;
  if (line.charAt(at) === '»') return !isOpen;
  return line.length <= LONGEST_LINK && !SENTENCE_END.test(line);
}

/** Between words an arrow separates two sentences: "Latest » “It is done,” Ann Lee said." */
function blankOf(line: string, at: number): string {
  return line.slice(0, at).trim() && line.slice(at + 1).trim() ? '.' : ' ';
}

/** « … », or in German » … «. */
function findUnpaired(line: string): number[] {
  const alone: number[] = [];
  for (const { 0: mark, index } of line.matchAll(/[«»]/g)) {
    const last = alone.at(-1);
    const opener = last === undefined ? '' : line.charAt(last);
    const isReversed = opener === '»' && /\S/.test(line.charAt((last ?? 0) + 1));
    if (opener !== mark && (opener === '«' || isReversed)) alone.pop();
    else alone.push(index);
  }
  return alone;
}
