import type { Span } from '../../text/span.ts';
import { type Draft, extentOf } from '../cues/draft.ts';
import type { Doc } from '../doc/doc.ts';
import { countWords, endOfLine, trimPiece } from '../doc/span-text.ts';
import type { TurnLabel } from './turn-labels.ts';

/** Anything longer is not a turn but an article with a transcript in it. */
const MOST_PARAGRAPHS = 40;
/** "(APPLAUSE)", "[crosstalk]": nobody says this. */
const DIRECTION = /^\s*[[(][^\])]*[\])][.\s]*$/;

/**
 * The paragraphs of a turn, up to the next one. After the last turn only its own line is the
 * speaker's: the article may continue there. It may also if somebody is quoted with “…,” she said:
 * a turn does not describe itself.
 */
export function readParagraphs(
  doc: Doc,
  turn: TurnLabel,
  next: number | null,
  drafts: readonly Draft[],
): Span[] {
  const { normalized } = doc;
  const { content } = turn;
  const paragraphs: Span[] = [];
  const limit = next ?? endOfLine(normalized, content);
  for (let from = content; from < limit && paragraphs.length < MOST_PARAGRAPHS; ) {
    const end = Math.min(limit, endOfLine(normalized, from));
    const span = trimPiece(normalized, { start: from, end });
    from = end + 1;
    if (countWords(normalized, span.start, span.end) === 0) continue;
    const words = normalized.slice(span.start, span.end);
    if (DIRECTION.test(words)) continue;
    const isFurther = paragraphs.length > 0;
    if (isFurther && (namesSpeaker(words, turn) || isNarrated(normalized, span, drafts))) break;
    paragraphs.push(span);
  }
  return paragraphs;
}

/** “It was a long night,” Poe said afterwards. */
function isNarrated(normalized: string, span: Span, drafts: readonly Draft[]): boolean {
  if (normalized.charAt(span.start) !== '"') return false;
  return drafts.some((draft) => {
    const { start, end } = extentOf(draft);
    return draft.evidence === 'CUE' && draft.speaker && start >= span.start && end <= span.end;
  });
}

/** Nobody speaks of themselves by name: "Poe then left the hall" is the narrator’s. */
export function namesSpeaker(words: string, { name }: TurnLabel): boolean {
  return words
    .toLowerCase()
    .split(/[^\p{L}\p{M}.&-]+/u)
    .includes(name);
}
