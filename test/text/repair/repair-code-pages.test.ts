import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CODE_PAGE_437,
  CODE_PAGE_850,
  MAC_ROMAN,
  WINDOWS_1251,
} from '../../../src/text/repair/code-pages.ts';
import { repairText } from '../../../src/text/repair.ts';
import { CLEAN_SENTENCES } from '../texts.ts';

/** UTF-8 bytes shown as a code page. */
function misread(text: string, page: string): string {
  return Array.from(Buffer.from(text, 'utf8'), (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : page.charAt(byte - 0x80),
  ).join('');
}

const PAGES: [string, string][] = [
  ['Mac Roman', MAC_ROMAN],
  ['code page 437', CODE_PAGE_437],
  ['code page 850', CODE_PAGE_850],
];

const SENTENCES = [
  '“It is over,” Ann Lee said. “We don’t have a plan.”',
  'François Müller paid £5 and €6 at the Café Niño in São Paulo – twice…',
  'Łódź, Škoda and Győr sent “observers”.',
  'Zoë’s naïve café in Rīga costs €3 — or ¥4™.',
  'The café and the señor.',
];

describe('repairing UTF-8 that was read in another code page', () => {
  it.each(PAGES)('reads what %s made of it', (_, page) => {
    for (const sentence of SENTENCES) {
      expect(repairText(misread(sentence, page)).text).toBe(sentence);
    }
  });

  it('reads the marks that Windows-1251 made letters of', () => {
    const sentence = '“It’s over,” he said — “don’t”…';
    expect(repairText(misread(sentence, WINDOWS_1251)).text).toBe(sentence);
  });

  it('reads a text of which each part was misread in its own way', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...SENTENCES), fc.constantFrom(...PAGES)), {
          minLength: 1,
          maxLength: 5,
        }),
        (parts) => {
          const raw = parts.map(([sentence, [, page]]) => misread(sentence, page)).join('\n\n');
          expect(repairText(raw).text).toBe(parts.map(([sentence]) => sentence).join('\n\n'));
        },
      ),
    );
  });

  it('maps each restored character to those it was made from', () => {
    const raw = misread('He said “é”.', MAC_ROMAN);
    const { text, toRaw, repairs } = repairText(raw);
    const start = text.indexOf('é');
    const there = toRaw({ start, end: start + 1 });
    expect(raw.slice(there.start, there.end)).toBe('√©');
    expect(repairs).toEqual([
      { kind: 'QUOTATION_MARK', count: 2 },
      { kind: 'MOJIBAKE', count: 1 },
    ]);
  });

  it.each([
    'The area is √π times r, √2, ¬£ and x≈5.',
    '├── src\n│   ├── a\n└── b',
    '‚Äpfel‘ und „Ärger“, Ô Ça, ÔNE',
    'Γεια σου, Γιάννη. ┬─┬ ƒ(x)',
    'Российский «вопрос» в „Ведомостях“',
    ...CLEAN_SENTENCES,
  ])('leaves clean text as it is: %s', (text) => {
    expect(repairText(text).text).toBe(text);
  });
});

describe('"Ä" and "Å" before a guillemet within a word', () => {
  it.each([
    ['a man from RÄ«ga', 'a man from Rīga'],
    ['the Å»ycie weekly', 'the Życie weekly'],
  ])('are half of a letter: %s', (raw, text) => {
    expect(repairText(raw).text).toBe(text);
  });

  it('are letters where a quotation begins or ends', () => {
    expect(repairText('JÄ» und «Åland»').text).toBe('JÄ» und «Åland»');
  });
});
