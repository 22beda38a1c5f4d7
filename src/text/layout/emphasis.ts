import type { Span } from '../span.ts';

const RUN = /(?<![*_~\\])(?:\*{1,3}|_{1,3}|~~)(?![*_~])|\n[ \t]*\n/g;
/** What may be before the first mark: "said **Ann**", "(*now*)", "“*never*". */
const BEFORE = /^$|[\s([{"'“‘«*_~—–/>]/;
/** What may be after the last one: "*never*,", "**Ann**’s". */
const AFTER = /^$|[\s)\]}"'”’»*_~—–/<.,;:!?…-]/;

/** The pairs of marks that Markdown sets words off with: "**Ann Lee** said *never*". Unpaired ones stay: "f***", "5 * 3". */
export function findEmphasis(text: string): Span[] {
  const found: Span[] = [];
  let open: (Span & { mark: string })[] = [];
  for (const { 0: mark, index } of text.matchAll(RUN)) {
    const end = index + mark.length;
    if (mark.startsWith('\n')) {
      open = [];
      continue;
    }
    const [before, after] = [text.charAt(index - 1), text.charAt(end)];
    const last = open.findLastIndex((opener) => opener.mark === mark);
    if (last >= 0 && /\S/.test(before) && AFTER.test(after)) {
      found.push(
        { start: open[last]?.start ?? 0, end: open[last]?.end ?? 0 },
        { start: index, end },
      );
      open = open.slice(0, last);
    } else if (BEFORE.test(before) && /[^\s.,;:!?)\]]/.test(after)) {
      // Marks nest four deep at most; anything more is not markup, and would take long.
      open = [...open.slice(-4), { start: index, end, mark }];
    }
  }
  return found;
}
