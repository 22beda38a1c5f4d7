import type { Random } from '../random.ts';
import { paragraphsOf, wrapText } from './lay-out.ts';

const NAME = /(?<![\p{L}“"'‘])\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+(?![\p{L}])/gu;
const WORD = /(?<=\s)\p{Ll}{5,}(?=[\s,.])/gu;

/** Replaces some of the matches, each with its own words. */
function dress(
  text: string,
  pattern: RegExp,
  share: number,
  random: Random,
  put: (words: string) => string,
): string {
  return text.replace(pattern, (words) => (random.next() < share ? put(words) : words));
}

/** In one of Markdown's dialects: links and emphasis on names and words, headings, quoted paragraphs, rules. */
export function writeMarkdown(text: string, random: Random): string {
  const [strong, weak] = [random.pick(['**', '__']), random.pick(['*', '_'])];
  const link = random.pick<(words: string) => string>([
    (words) => `[${words}](https://example.org/${words.replaceAll(' ', '-')})`,
    (words) => `[${words}](https://example.org/a_b_(c) "On ${words}")`,
    (words) => `[${words}][ref]`,
  ]);
  const paragraphs = paragraphsOf(text).map((paragraph) => {
    let dressed = dress(paragraph, NAME, 0.3, random, (words) => {
      return random.next() < 0.5 ? link(words) : `${strong}${words}${strong}`;
    });
    dressed = dress(dressed, WORD, 0.02, random, (words) => `${weak}${words}${weak}`);
    if (/^[“"]/.test(dressed) && random.next() < 0.1) return `> ${dressed}`;
    if (random.next() < 0.03) return `## What comes next\n\n${dressed}`;
    return dressed;
  });
  const body = `# The day in full\n\n${paragraphs.join(random.pick(['\n\n', '\n\n\n']))}`;
  const wrapped = random.next() < 0.3 ? wrapMarkdown(body, random) : body;
  return `${wrapped}\n\n---\n\n[ref]: https://example.org/reference\n`;
}

/** Wraps the paragraphs that are no headings. */
function wrapMarkdown(body: string, random: Random): string {
  const width = 60 + random.below(41);
  return body
    .split(/\n{2,}/)
    .map((block) => {
      if (/^[#>]/.test(block)) return block;
      const style = {
        width,
        measure: (line: string) => line.length,
        hyphenation: 0,
        breaksCompounds: false,
      };
      return wrapText(
        block,
        { ...random, next: () => 0.99, pick: ([first]) => first as never },
        style,
      );
    })
    .join('\n\n');
}

/** With the tags of a page it was pasted from. */
export function pasteTags(text: string, random: Random): string {
  const isUpper = random.next() < 0.15;
  const tag = (name: string) => (isUpper ? name.toUpperCase() : name);
  const attributes = random.pick(['', '', ' class="story-body"', " id='p1' data-x=3"]);
  const ends = random.pick(['\n', '\n\n', '']);
  const inner = random.pick(['', '', '\n  ']);
  const around = random.pick<(paragraph: string) => string>([
    (paragraph) => `<${tag('p')}${attributes}>${inner}${paragraph}${inner.trimEnd()}</${tag('p')}>`,
    (paragraph) => `<${tag('div')}${attributes}>${paragraph}</${tag('div')}>`,
    (paragraph) => `${paragraph}<${tag('br')}><${tag('br')} />`,
  ]);
  const inline = (words: string) => {
    const name = random.pick(['strong', 'em', 'b', 'i', 'span', 'a']);
    const open =
      name === 'a'
        ? ' href="https://example.org/people?id=1&x=2"'
        : name === 'span'
          ? ' style="color:red"'
          : '';
    return `<${tag(name)}${open}>${words}</${tag(name)}>`;
  };
  return paragraphsOf(text)
    .map((paragraph) =>
      around(dress(dress(paragraph, NAME, 0.3, random, inline), WORD, 0.02, random, inline)),
    )
    .join(ends);
}
