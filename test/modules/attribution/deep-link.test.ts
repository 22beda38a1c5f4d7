import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deepLink } from '../../../src/modules/attribution/deep-link.ts';

const url = 'https://news.example/article';
const words = (exact: string, prefix = '', suffix = '') => [{ exact, prefix, suffix }];

describe('deepLink', () => {
  test.each([
    ['words alone', words('Take the win'), 'text=Take%20the%20win'],
    [
      'words with whole words of context around them',
      words('Take the win', 'esident said: You got a win. ', ' Biden told Netanya'),
      'text=said%3A%20You%20got%20a%20win.-,Take%20the%20win,-Biden%20told',
    ],
    ['dash, comma and ampersand', words('well-known, R&D'), 'text=well%2Dknown%2C%20R%26D'],
    ['signs that break links elsewhere', words("(it's) *so*!"), 'text=%28it%27s%29%20%2Aso%2A%21'],
    ['percent and hash signs', words('100% #1'), 'text=100%25%20%231'],
    ['letters beyond ASCII', words('“café” 😀'), 'text=%E2%80%9Ccaf%C3%A9%E2%80%9D%20%F0%9F%98%80'],
    ['half of a surrogate pair', words('a\ud83d b'), 'text=a%EF%BF%BD%20b'],
    [
      'words over two lines as a range',
      words('You got a win.\n\nTake it'),
      'text=You%20got%20a%20win.,Take%20it',
    ],
    [
      'context from its own line alone',
      words('Take', 'a b c.\nOne day he said ', ' it\nNext line'),
      'text=One%20day%20he%20said-,Take,-it',
    ],
    ['no context across lines', words('Take', 'x before it.\n', '\r\nafter x'), 'text=Take'],
    ['no lone mark as context', words('Take', 'before it.\n“', '”'), 'text=Take'],
    [
      'no context for many words',
      words('one two three four five six seven eight nine', 'x He said: ', ' on Saturday'),
      'text=one%20two%20three%20four%20five%20six%20seven%20eight%20nine',
    ],
    ['no context within a word', words('win', 'they all s', 'dow x'), 'text=win'],
  ])('writes %s', (_, segments, directive) => {
    expect(deepLink(url, segments)).toBe(`${url}#:~:${directive}`);
  });

  test('gives one directive to each segment', () => {
    const segments = [...words('You got a win.'), ...words('Take the win')];
    expect(deepLink(url, segments)).toBe(
      `${url}#:~:text=You%20got%20a%20win.&text=Take%20the%20win`,
    );
  });

  test('gives the two ends of a long text', () => {
    const long = `one two three four five ${'and so on '.repeat(40)}six seven eight nine ten`;
    expect(deepLink(url, words(long))).toBe(
      `${url}#:~:text=one%20two%20three%20four%20five,six%20seven%20eight%20nine%20ten`,
    );
  });

  test.each([
    ['https://news.example/a#top', 'https://news.example/a#top:~:text=x'],
    ['https://news.example/a#', 'https://news.example/a#:~:text=x'],
    ['https://news.example/a#top:~:text=y', 'https://news.example/a#top:~:text=y&text=x'],
    ['https://news.example/a#:~:', 'https://news.example/a#:~:text=x'],
    ['https://news.example/a?q=:~:', 'https://news.example/a?q=:~:#:~:text=x'],
    ['HTTPS://news.example/', 'HTTPS://news.example/#:~:text=x'],
  ])('adds to the fragment of %s', (address, link) => {
    expect(deepLink(address, words('x'))).toBe(link);
  });

  test.each([[null], ['javascript:alert(1)'], ['urn:isbn:0451450523'], ['/relative']])(
    'makes no link of %s',
    (address) => {
      expect(deepLink(address, words('x'))).toBeNull();
    },
  );

  test('leads back to the very words, by the algorithm of the specification', () => {
    const word = fc.stringMatching(/^[a-z][a-z,&'-]{0,6}[a-z]$/);
    const gap = fc.constantFrom(' ', ' ', ' ', ', ', '\n\n', ' “', '. ');
    const texts = fc.array(fc.tuple(word, gap), { minLength: 3, maxLength: 120 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (pieces, first, count) => {
        const from = first % pieces.length;
        const to = from + 1 + (count % (pieces.length - from));
        const lengths = (some: typeof pieces) => some.flat().join('').length;
        const text = pieces.flat().join('');
        const start = lengths(pieces.slice(0, from));
        const end = lengths(pieces.slice(0, to)) - (pieces[to - 1]?.[1].length ?? 0);
        const segment = {
          exact: text.slice(start, end),
          prefix: text.slice(Math.max(0, start - 32), start),
          suffix: text.slice(end, end + 32),
        };
        const link = deepLink(url, [segment]) ?? '';
        expect(matches(text, link.slice(`${url}#:~:text=`.length))).toContainEqual([start, end]);
      }),
      { numRuns: 1_000 },
    );
  });
});

/** Every place that a text directive matches: `[prefix-,]start[,end][,-suffix]`. */
function matches(text: string, directive: string): [number, number][] {
  const terms = directive.split(',');
  const prefix = terms[0]?.endsWith('-')
    ? decodeURIComponent(terms.shift()?.slice(0, -1) ?? '')
    : '';
  const suffix = terms.at(-1)?.startsWith('-')
    ? decodeURIComponent(terms.pop()?.slice(1) ?? '')
    : '';
  expect(terms.length === 1 || terms.length === 2).toBe(true);
  const [first = '', last = ''] = terms.map(decodeURIComponent);
  const found: [number, number][] = [];
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    if (!text.slice(0, at).trimEnd().endsWith(prefix)) continue;
    const afterFirst = at + first.length;
    for (let to = text.indexOf(last, afterFirst); to >= 0; to = text.indexOf(last, to + 1)) {
      if (
        text
          .slice(to + last.length)
          .trimStart()
          .startsWith(suffix)
      ) {
        found.push([at, to + last.length]);
      }
      if (last === '') break;
    }
  }
  return found;
}
