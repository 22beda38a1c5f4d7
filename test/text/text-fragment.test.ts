import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkToText, textFragment } from '../../src/text/text-fragment.ts';
import { cleanText, damagedText, spanOf } from './texts.ts';

const TEXT = `“We won,” Ann said. “We won,” Ben said, and the seven-year-old, Q&A in hand, left.
The first paragraph goes on, and on, and on, with more than a dozen words before it comes to its end.
The last one ends here. We won.`;

function spanOfWords(words: string, from = 0) {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
}

describe('textFragment', () => {
  it('writes one directive for each span', () => {
    const spans = [spanOfWords('Ann said'), spanOfWords('Ben said')];
    expect(textFragment(TEXT, spans)).toBe(':~:text=Ann%20said&text=Ben%20said');
  });

  it('escapes "-", "," and "&", which have a meaning of their own', () => {
    expect(textFragment(TEXT, [spanOfWords('seven-year-old, Q&A in')])).toBe(
      ':~:text=seven%2Dyear%2Dold%2C%20Q%26A%20in',
    );
  });

  it('begins and ends with a word', () => {
    expect(textFragment(TEXT, [{ start: 0, end: 9 }])).toBe(':~:text=We%20won');
  });

  it('adds words before the segment where they stand earlier too', () => {
    const second = spanOfWords('We won', 5);
    expect(textFragment(TEXT, [second])).toBe(':~:text=said-,We%20won');
  });

  it('adds words behind the segment where those before do not decide', () => {
    const text = 'He won. He lost.';
    expect(textFragment(text, [{ start: 8, end: 10 }])).toBe(':~:text=won-,He');
    expect(textFragment('a b a c', [{ start: 0, end: 1 }])).toBe(':~:text=a');
  });

  it('gives a long segment by its beginning and its end', () => {
    const span = spanOfWords(
      'The first paragraph goes on, and on, and on, with more than a dozen words',
    );
    expect(textFragment(TEXT, [span])).toBe(
      ':~:text=The%20first%20paragraph%20goes%20on,more%20than%20a%20dozen%20words',
    );
  });

  it('gives a segment of several paragraphs by its beginning and its end, each within its paragraph', () => {
    const span = { start: TEXT.indexOf('its end'), end: TEXT.indexOf(' ends here') };
    expect(textFragment(TEXT, [span])).toBe(':~:text=its%20end,The%20last%20one');
  });

  it('leaves out what has no word', () => {
    expect(textFragment('… — “', [{ start: 0, end: 5 }])).toBe('');
  });

  it('writes directives that read back as words of the text, whatever the text', () => {
    const input = fc
      .oneof(cleanText, damagedText)
      .chain((text) => fc.tuple(fc.constant(text), spanOf(text)));
    fc.assert(
      fc.property(input, ([text, span]) => {
        const fragment = textFragment(text, [span]);
        if (fragment === '') return;
        expect(fragment).toMatch(/^:~:text=(?:[^,&-]+-,)?[^,&-]+(?:,[^,&-]+)?(?:,-[^,&-]+)?$/);
        const plain = text.replace(/\s+/g, ' ').replace(/\p{Cs}/gu, '\ufffd');
        for (const part of fragment.slice(8).split(',')) {
          expect(plain).toContain(decodeURIComponent(part.replace(/^-|-$/g, '')));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('linkToText', () => {
  const span = spanOfWords('Ann said');

  it('adds the directive to an address with and without a fragment', () => {
    expect(linkToText('https://a.test/b', TEXT, [span])).toBe(
      'https://a.test/b#:~:text=Ann%20said',
    );
    expect(linkToText('https://a.test/b#top', TEXT, [span])).toBe(
      'https://a.test/b#top:~:text=Ann%20said',
    );
  });

  it('replaces a directive that is there', () => {
    expect(linkToText('https://a.test/b#:~:text=old', TEXT, [span])).toBe(
      'https://a.test/b#:~:text=Ann%20said',
    );
  });

  it('leaves the address as it is where there is nothing to point to', () => {
    expect(linkToText('https://a.test/b#top', TEXT, [])).toBe('https://a.test/b#top');
  });
});
