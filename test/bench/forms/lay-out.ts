import type { Random } from '../random.ts';
import { drawWrapStyle, type WrapStyle, wrapParagraph } from './wrap.ts';

/** The paragraphs of a clean text, which has one on each line. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\n+/).filter((paragraph) => paragraph.trim());
}

/** Wrapped at a width, with blank lines between paragraphs or indented first lines, the whole indented or not. */
export function wrapText(text: string, random: Random, style = drawWrapStyle(random)): string {
  const margin = ' '.repeat(random.pick([0, 0, 0, 2, 4, 8]));
  const indent = random.next() < 0.2 ? ' '.repeat(2 + random.below(6)) : '';
  const trailing = random.next() < 0.2 ? ' ' : '';
  const gap = indent && random.next() < 0.5 ? '\n' : '\n\n';
  return paragraphsOf(text)
    .map((paragraph) => {
      const first = { ...style, width: style.width - indent.length };
      const [head = '', ...rest] = wrapParagraph(paragraph, first, random);
      const others = rest.length ? wrapParagraph(rest.join(' '), style, random) : [];
      return [indent + head, ...others].map((line) => margin + line).join(`${trailing}\n`);
    })
    .join(gap);
}

/** Wrapped, then quoted by a mail once or more often, with the words that introduce it. */
export function quoteMail(text: string, random: Random): string {
  const mark = random.pick(['> ', '> ', '>', '>>', '> > ', '>> ', '> > > ', ' > ']);
  const style: WrapStyle = { ...drawWrapStyle(random), width: 50 + random.below(40) };
  const isWrapped = random.next() < 0.85;
  const lines = paragraphsOf(text).flatMap((paragraph, index) => [
    ...(index > 0 ? [''] : []),
    ...(isWrapped ? wrapParagraph(paragraph, style, random) : [paragraph]),
  ]);
  const blank = random.next() < 0.5 ? mark.trimEnd() : mark;
  const quoted = lines.map((line) => (line ? mark + line : blank)).join('\n');
  const lead = random.pick([
    '',
    'See below.\n\n',
    'On Mon, 3 Nov 2025 at 10:04, A. Writer <writer@example.org> wrote:\n',
    'On 11/03/2025 10:04 AM, A. Writer wrote:\n\n',
  ]);
  return lead + quoted + random.pick(['', '\n', '\n\n-- \nSent from a telephone']);
}
