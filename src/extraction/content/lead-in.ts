import type { Span } from '../../text/span.ts';
import type { Doc } from '../doc/doc.ts';
import { kindOfSpan } from '../doc/span-text.ts';
import { tokenAt } from '../doc/token-at.ts';
import { isAdverbial } from '../syntax/adverbial.ts';

const CONNECTIVE =
  /^(?:and|but|so|yet|or|still|also|besides|however|meanwhile|moreover|nevertheless|nonetheless|instead|further|furthermore|indeed|in addition|at the same time)(?: (?:yet|still|then|now|so))?$/i;

const OPENS_CLAUSE =
  /\b(?:because|after|before|given that|while|when|since|although|though|where|whether|if)[\s,—-]*$/i;

/**
 * True if the words before an attribution only introduce what follows it: the narrator's link
 * ("Still, she said, …"), or a time or place before a quotation that is a separate sentence ("In a
 * letter, she said, “We stay.”").
 */
export function isLead(doc: Doc, before: Span, after: Span | null): boolean {
  const { normalized, tokens } = doc;
  const words = normalized.slice(before.start, before.end);
  if (CONNECTIVE.test(words.replace(/,$/, ''))) return true;
  if (after && OPENS_CLAUSE.test(words)) return true;
  if (
    !after ||
    kindOfSpan(normalized, after) !== 'DIRECT' ||
    kindOfSpan(normalized, before) !== 'INDIRECT'
  )
    return false;
  const opener = tokens[tokenAt(tokens, after.start) + 1];
  if (!opener?.capital || opener.pos === 'PROPN') return false;
  return isAdverbial(doc, tokenAt(tokens, before.start), tokenAt(tokens, before.end));
}
