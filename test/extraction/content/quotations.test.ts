import { describe, expect, test } from 'vitest';
import { outline } from '../outline.ts';

describe('direct quotations', () => {
  test.each([
    ['“The bridge will open in May,” Ann Poe said.', '“The bridge will open in May,”'],
    ['Ann Poe said, “The bridge will open in May.”', '“The bridge will open in May.”'],
    ['“The bridge will open in May,” said Ann Poe, the mayor.', '“The bridge will open in May,”'],
    ['"The bridge will open in May," Ann Poe said.', '"The bridge will open in May,"'],
    ["``The bridge will open in May,'' Ann Poe said.", "``The bridge will open in May,''"],
    ["'The bridge will open in May,' Ann Poe said.", "'The bridge will open in May,'"],
    ['“[The bridge] will open … in May,” Ann Poe said.', '“[The bridge] will open … in May,”'],
    [
      '“The bridge\u00a0will open in\u00a0May,” Ann\u00a0Poe said.',
      '“The bridge\u00a0will open in\u00a0May,”',
    ],
    ['“The bridge will op\u00aden in May,” Ann Poe said.', '“The bridge will op\u00aden in May,”'],
  ])('finds words and speaker of %s', (text, words) => {
    const [statement, ...rest] = outline(text);
    expect(rest).toEqual([]);
    expect(statement).toMatchObject({ kind: 'DIRECT', words: [words] });
    expect(statement?.by?.replace('\u00a0', ' ')).toBe('Ann Poe');
  });

  test('keeps a quotation that the attribution splits as one statement of two segments', () => {
    expect(outline('“The bridge,” Ann Poe said, “will open in May.”')).toEqual([
      {
        kind: 'DIRECT',
        words: ['“The bridge,”', '“will open in May.”'],
        by: 'Ann Poe',
        to: [],
        cue: 'said',
        chain: [],
      },
    ]);
  });

  test('joins the sentences that go on behind the attribution', () => {
    const [statement] = outline('“The bridge will open,” Ann Poe said. “Nobody will pay for it.”');
    expect(statement?.words).toEqual(['“The bridge will open,”', '“Nobody will pay for it.”']);
  });

  test('joins paragraphs that were never closed', () => {
    const text =
      '“The bridge will open in May,” Ann Poe said. “We have waited long enough.\n“Nobody will pay a cent.”';
    expect(outline(text).map(({ words }) => words.length)).toEqual([3]);
  });

  test('leaves a nested quotation inside its own', () => {
    const [statement, ...rest] = outline(
      '“My father told me, ‘Never sell the mill,’ and I never did,” Tom Reed said.',
    );
    expect(rest).toEqual([]);
    expect(statement?.by).toBe('Tom Reed');
  });

  test('ends a quotation whose mark was forgotten before its attribution', () => {
    expect(
      outline('“The mill is ours, Tom Reed said.\n“It stays open,” Ann Poe said.').map(
        ({ by, words }) => [by, ...words],
      ),
    ).toEqual([
      ['Tom Reed', '“The mill is ours'],
      ['Ann Poe', '“It stays open,”'],
    ]);
  });

  test('takes no scare quotes, titles or names of things for statements', () => {
    expect(outline('The so-called “green mile” runs past the mill.')).toEqual([]);
    expect(outline('Her novel “The Mill” won a prize in May.')).toEqual([]);
  });

  test('names the signer below or behind the quotation', () => {
    expect(outline('“We shall not sell the mill.”\n— Tom Reed')[0]?.by).toBe('Tom Reed');
  });

  test('reads the turns of a transcript', () => {
    const turns = outline(
      'Ann Poe: We will open the bridge in May.\nTom Reed: I doubt that very much.',
    );
    expect(turns.map(({ by, words }) => [by, words[0]])).toEqual([
      ['Ann Poe', 'We will open the bridge in May.'],
      ['Tom Reed', 'I doubt that very much.'],
    ]);
  });

  test('finds its way in any script around it', () => {
    const [statement] = outline('🎉 שלום 🎉 “The bridge will open in May,” Ann Poe said. 東京');
    expect(statement).toMatchObject({ by: 'Ann Poe', words: ['“The bridge will open in May,”'] });
  });

  test('leaves the speaker out where nothing names one', () => {
    expect(
      outline('“The bridge will open in May and nobody will pay for it.”')[0]?.by ?? null,
    ).toBeNull();
  });
});
