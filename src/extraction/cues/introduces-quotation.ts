import type { Token } from '../doc/doc.ts';

/** True where a comma or colon stands at the token and a quotation right behind it. */
export function introducesQuotation(tokens: readonly Token[], at: number): boolean {
  const [mark, quoted] = tokens.slice(at, at + 2);
  return mark?.quote === -1 && /^[,:]$/.test(mark.text) && (quoted?.quote ?? -1) >= 0;
}
