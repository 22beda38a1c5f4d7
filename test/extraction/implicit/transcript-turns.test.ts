import { describe, expect, test } from 'vitest';
import { outline } from '../outline.ts';

const said = (text: string) => outline(text).map(({ by, words }) => [by, ...words]);

describe('a colon', () => {
  test.each([
    ['Dana Whitlock on the recount: “It will be slow, and it will be public.”', 'Dana Whitlock'],
    ['Bruno Vance was blunt: “This budget is a fairy tale.”', 'Bruno Vance'],
    ['Asked whether he regretted it, Bruno Vance was blunt: “Not for a second.”', 'Bruno Vance'],
    ['In her closing remarks, Marion Bell warned: “This court is no stage.”', 'Marion Bell'],
    ['Said Dana Whitlock: “The count is over.”', 'Dana Whitlock'],
    ['From the report: “Nobody had inspected the dam since May.”', 'the report'],
  ])('announces the words of whoever stands before it: %s', (text, by) => {
    expect(outline(text)).toMatchObject([{ kind: 'DIRECT', by }]);
  });
});

describe('the turns of a transcript', () => {
  test('are their speakers’, each on a line', () => {
    expect(
      said(
        'MODERATOR: Senator, will you accept the result?\nVANCE: I will accept a fair count.\nMODERATOR: Is that a yes?',
      ),
    ).toEqual([
      ['MODERATOR', 'Senator, will you accept the result?'],
      ['VANCE', 'I will accept a fair count.'],
      ['MODERATOR', 'Is that a yes?'],
    ]);
  });

  test('may tell in capitals who the speakers are', () => {
    const turns = outline(
      'JACK MARSH, CNN: What happens next?\nLENA ORTIZ, HARBOR MASTER: We wait for the tide.',
    );
    expect(turns.map(({ by, cue, words }) => [by, cue, ...words])).toEqual([
      ['JACK MARSH', ':', 'What happens next?'],
      ['LENA ORTIZ', ':', 'We wait for the tide.'],
    ]);
  });

  test('are quoted at length, a mark before each, however short', () => {
    const transcript =
      'A partial transcript:\n\n“WALDEN: Is the dam safe?\n\n“POE: It is.\n\n“WALDEN: Thank you.”';
    expect(said(transcript)).toEqual([
      ['WALDEN', 'Is the dam safe?'],
      ['POE', 'It is.'],
      ['WALDEN', 'Thank you.”'],
    ]);
  });

  test('are not the sections of a market report', () => {
    const report =
      'CURRENCIES: The krone fell to 10.2 for a euro.\nHARBOR VOTE: The council met on Monday and left the tariff as it was.\nASIA’S DAY: Shares rose in Tokyo and in Seoul.';
    expect(said(report)).toEqual([]);
  });

  test('are not lists with headings', () => {
    expect(said('Note: the ferry is late.\nUpdate: the ferry has come in.')).toEqual([]);
  });
});

describe('a signature', () => {
  test.each([
    ['“The sea gives nothing back.”\n— Edith Marlow, “The Long Shore”', 'Edith Marlow'],
    ['"Keep the lights on." - Priya Nair, Portsea', 'Priya Nair'],
    ['“Thank you for not giving up on us.” — a nurse at the hospital', 'a nurse at the hospital'],
  ])('names the speaker: %s', (text, by) => {
    expect(outline(text)).toMatchObject([{ kind: 'DIRECT', by }]);
  });

  test('makes a statement of a line that is a post, without its links', () => {
    expect(
      said(
        'The council met again.\nWe mourn a friend and a colleague. https://example.org/1 — Bruno Vance (@bvance) March 4, 2021',
      ),
    ).toEqual([['Bruno Vance', 'We mourn a friend and a colleague.']]);
  });

  test('is not a clause behind a dash', () => {
    expect(
      outline('“Thank you for not giving up on us.” — the words hung in the air'),
    ).toMatchObject([{ by: null }]);
  });
});
