import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairText } from '../../../src/text/repair.ts';

/** Takes the curly marks and dashes away as the damage does. */
function damage(text: string): string {
  return text.replace(/[“”‘’—–]/g, 'â');
}

describe('repairing marks that became "â"', () => {
  it.each([
    [
      'called a joint defense of Israel a âwin,â Axios reports.',
      'called a joint defense of Israel a “win,” Axios reports.',
    ],
    [
      'an Israeli military response to Iranâs attack.',
      'an Israeli military response to Iran’s attack.',
    ],
    [
      'âYou got a win. Take the win,â Biden told Netanyahu, according to a White House official who spoke with Axios.',
      '“You got a win. Take the win,” Biden told Netanyahu, according to a White House official who spoke with Axios.',
    ],
    [
      'Iranâs attack is the first time it has launched a direct strike on Israel from Iranian soil.',
      'Iran’s attack is the first time it has launched a direct strike on Israel from Iranian soil.',
    ],
    [
      'Iran proxy militias â such as Hamas in the Gaza Strip and Hezbollah in Lebanon â have launched attacks on Israel',
      'Iran proxy militias — such as Hamas in the Gaza Strip and Hezbollah in Lebanon — have launched attacks on Israel',
    ],
    [
      'in retaliation for Israelâs war against Hamas.',
      'in retaliation for Israel’s war against Hamas.',
    ],
    [
      'of the elite Quds Force of Iranâs Islamic Revolutionary Guard (IRGC)',
      'of the elite Quds Force of Iran’s Islamic Revolutionary Guard (IRGC)',
    ],
    [
      'saying the U.S. military âhelped Israel take down nearly all of the incoming drones and missilesâ targeting the Jewish state.',
      'saying the U.S. military “helped Israel take down nearly all of the incoming drones and missiles” targeting the Jewish state.',
    ],
    [
      'a member of Israelâs unity government and war cabinet',
      'a member of Israel’s unity government and war cabinet',
    ],
    [
      'âWe will build a regional coalition and exact the price from Iran in the fashion and timing that is right for us,â Gantz said',
      '“We will build a regional coalition and exact the price from Iran in the fashion and timing that is right for us,” Gantz said',
    ],
  ])('reads all marks of the sentence: %s', (raw, text) => {
    expect(repairText(raw).text).toBe(text);
  });

  it('reads those that became U+FFFD alike, and leaves lost letters lost', () => {
    expect(
      repairText('�We lost Ren�e�s boat,� Ortiz said. �It wasn�t the storm � at all.�').text,
    ).toBe('“We lost Ren�e’s boat,” Ortiz said. “It wasn’t the storm — at all.”');
    expect(repairText('The caf� of Ren�e Caf�.').text).toBe('The caf� of Ren�e Caf�.');
  });

  /** Sentences that come out of the damage as they went in. */
  const SENTENCES = [
    '“We’re ready,” she said. “We’ve been ready for months — and they know it.”',
    'The ministers’ plan – if it is one – won’t pass, he said.'.replaceAll('–', '—'),
    '“He told me, ‘Take the deal,’ and I took it,” Okafor recalled.',
    '“I asked her what she meant. She said, ‘Nothing.’”',
    'The mayor called it “nonsense.” Her rival called it “the workers’ victory.”',
    '“The workers’ rights come first,” O’Neill said, citing the workers’ council.',
    'It’s the 1990s’ biggest scandal, and they’d known since the ’80s, the judge’s clerk wrote.',
    'The deal—which nobody had read—passed in 2019–20, Reuters’ man in Sana’a said.',
    '(“No comment,” the spokesman’s office said.)',
    'She owns a château and eats gâteau. “That’s no crime,” she said.',
    '“Let ’em come,” he said: “they’ll find us here.”',
    'They said,“Look,” and “Look again.”',
    'MIAMI — The rain has not stopped, and the city is under water.',
  ];

  it.each(SENTENCES)('brings back %s', (sentence) => {
    const repaired = repairText(damage(sentence));
    expect(repaired.text).toBe(sentence);
  });

  it('brings back any text of such sentences, in paragraphs of any length', () => {
    const text = fc
      .array(fc.tuple(fc.constantFrom(...SENTENCES), fc.constantFrom(' ', '\n', '\n\n')), {
        minLength: 1,
        maxLength: 12,
      })
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, (clean) => {
        expect(repairText(damage(clean)).text).toBe(clean);
      }),
      { numRuns: 300 },
    );
  });

  it('counts quotation marks, apostrophes and dashes apart', () => {
    const { repairs } = repairText(damage('“It’s the workers’ call — not ours,” she said.'));
    expect(repairs).toEqual([
      { kind: 'QUOTATION_MARK', count: 2 },
      { kind: 'APOSTROPHE', count: 2 },
      { kind: 'DASH', count: 1 },
    ]);
  });

  it('keeps every position where it was', () => {
    const raw = damage('“It’s ours,” she said.');
    const { toRaw, fromRaw } = repairText(raw);
    expect(toRaw({ start: 1, end: 10 })).toEqual({ start: 1, end: 10 });
    expect(fromRaw({ start: 0, end: raw.length })).toEqual({ start: 0, end: raw.length });
  });

  it('leaves a paragraph open that a speaker continues in the next', () => {
    const clean = '“We came in peace.\n“We leave in peace,” he said.';
    expect(repairText(damage(clean)).text).toBe(clean);
  });

  it('leaves the letter alone in a text whose own marks are whole', () => {
    const text = 'Le mât, dit-il. “Non.â Et le château “brûla”.';
    expect(repairText(text).text).toBe(text);
  });

  it('leaves the letter alone where it outnumbers what looks like a mark', () => {
    const text = 'Până când în România sâmbătă pâinea râmâne.â Apoi mâine când vântul...';
    expect(repairText(text).text).toBe(text);
  });
});
