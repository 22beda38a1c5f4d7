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

  test.each([
    ['a note in brackets', 'Mia Fox (Green): ', 'Karl Abt (Labour): '],
    ['a time', '[00:03] Mia Fox: ', '[00:12] Karl Abt: '],
    ['a time without brackets', '00:03:10 - Mia Fox: ', '00:03:12 - Karl Abt: '],
    ['the arrows of captions', '>> Mia Fox: ', '>> Karl Abt: '],
    ['an office', 'Mia Fox -- Chief Executive: ', 'Karl Abt -- Analyst: '],
    ['who they are', 'Mia Fox, who chairs the board: ', 'Karl Abt, of the Post: '],
  ])('may have %s at their labels', (_, fox, abt) => {
    const lines = [`${fox}We keep the mill.`, `${abt}For how long?`, `${fox}For good.`];
    expect(outline(lines.join('\n')).map(({ kind, by, words }) => [kind, by, ...words])).toEqual([
      ['DIRECT', 'Mia Fox', 'We keep the mill.'],
      ['DIRECT', 'Karl Abt', 'For how long?'],
      ['DIRECT', 'Mia Fox', 'For good.'],
    ]);
  });

  test('are of one person with and without rank and first name', () => {
    const turns =
      'REAR ADM. JOHN HALE, HARBOR MASTER: We wait for the tide.\nABT: And then?\nHALE: Then we sail.';
    expect(said(turns)).toEqual([
      ['JOHN HALE', 'We wait for the tide.'],
      ['ABT', 'And then?'],
      ['JOHN HALE', 'Then we sail.'],
    ]);
  });

  test('go on over paragraphs, without what the hall did', () => {
    const turns =
      'Mia Fox: We keep the mill.\nIt pays its way.\n(APPLAUSE)\nKarl Abt: For how long?\nMia Fox: For good.\nAnd the wheel, too.';
    expect(said(turns)).toEqual([
      ['Mia Fox', 'We keep the mill.', 'It pays its way.'],
      ['Karl Abt', 'For how long?'],
      ['Mia Fox', 'For good.', 'And the wheel, too.'],
    ]);
  });

  test('end where the narrator names the speaker', () => {
    const turns =
      'The board met on Monday.\nMia Fox: We keep the mill.\nFox then left the hall.\nKarl Abt: For how long?\nMia Fox: For good.\nNobody answered.';
    expect(said(turns)).toEqual([
      ['Mia Fox', 'We keep the mill.'],
      ['Karl Abt', 'For how long?'],
      ['Mia Fox', 'For good.'],
    ]);
  });

  test('keep what is quoted in them', () => {
    const turns =
      'SEN. MIA FOX (D-Ulm): I told him, “Go home,” and he said that he would.\nABT: Did he?\nFOX: He did.';
    expect(said(turns)).toEqual([
      ['MIA FOX', 'I told him, “Go home,” and he said that he would.'],
      ['ABT', 'Did he?'],
      ['MIA FOX', 'He did.'],
    ]);
  });

  test('may stand below their labels', () => {
    const turns =
      'Mia Fox -- Chief Executive\n\nThank you.\n\nSales rose.\n\nKarl Abt -- Analyst\n\nBy how much?\n\nMia Fox -- Chief Executive\n\nBy a third.';
    expect(said(turns)).toEqual([
      ['Mia Fox', 'Thank you.', 'Sales rose.'],
      ['Karl Abt', 'By how much?'],
      ['Mia Fox', 'By a third.'],
    ]);
  });

  test('are questions and answers, which the only person named before gives', () => {
    const turns =
      'Mia Fox, the harbor master, spoke with the Post.\n\nQ: Will you sell?\nA: We will not.\nQ: Why?\nA: It pays its way.';
    expect(said(turns)).toEqual([
      ['Mia Fox', 'We will not.'],
      ['Mia Fox', 'It pays its way.'],
    ]);
  });

  test('are not the rows of a count', () => {
    const rows = 'Mia Fox: 1,769\nKarl Abt: 1,501\nMia Fox: 547\nKarl Abt: 46';
    expect(said(rows)).toEqual([]);
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
