import { createIndexMap } from '../text/index-map.ts';
import type { Span } from '../text/span.ts';
import { restoreMarks } from './doc/speech/restore-marks.ts';
import type { ExplainedStatement } from './statements/explain.ts';
import type { ExtractedStatement } from './types.ts';

/**
 * Reads a text that has no marks, as a recogniser of speech writes, with the marks that it would have in print; what
 * is found keeps the words and the offsets of the text as it was given. Other texts are read as they are.
 */
export function readWithMarks(
  text: string,
  read: (text: string) => ExplainedStatement[],
): ExplainedStatement[] {
  const marked = restoreMarks(text);
  if (!marked) return read(text);
  const { toSource } = createIndexMap(marked.edits);
  return read(marked.text).map(({ statement, features }) => ({
    statement: moveStatement(statement, text, toSource),
    features,
  }));
}

function moveStatement(
  statement: ExtractedStatement,
  text: string,
  move: (span: Span) => Span,
): ExtractedStatement {
  const segments = statement.segments.map(move);
  const { speaker, addressees, cue, chain } = statement;
  return {
    ...statement,
    text: segments.map(({ start, end }) => text.slice(start, end)).join(' '),
    segments,
    speaker: speaker && { ...speaker, span: move(speaker.span) },
    addressees: addressees.map((mention) => ({ ...mention, span: move(mention.span) })),
    cue: cue && move(cue),
    chain: chain.map((link) => ({
      ...link,
      mention: move(link.mention),
      cue: link.cue && move(link.cue),
    })),
  };
}
