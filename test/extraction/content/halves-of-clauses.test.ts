import { describe, expect, test } from 'vitest';
import { outline } from '../outline.ts';

const attributed = (text: string) => outline(text).map(({ words, by }) => [by, ...words]);

describe('both halves of what an attribution splits', () => {
  test.each([
    [
      'But the years that followed, Ann Poe said, brought a fundamental shift.',
      ['But the years that followed', 'brought a fundamental shift'],
    ],
    [
      'The bill would be helped, Ann Poe said, by the new calendar.',
      ['The bill would be helped', 'by the new calendar'],
    ],
    [
      'It was not only late, Ann Poe said, but also lost.',
      ['It was not only late', 'but also lost'],
    ],
    [
      'The plan, an inside source said, is to have farmers vote.',
      ['The plan', 'is to have farmers vote'],
    ],
    [
      'The trouble with dams, says Ann Poe, a historian at the mill, is that they fall.',
      ['The trouble with dams', 'is that they fall'],
    ],
  ])('%s', (text, words) => {
    expect(outline(text)).toMatchObject([{ words }]);
  });
});

describe('words behind an aside', () => {
  test.each([
    [
      'Ann Poe now says, however, that she is a friend of the mill.',
      'that she is a friend of the mill',
    ],
    ['Ann Poe wondered, as they all do, why the dam was so late.', 'why the dam was so late'],
    [
      'Ann Poe says, win or lose in the May vote, she’s staying in the race.',
      'she’s staying in the race',
    ],
    [
      'Ann Poe said in an interview taped before the vote that the dam was old.',
      'that the dam was old',
    ],
    ['Ann Poe said following a vote in May that the dam was old.', 'that the dam was old'],
    [
      'Ann Poe noted in an op-ed on Monday, the dam “has earned its keep for years.”',
      'the dam “has earned its keep for years.”',
    ],
  ])('%s', (text, words) => {
    expect(attributed(text)).toEqual([['Ann Poe', words]]);
  });
});

test.each([
  [
    'In addition to stating that clerks have no rights, Ann Poe left the hall.',
    'Ann Poe',
    'that clerks have no rights',
  ],
  [
    'Ann Poe said towns like Ulm and Ashton will confirm the plan.',
    'Ann Poe',
    'towns like Ulm and Ashton will confirm the plan',
  ],
  [
    'The day before it was to close, the mill said on Friday that it had sold the wheel.',
    'the mill',
    'that it had sold the wheel',
  ],
  [
    'Ann Poe, struck by the story, told the clerks that she did not need any help.',
    'Ann Poe',
    'that she did not need any help',
  ],
  [
    'Ann Poe herself, as well as her crew, has always maintained that the wheel was safe.',
    'Ann Poe',
    'that the wheel was safe',
  ],
  ['Both have promised to pursue the law if elected.', 'Both', 'to pursue the law if elected'],
  [
    'The self-described socialist said he would win the state’s vote.',
    'The self-described socialist',
    'he would win the state’s vote',
  ],
  [
    'First his wife, longtime aide Ann Poe, announced they were separated.',
    'Ann Poe',
    'they were separated',
  ],
  [
    'Ann Poe turned, rushed everyone inside the hall and said they will open the mill.',
    'Ann Poe',
    'they will open the mill',
  ],
  [
    'Ann Poe, later alleging - falsely - that Ulm had won, left the hall.',
    'Ann Poe',
    'that Ulm had won',
  ],
  [
    'She spoke of tighter rules, warning followers in May that the group could come to town.',
    'She',
    'that the group could come to town',
  ],
])('%s', (text, by, words) => {
  const found = outline(text).at(-1);
  expect(found?.words).toEqual([words]);
  expect(found?.by).toBe(by);
});

test.each([
  'though she declined to say why',
  'but would not elaborate',
  'but she stopped short of giving a date',
])('how much was said is not what was said: “%s”', (rest) => {
  const text = `Ann Poe said the bridge will close in June, ${rest}.`;
  expect(outline(text)).toMatchObject([{ words: ['the bridge will close in June'] }]);
});

test.each([
  ['Ann Poe said the bridge will close in June, as have the other mayors.'],
  ['Ann Poe said the bridge will close in June, to which Tom Reed nodded.'],
  ['Ann Poe, who said the bridge will close in June, ultimately left early.'],
  ['Ann Poe, who came late and said the bridge will close in June, did not stay.'],
  ['Ann Poe has said the bridge will close in June and urged others to walk.'],
])('the clause around what was said goes on behind it: %s', (text) => {
  expect(outline(text)[0]).toMatchObject({
    by: 'Ann Poe',
    words: ['the bridge will close in June'],
  });
});

test('a quotation between dashes with an attribution of its own is a statement of its own', () => {
  const text = 'Ann Poe suggested that the plan was late - “We must see it,” she said - and left.';
  expect(outline(text)).toMatchObject([
    { by: 'Ann Poe', words: ['that the plan was late'] },
    { by: 'Ann Poe', words: ['“We must see it,”'] },
  ]);
});

describe('what only leads to the words is none of them', () => {
  test.each([
    ['Still, Ann Poe said, “we have to win.”', '“we have to win.”'],
    ['And yet, Ann Poe said, the mill is lost.', 'the mill is lost'],
    ['Meanwhile, Ann Poe said, nobody came.', 'nobody came'],
    ['In a statement, Ann Poe said, “While it rains, we wait.”', '“While it rains, we wait.”'],
    [
      'He went because, according to Ann Poe, the mill would call him late.',
      'the mill would call him late',
    ],
    ['Later in the letter, Ann Poe wrote, “I like the mill.”', '“I like the mill.”'],
  ])('%s', (text, words) => {
    expect(outline(text)).toMatchObject([{ by: 'Ann Poe', words: [words] }]);
  });

  test('but the subject of what was quoted is', () => {
    const text = 'The mill, Ann Poe said, “is the heart of the town.”';
    expect(outline(text)).toMatchObject([{ words: ['The mill', '“is the heart of the town.”'] }]);
  });
});

test('a quotation whose sentence goes on behind its mark ends with the sentence', () => {
  const text = '“It is over,” Ann Poe said. “The dams are all in danger” of a late flood.';
  expect(outline(text)).toMatchObject([
    { words: ['“It is over,”', '“The dams are all in danger” of a late flood'] },
  ]);
});

test('the attribution of one statement is no statement of another', () => {
  const text = '“Quiet,” Ann Poe demanded, as Tom Reed continued to interject.';
  expect(outline(text)).toMatchObject([{ by: 'Ann Poe', words: ['“Quiet,”'] }]);
});

test('an order ends before the narrator’s explanation of it', () => {
  const text =
    'Ann Poe is urging the clerks to play by the rules, make the payment and build trust in the House, which holds the keys to what could save it: access to the courts.';
  expect(outline(text)).toMatchObject([
    {
      by: 'Ann Poe',
      words: ['the clerks to play by the rules, make the payment and build trust in the House'],
    },
  ]);
});
