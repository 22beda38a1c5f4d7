import type { Random } from '../random.ts';
import { paragraphsOf } from './lay-out.ts';
import { type WrapStyle, wrapParagraph } from './wrap.ts';

/** Widths of Helvetica's letters in thousandths of the type size (Adobe's font metrics). */
const HELVETICA: Record<string, number> = {
  ...widths(222, "ijl'"),
  ...widths(278, ' !,./:;[]ftI\\'),
  ...widths(333, '()-r“”'),
  ...widths(500, 'cksvxyzJ'),
  ...widths(584, '+<=>~'),
  ...widths(611, 'FTZ'),
  ...widths(667, 'ABEKPSVXY&'),
  ...widths(722, 'CDHNRUw'),
  ...widths(778, 'GOQ'),
  ...widths(833, 'mM'),
  ...widths(944, 'W'),
  ...widths(1000, '—…'),
  ...widths(222, '‘’'),
};

function widths(width: number, letters: string): Record<string, number> {
  return Object.fromEntries(Array.from(letters, (letter) => [letter, width]));
}

function inHelvetica(text: string): number {
  let sum = 0;
  for (const letter of text) sum += HELVETICA[letter] ?? 556;
  return sum;
}

/** As a PDF gives its text: lines of a column, broken words, a head or a foot on each page. */
export function printPages(text: string, random: Random): string {
  const width = 50 + random.below(51);
  const style: WrapStyle = {
    width: random.next() < 0.5 ? width : width * 500,
    measure: (line) => line.length,
    hyphenation: random.pick([0.2, 0.5, 0.9]),
    breaksCompounds: true,
  };
  if (style.width >= 10_000) style.measure = inHelvetica;
  const between = random.next() < 0.7 ? [''] : [];
  const indent = between.length ? '' : '   ';
  const lines = paragraphsOf(text).flatMap((paragraph, index) => {
    const [first = '', ...rest] = wrapParagraph(paragraph, style, random);
    return [...(index > 0 ? between : []), indent + first, ...rest];
  });
  return paginate(lines, random);
}

function paginate(lines: readonly string[], random: Random): string {
  const size = 24 + random.below(30);
  const first = 1 + random.below(40);
  const count = Math.ceil(lines.length / size);
  const furniture = random.pick<(page: number) => [foot: string[], head: string[]]>([
    (page) => [[`${page}`], []],
    (page) => [[`- ${page} -`], []],
    (page) => [[`Page ${page - first + 1} of ${count}`], []],
    (page) => [[], [`The Lower Valley Report ${page}`]],
    (page) => [[], page % 2 ? [`Annual Review | ${page}`] : [`${page} | Lower Valley Press`]],
    (page) => [[`${page}`], ['The Lower Valley Report']],
    (page) => [[`Lower Valley Press, Spring Issue`, `${page}`], []],
  ]);
  const gap = random.pick([[], [''], ['', '']]);
  const feed = random.next() < 0.3 ? '\f' : '';
  const pages: string[] = [];
  for (let page = 0; page < count; page += 1) {
    const [foot, head] = furniture(first + page);
    const body = lines.slice(page * size, (page + 1) * size);
    const top = head.length ? [...head, ...gap] : [];
    const bottom = foot.length ? [...gap, ...foot] : [];
    pages.push([...top, ...body, ...bottom].join('\n'));
  }
  return pages.join(`\n${feed}${gap.length ? '\n' : ''}`);
}
