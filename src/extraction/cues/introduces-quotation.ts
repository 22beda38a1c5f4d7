import type { Doc } from '../doc/doc.ts';

/** True where a comma or colon stands at the token and a quotation right behind it. */
export function introducesQuotation(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  const [mark, quoted] = tokens.slice(at, at + 2);
  return mark?.quote === -1 && /^[,:]$/.test(mark.text) && (quoted?.quote ?? -1) >= 0;
}
