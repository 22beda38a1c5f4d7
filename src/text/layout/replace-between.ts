import type { SpanReplacement } from '../rewrite.ts';
import type { TextRepairKind } from '../text-repair-kind.ts';
import type { Joint } from './join-lines.ts';
import { isBlank, type Line } from './lines.ts';

type LineReplacement = SpanReplacement<TextRepairKind>;

/** The lines that are not text of their own, and those that continue the line before. */
export interface LineFindings {
  heads: ReadonlySet<Line>;
  joints: ReadonlyMap<Line, Joint>;
}

/** The replacements before each line of words, from the end of the previous one. */
export function replaceBetween(
  text: string,
  lines: readonly Line[],
  findings: LineFindings,
): LineReplacement[] {
  const replacements: LineReplacement[] = [];
  let between: Line[] = [];
  let before: Line | null = null;
  for (const line of lines) {
    between.push(line);
    if (isBlank(line) || findings.heads.has(line)) continue;
    const joint = findings.joints.get(line);
    if (joint) replacements.push(...join(joint, between, findings));
    else replacements.push(...part(text, before, between, findings));
    [before, between] = [line, []];
  }
  return [...replacements, ...part(text, null, between, findings)];
}

/** One replacement for each mark and header, and the joint in place of the first line break. */
function join(joint: Joint, between: readonly Line[], { heads }: LineFindings): LineReplacement[] {
  const replacements: LineReplacement[] = [];
  let done = joint.start;
  const put = (end: number, text: string, label: TextRepairKind, count: number) => {
    if (end > done || text) replacements.push({ start: done, end, text, label, count });
    done = end;
  };
  for (const line of between) {
    const isFirst = line === between[0];
    put(line.from, isFirst ? joint.text : '', joint.label, isFirst ? 1 : 0);
    put(line.inner, '', 'QUOTED_MAIL', 1);
    put(line.start, '', joint.label, 0);
    if (heads.has(line)) put(line.end, '', 'PAGE_HEAD', 1);
  }
  return replacements;
}

/** Removes marks and headers, keeps line breaks. */
function part(
  text: string,
  before: Line | null,
  between: readonly Line[],
  { heads }: LineFindings,
): LineReplacement[] {
  const replacements: LineReplacement[] = [];
  for (const line of between) {
    const { from, inner, end } = line;
    // Two depths are two writers: a blank line separates them.
    const parts = before && before.depth !== line.depth && between.length === 1 ? '\n' : '';
    if (parts && inner === from) {
      replacements.push({ start: from, end: from, text: parts, label: 'QUOTED_MAIL', count: 0 });
    }
    if (inner > from)
      replacements.push({ start: from, end: inner, text: parts, label: 'QUOTED_MAIL' });
    if (!heads.has(line)) continue;
    const stop = text.indexOf('\n', end);
    replacements.push({
      start: inner,
      end: stop < 0 ? text.length : stop + 1,
      text: '',
      label: 'PAGE_HEAD',
    });
  }
  return replacements;
}
