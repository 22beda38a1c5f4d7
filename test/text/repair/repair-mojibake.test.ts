import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairText } from '../../../src/text/repair.ts';

/** What Windows-1252 shows for the bytes from 0x80 on; Node's own decoder takes it for Latin-1. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** UTF-8 bytes shown as Windows-1252, or as Latin-1; `dropsControls` loses the controls among them. */
function misread(text: string, encoding: 'windows-1252' | 'latin1', dropsControls = false): string {
  const latin = Buffer.from(text, 'utf8').toString('latin1');
  const isControl = (character: string) => character >= '\x80' && character <= '\x9f';
  return Array.from(latin, (character) => {
    if (!isControl(character)) return character;
    const shown =
      encoding === 'latin1' ? character : WINDOWS.charAt(character.charCodeAt(0) - 0x80);
    return dropsControls && isControl(shown) ? '' : shown;
  }).join('');
}

const SENTENCES = [
  '“We’ll see,” she said — or so it’s told…',
  'François Müller paid £5 and €6 at the Café Niño in São Paulo.',
  'Łódź, Škoda, İstanbul and Győr sent “observers”.',
  'Привет, сказал он.',
  'Τι είπε; Ναι.',
  'קול אומר',
  '他说我们会来的',
  'Good 😀 news ✓',
];

describe('repairing misread UTF-8', () => {
  it.each(SENTENCES)('reads what Windows-1252 made of: %s', (sentence) => {
    expect(repairText(misread(sentence, 'windows-1252')).text).toBe(sentence);
  });

  it.each(SENTENCES)('reads what Latin-1 made of: %s', (sentence) => {
    expect(repairText(misread(sentence, 'latin1')).text).toBe(sentence);
  });

  it.each(SENTENCES.slice(0, 2))('reads what was misread twice: %s', (sentence) => {
    const twice = misread(misread(sentence, 'windows-1252'), 'windows-1252');
    expect(repairText(twice).text).toBe(sentence);
  });

  it('reads marks of which Latin-1 left the first byte only, beside whole letters', () => {
    const clean = '“It’s José’s turn,” François’ sister said.';
    expect(repairText(misread(clean, 'latin1', true)).text).toBe(clean);
  });

  it('reads a closing mark that lost the byte for which Windows-1252 has no character', () => {
    const raw = misread('“We won,” he said. “Good.”', 'windows-1252', true);
    expect(repairText(raw).text).toBe('“We won,” he said. “Good.”');
  });

  it('reads Windows-1252 that was taken for Latin-1', () => {
    expect(repairText('\x93It\x92s ours\x85\x94 \x97 he said').text).toBe('“It’s ours…” — he said');
  });

  it('reads letters that a compatibility form had taken apart', () => {
    expect(repairText('Fethullah GA\u03031\u20444len, nai\u0308f').text).toBe(
      'Fethullah Gülen, naïf',
    );
    expect(repairText('FranA\u0303\x83A\u0302\xa7ois').text).toBe('François');
  });

  it('takes away the stray "Â" before a no-break space and a sign', () => {
    expect(repairText('It cost Â£5,Â\xa0she said').text).toBe('It cost £5, she said');
  });

  it('counts restored marks as marks and restored letters as mojibake', () => {
    const { repairs } = repairText(misread('“José’s — here”', 'windows-1252'));
    expect(repairs).toEqual([
      { kind: 'QUOTATION_MARK', count: 2 },
      { kind: 'APOSTROPHE', count: 1 },
      { kind: 'DASH', count: 1 },
      { kind: 'MOJIBAKE', count: 1 },
    ]);
  });

  it('maps each restored character to the characters that it was made from', () => {
    const raw = misread('“José”', 'windows-1252');
    const { text, toRaw } = repairText(raw);
    const start = text.indexOf('José');
    const there = toRaw({ start, end: start + 4 });
    expect(raw.slice(there.start, there.end)).toBe('JosÃ©');
  });

  it.each([
    '“CAFÉ” «À» VOILÀ» SÃO',
    '„Spaß“ – ß“',
    'IRMÃ” MANÃ»',
    'a letra “Ã”',
    'Café®, olé… né¹ ½',
    'É – À — Ö“ Ü” ô»',
    'Ñ” Ø» Å”',
  ])('takes no closing mark behind a letter for a part of it: %s', (text) => {
    expect(repairText(text).text).toBe(text);
  });

  it('reads any text of Latin letters and marks that was misread throughout', () => {
    const word = fc.constantFrom(
      'é',
      'naïve',
      'São',
      'señor',
      'Zoë',
      '“ja”',
      'it’s',
      '—',
      'plain',
      'Ærø',
      'çà',
      '€5',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const clean = words.join(' ');
        expect(repairText(misread(clean, 'windows-1252')).text).toBe(clean);
      }),
    );
  });
});
