/** What to call an article: its headline, or its first words if it has none. */
export function headlineOf(document: { title: string | null; text?: string }): string {
  if (document.title) return document.title;
  const [first = ''] = (document.text ?? '').trimStart().split('\n', 1);
  return first === '' ? 'Untitled article' : cutWords(first, 90);
}

/** The first words of a text, cut between two of them. */
export function cutWords(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))} …`;
}

const opening = /^[\s]*["“„«‘'‹]/u;

/** The words within quotation marks, once: a direct quote may bring its own. */
export function inQuotationMarks(words: string): string {
  return opening.test(words) ? words : `“${words}”`;
}
