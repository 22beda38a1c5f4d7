import { describe, expect, test } from 'vitest';
import { outline } from '../outline.ts';

const attributed = (text: string) => outline(text).map(({ words, by }) => [by, ...words]);

describe('words that are announced by a noun', () => {
  test.each([
    'Doug Reed’s advice to his clerks was, “It is no good story yet.”',
    'Doug Reed’s answer was: “It is no good story yet.”',
    'Doug Reed’s response: “It is no good story yet.”',
    'Doug Reed’s message is simple: “It is no good story yet.”',
    'The advice of Doug Reed was “It is no good story yet.”',
    'Doug Reed issued a statement: “It is no good story yet.”',
    'Doug Reed put out word and posted a message, “It is no good story yet.”',
  ])('are its owner’s: %s', (text) => {
    expect(attributed(text)).toEqual([['Doug Reed', '“It is no good story yet.”']]);
  });

  test('but not what a narrator calls them', () => {
    expect(attributed('Doug Reed’s answer was “absurd” and late.')).toEqual([]);
  });
});

describe('words that somebody', () => {
  test.each([
    ['was moved to say', 'Doug Reed was moved to say that the dam was old.'],
    ['was forced to admit', 'Doug Reed was forced to admit that the dam was old.'],
    ['was quick to add', 'Doug Reed was quick to add that the dam was old.'],
    ['is the first to admit', 'Doug Reed is the first to admit that the dam was old.'],
    ['could not resist adding', 'Doug Reed could not resist adding that the dam was old.'],
  ])('%s are said', (_, text) => {
    expect(attributed(text)).toEqual([['Doug Reed', 'that the dam was old']]);
  });

  test('was not quick to add are not', () => {
    expect(attributed('Doug Reed was not quick to add that the dam was old.')).toEqual([]);
  });
});

describe('a quotation', () => {
  test('in brackets is all that its tag covers', () => {
    const text =
      'The vote angered the crew (“I want my boat back,” wrote Ann Poe, a miller in Ulm).';
    expect(attributed(text)).toEqual([['Ann Poe', '“I want my boat back,”']]);
  });

  test('behind an inverted opening with an aside is the subject’s', () => {
    expect(attributed('Said Ann Poe, who grew up on the hill, “We were all so proud.”')).toEqual([
      ['Ann Poe', '“We were all so proud.”'],
    ]);
  });

  test('goes on though the comma was forgotten, but an outlet’s name is no half of it', () => {
    expect(attributed('“We build the wall,” Ann Poe said “It is our river.”')).toEqual([
      ['Ann Poe', '“We build the wall,”', '“It is our river.”'],
    ]);
    expect(attributed('“We build the wall,” Ann Poe told “The Morning Hour” today.')).toEqual([
      ['Ann Poe', '“We build the wall,”'],
    ]);
  });

  test('behind those who claim to know is not theirs, nor passed on', () => {
    const text =
      'To the farmers who claim to see the dam rise, Ann Poe said, “I think they dream of it.”';
    expect(outline(text).at(-1)).toMatchObject({
      by: 'Ann Poe',
      words: ['“I think they dream of it.”'],
      chain: [],
    });
  });
});

test('“I” is nobody whom the text names', () => {
  const text = 'Ann Poe opened the mill. “It is ours,” she said.\nI asked whether it was open.';
  expect(outline(text).map(({ by }) => by)).toEqual(['Ann Poe', 'I']);
});

describe('a quotation behind adverbials', () => {
  test.each([
    'Ann Poe said in the spring, when the story broke, “I did not sell any mill.”',
    'Ann Poe, who told the board when asked about the mill: “I did not sell any mill.”',
    'Ann Poe responded with a phrase that could be her rival’s: “I did not sell any mill.”',
  ])('stands by itself: %s', (text) => {
    expect(outline(text)).toMatchObject([
      { kind: 'DIRECT', by: 'Ann Poe', words: ['“I did not sell any mill.”'] },
    ]);
  });

  test('is part of the clause that “that” opens', () => {
    const text = 'Ann Poe said in a call that she sent the same text: “Please come to the mill.”';
    expect(outline(text)).toMatchObject([
      { words: ['that she sent the same text: “Please come to the mill.”'] },
    ]);
  });
});

test('what a colon announces with an attribution of its own is a statement of its own', () => {
  const text =
    'Tom Reed said he was too busy to look for the papers: “I have a lot going on,” he wrote.';
  expect(outline(text)).toMatchObject([
    { by: 'Tom Reed', cue: 'said', words: ['he was too busy to look for the papers'] },
    { by: 'Tom Reed', cue: 'wrote', words: ['“I have a lot going on,”'] },
  ]);
});

test('what a colon announces is the speaker’s, whoever reported it', () => {
  const text = 'Asked about the mill, Tom Reed said: “It is sold,” the Ashton Gazette reported.';
  expect(outline(text)[0]?.by).toBe('Tom Reed');
});
