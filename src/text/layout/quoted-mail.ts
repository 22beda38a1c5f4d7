/** "> The mayor wrote that …": a mark, and words of a length that no menu has ("> Read more"). */
const QUOTED = /^[ \t]?(?:>[ \t]?)+/;
const PROSE = /^(?:\S+\s+){6}/;
const ENDS_A_SENTENCE = /[.!?…:]["'”’)\]]*\s*$/;
const INTRODUCED = /(?:wrote|writes|schrieb|a écrit|escribió):\s*$/i;

/**
 * The lines quoted by mail, or by Markdown in the same style: runs of lines that start with ">", at
 * least one of them prose. A single one has to be a whole sentence or to follow "On Monday, Ann Lee
 * wrote:". A code prompt (">>> import os") and the arrows of a menu are not quoted mail.
 */
export function findQuotedLines(text: string): Set<number> {
  const quoted = new Set<number>();
  if (!/^[ \t]?>/m.test(text)) return quoted;
  const lines = text.split('\n');
  for (let first = 0; first < lines.length; first += 1) {
    let end = first;
    while (end < lines.length && QUOTED.test(lines[end] ?? '')) end += 1;
    if (end > first && isMail(lines.slice(first, end), before(lines, first))) {
      for (let index = first; index < end; index += 1) quoted.add(index);
    }
    first = end;
  }
  return quoted;
}

function isMail(run: readonly string[], lead: string): boolean {
  const contents = run.map((line) => line.replace(QUOTED, ''));
  if (INTRODUCED.test(lead)) return true;
  if (run.every((line) => line.startsWith('>>>'))) return false;
  const hasProse = contents.some((content) => PROSE.test(content));
  return hasProse && (run.length > 1 || ENDS_A_SENTENCE.test(contents[0] ?? ''));
}

/** The last preceding line that is not blank. */
function before(lines: readonly string[], index: number): string {
  for (let at = index - 1; at >= Math.max(0, index - 3); at -= 1) {
    if (lines[at]?.trim()) return lines[at] ?? '';
  }
  return '';
}
