import { describe, expect, test } from 'vitest';
import { outline } from '../outline.ts';

/** Names that no list holds: an outlet is known by what it does in the sentence. */
describe('an outlet that nobody has heard of', () => {
  test.each([
    ['“The pumps failed,” Ines Roe told Quarrygate.', 'Quarrygate'],
    ['“The pumps failed,” Ines Roe told 7Coast Perth last week.', '7Coast Perth'],
    ['“The pumps failed,” Ines Roe told the Argyle Leader.', 'the Argyle Leader'],
    ['Ines Roe confirmed to Harbour24 that the pumps had failed.', 'Harbour24'],
    ['Ines Roe said in a telephone interview with KRTV that the pumps had failed.', 'KRTV'],
    [
      'In an interview with the Slovak daily Denník Poe, Ines Roe said the pumps failed.',
      'Denník Poe',
    ],
    ['“The pumps failed,” said Ines Roe, speaking to Radio Ashton.', 'Radio Ashton'],
    ['“The pumps failed,” Ines Roe wrote in De Standaard.', 'De Standaard'],
    [
      'In an op-ed for the Ashton Ledger, Ines Roe argued that the pumps failed.',
      'the Ashton Ledger',
    ],
    ['“The pumps failed,” Ines Roe said, per Ashton Sports Daily.', 'Ashton Sports Daily'],
    ['“The pumps failed,” Ines Roe said, according to Ukrainska Rozmova.', 'Ukrainska Rozmova'],
    ['“The pumps failed,” Ines Roe was quoted as saying by Sportski Glas.', 'Sportski Glas'],
    ['Ines Roe, appearing on the podcast “Salt and Iron,” said the pumps failed.', 'Salt and Iron'],
  ])('is a link and no addressee: %s', (text, name) => {
    expect(outline(text)[0]).toMatchObject({
      by: 'Ines Roe',
      to: [],
      chain: [`REPORTER ${name}`],
    });
  });
});

describe('whom an outlet is not', () => {
  test.each([
    ['Ines Roe told Ngozi Ade, 43, that the pumps had failed.', 'Ngozi Ade'],
    ['Ines Roe told the Security Council that the pumps had failed.', 'Security Council'],
    ['Ines Roe told NATO that the pumps had failed.', 'NATO'],
  ])('is spoken to and no link: %s', (text, listener) => {
    expect(outline(text)[0]).toMatchObject({ to: [listener], chain: [] });
  });

  test.each([
    '“The pumps failed,” Ines Roe told an Ashton rally.',
    'Ines Roe told African-Americans that the pumps had failed.',
    'Ines Roe wrote in May that the pumps had failed.',
    'Ines Roe posted on Truth Social that the pumps had failed.',
  ])('is no link: %s', (text) => {
    expect(outline(text)[0]?.chain).toEqual([]);
  });
});

describe('what a journalist is to an outlet', () => {
  test.each([
    ['Ines Roe told Quarrygate anchor Tom Reed that the pumps failed.', ['Tom Reed'], 'Quarrygate'],
    ['Ines Roe told CNN’s Tom Reed that the pumps had failed.', ['Tom Reed'], 'CNN'],
  ])('is the hearer, and the house the link: %s', (text, hearers, house) => {
    const [statement] = outline(text);
    expect(statement?.chain).toEqual([`REPORTER ${house}`]);
    expect(statement?.to.map((name) => hearers.some((hearer) => name.endsWith(hearer)))).toEqual([
      true,
    ]);
  });
});

describe('hearer and outlet are shared', () => {
  test.each([
    'Ines Roe told CNN that the pumps had failed and predicted that the dam would hold.',
    '“The pumps failed,” Ines Roe told CNN. “The dam will hold,” she added.',
  ])('by what the speaker goes on with: %s', (text) => {
    expect(outline(text).map(({ chain }) => chain)).toEqual([['REPORTER CNN'], ['REPORTER CNN']]);
  });

  test.each([
    'Ines Roe appeared on CNN on Sunday. “The pumps failed,” she said.',
    'Ines Roe gave an interview to Opera Today last month. “The pumps failed,” she said.',
    '“The pumps failed,” Ines Roe said. Ms. Roe was speaking on CNN.',
  ])('by the frame beside it: %s', (text) => {
    expect(outline(text)[0]?.chain).toHaveLength(1);
  });

  test('but not by a neighbour that reports words of its own', () => {
    const text = 'Ines Roe told CNN that the pumps failed. Tom Reed said that the dam would hold.';
    expect(outline(text)[1]?.chain).toEqual([]);
  });
});
