import type { Doc } from '../doc/doc.ts';

/** True if a comma or colon is at the token and a quotation right after it. */
export function introducesQuotation(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  const [mark, quoted] = tokens.slice(at, at + 2);
  return mark?.quote === -1 && /^[,:]$/.test(mark.text) && (quoted?.quote ?? -1) >= 0;
}
