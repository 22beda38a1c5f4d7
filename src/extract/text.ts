// @onrecord/extract/text: texts repaired, quoted, found again and compared, without the language model.
export {
  type Anchor,
  type AnchorFinder,
  type AnchorHints,
  createAnchorFinder,
  findAnchor,
} from '../text/anchor.ts';
export { type NearPassage, nearestPassage } from '../text/nearest-passage.ts';
export { type RepairedText, repairText, type TextRepairKind } from '../text/repair.ts';
export { isNearlyWithin, resemblance, shingles } from '../text/shingles.ts';
export { similarityOfWords } from '../text/similarity.ts';
export { type Span, type TextQuote, textQuote } from '../text/span.ts';
export { splitWords, type Word } from '../text/words.ts';
