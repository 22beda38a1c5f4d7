import { describe, expect, test } from 'vitest';
import { outline } from '../outline.ts';

const read = (text: string) => outline(text).map(({ by, cue, words }) => [by, cue, ...words]);

describe('cues of several words', () => {
  test.each([
    ['Ann Poe pointed out that the mill had no roof.', 'pointed out', 'that the mill had no roof'],
    [
      'Ann Poe made it very clear that the mill would stay.',
      'made it very clear',
      'that the mill would stay',
    ],
    [
      'The ruling sends a clear message that the mill is safe.',
      'sends a clear message',
      'that the mill is safe',
    ],
    ['Ann Poe went on to say that the mill was hers.', 'say', 'that the mill was hers'],
    ['Ann Poe took to Twitter to say that the mill was hers.', 'say', 'that the mill was hers'],
  ])('are found in %s', (text, cue, words) => {
    expect(outline(text)).toMatchObject([{ cue, words: [words] }]);
  });

  test('set apart what stands before or behind "as she put it"', () => {
    expect(read('The mill is a “sleeping giant,” as Ann Poe put it.')).toEqual([
      ['Ann Poe', 'put it', 'The mill is a “sleeping giant,”'],
    ]);
    expect(read('As Ann Poe has pointed out, the mill has no roof at all.')).toEqual([
      ['Ann Poe', 'pointed out', 'the mill has no roof at all'],
    ]);
  });
});

describe('the speaker', () => {
  test('is the agent of a passive verb', () => {
    expect(read('The workers were told by Ann Poe that the mill would close.')).toEqual([
      ['Ann Poe', 'told', 'that the mill would close'],
    ]);
  });

  test.each([
    ['One in five say the mill should close.', 'One in five'],
    ['Some suggested that the mill could be sold.', 'Some'],
    ['A third of voters, 33%, say the mill should close.', 'A third of voters'],
  ])('may be a share or a quantity: %s', (text, by) => {
    expect(outline(text)).toMatchObject([{ by }]);
  });

  test('may bear the name of a month', () => {
    expect(read('On Tuesday, Ms. May said the mill would stay open.')).toEqual([
      ['May', 'said', 'the mill would stay open'],
    ]);
  });

  test('owns the claim that a noun names', () => {
    expect(read('Officials rejected Tom Reed’s earlier claim that the mill was empty.')).toEqual([
      ['Tom Reed', 'claim', 'that the mill was empty'],
    ]);
  });

  test('stands before an aside, not behind the verb', () => {
    expect(read('Ann Poe, a miller from Ashton, said prices in the valley had doubled.')).toEqual([
      ['Ann Poe', 'said', 'prices in the valley had doubled'],
    ]);
  });
});

describe('words that an attribution interrupts', () => {
  test.each([
    ['The mill, Ann Poe said, is a place for everyone.', ['The mill', 'is a place for everyone']],
    [
      'It is on the miller, Ann Poe said, that the town depends.',
      ['It is on the miller', 'that the town depends'],
    ],
    [
      'Though the mill was old, Ann Poe said, replacing it would cost too much.',
      ['Though the mill was old', 'replacing it would cost too much'],
    ],
    ['Rain, as Ann Poe pointed out, does not turn a mill.', ['Rain', 'does not turn a mill']],
  ])('count on both sides: %s', (text, words) => {
    expect(outline(text)).toMatchObject([{ by: 'Ann Poe', words }]);
  });

  test('are not taken from a main clause that has its own', () => {
    expect(
      read(
        'While some neighbors say the mill is too loud, Ann Poe says the noise keeps the town awake.',
      ),
    ).toEqual([
      ['some neighbors', 'say', 'the mill is too loud'],
      ['Ann Poe', 'says', 'the noise keeps the town awake'],
    ]);
    expect(
      read(
        'When asked by a reporter whether the mill would close, Ann Poe said, “You tell me.”',
      ).at(-1),
    ).toEqual(['Ann Poe', 'said', '“You tell me.”']);
  });
});

test('police and staff are whom one tells and asks, not what one does', () => {
  expect(outline('A man was arrested after a chase, according to police.')).toMatchObject([
    { words: ['A man was arrested after a chase'], by: 'police' },
  ]);
  expect(outline('The mill will close, Lee wrote in an email to staff.')).toMatchObject([
    { words: ['The mill will close'], by: 'Lee' },
  ]);
});

test.each([
  'A self-described “geeky kid,” Mr. Cruz changed his name at school.',
  'Scribner will publish “The Long Day,” a novel, in May.',
  'Rob Hall set up a website called “Night Watch” for his town.',
])('what is done, published or called so is nothing said: %s', (text) => {
  expect(outline(text)).toEqual([]);
});

test('a name behind “and” begins its own clause', () => {
  expect(
    outline('A woman asked for a photo and Clinton said, “As long as it is quick.”'),
  ).toMatchObject([{ by: 'Clinton' }]);
});

test('what somebody used to say was said', () => {
  expect(outline('Ann Poe used to say that bread was patience.')).toMatchObject([
    { words: ['that bread was patience'], by: 'Ann Poe' },
  ]);
  expect(outline('The phrase is used to say that bread is late.')).toEqual([]);
});

test('whoever is thanked for what she said is its speaker', () => {
  expect(outline('Lee thanks Ann Poe, who told her that “bread is patience.”')).toMatchObject([
    { words: ['that “bread is patience.”'], by: 'Ann Poe' },
  ]);
});
