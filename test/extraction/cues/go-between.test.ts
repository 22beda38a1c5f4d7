import { describe, expect, test } from 'vitest';
import { outline } from '../outline.ts';

describe('who passes on the words of another', () => {
  test.each([
    ['“I am sorry,” Bruno Vance said through his lawyer, Helen Marsh.', 'Helen Marsh'],
    ['Bruno Vance, saying through his agent that he was sorry, left the club.', 'his agent'],
    ['Speaking through her publicist, Lena Ortiz, Dana Whitlock said she was sorry.', 'Lena Ortiz'],
    ['Through a spokesman, Bruno Vance said he was sorry.', 'a spokesman'],
  ])('stands behind "through": %s', (text, origin) => {
    expect(outline(text)).toMatchObject([{ chain: [`ORIGIN ${origin}`] }]);
  });

  test.each([
    '“I am sorry,” Bruno Vance said through tears.',
    '“I am sorry,” Bruno Vance said through the door.',
  ])('is a person who speaks for others: %s', (text) => {
    expect(outline(text)).toMatchObject([{ by: 'Bruno Vance', chain: [] }]);
  });

  test('recalled him saying it', () => {
    const text =
      'Bruno Vance ran the mill for years. Its cook, Helen Marsh, recalled him saying that “bread is patience.”';
    expect(outline(text)).toMatchObject([{ by: 'Bruno Vance', chain: ['ORIGIN Helen Marsh'] }]);
  });

  test.each([
    [
      'Bruno Vance told the board that the dam had held, a transcript of the hearing shows.',
      'a transcript of the hearing',
    ],
    [
      'Bruno Vance said the dam had held, according to a summary of his testimony.',
      'a summary of his testimony',
    ],
    ['Bruno Vance said the dam had held, search warrant papers say.', 'search warrant papers'],
  ])('may be a document: %s', (text, reporter) => {
    expect(outline(text)).toMatchObject([{ by: 'Bruno Vance', chain: [`REPORTER ${reporter}`] }]);
  });
});
