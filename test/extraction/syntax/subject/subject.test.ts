import { describe, expect, test } from 'vitest';
import { extractStatements } from '../../../../src/extraction/index.ts';
import { outline } from '../../outline.ts';

/** Resolved speakers, in text order. */
const speakers = (text: string) => outline(text).map(({ by }) => by);

/** The words that name the speaker of the first statement. */
function mention(text: string): string | null {
  const span = extractStatements(text)[0]?.speaker?.span;
  return span ? text.slice(span.start, span.end) : null;
}

test.each([
  ['“Who will pay?” the judge asked. “Nobody,” came Tom Bell’s reply.', 'Tom Bell'],
  ['“Who will pay?” the judge asked. “Nobody,” came the reply from a miller.', 'a miller'],
])('a reply is whose it is: %s', (text, by) => {
  expect(speakers(text)).toEqual(['the judge', by]);
});

describe('the subject of a verb of saying', () => {
  test.each([
    ['“The wheel turns,” said Ashton food-supplement maker Ann Poe.', 'Ann Poe'],
    ['“The wheel turns,” said Rev. Ann Poe, a pastor in Ashton.', 'Ann Poe'],
    ['Last week, the mill director, Ann Poe, said that the wheel turns.', 'Ann Poe'],
    ['And a third, Ann Poe, said that the wheel had turned for years.', 'Ann Poe'],
    ['Ann Poe, who used to run the mill, tweeted this: “The wheel turns.”', 'Ann Poe'],
    ['By 2020 Ann Poe said that the wheel had turned for years.', 'Ann Poe'],
    ['“The wheel turns,” one of them, Ann Poe, said on Thursday.', 'Ann Poe'],
    ['“The wheel turns,” Ms. Poe, 81 and retired, said by telephone.', 'Poe'],
    ['Said Ann Poe, “The wheel has turned for a hundred years.”', 'Ann Poe'],
    ['In other words, explained miller Ann Poe: “Who pays for the wheel?”', 'Ann Poe'],
  ])('is a name: %s', (text, name) => {
    expect(speakers(text)).toEqual([name]);
  });

  test.each([
    [
      'Another clerk familiar with the mayor’s thinking said, “The mill is hers.”',
      'Another clerk familiar with the mayor’s thinking',
    ],
    [
      '“The mill is hers,” said a clerk close to the talks, who gave no name.',
      'a clerk close to the talks',
    ],
    ['The mill lost money, according to state officials.', 'state officials'],
    ['According to court records, the mill lost money.', 'court records'],
    [
      'The last woman to run the old mill says the wheel has to go.',
      'The last woman to run the old mill',
    ],
    [
      'About four in 10 Ashton mill workers say that the wheel turns too fast.',
      'About four in 10 Ashton mill workers',
    ],
    ['Ann Poe held up a sign saying “The mill is ours.”', 'a sign'],
  ])('keeps what tells it apart: %s', (text, words) => {
    expect(mention(text)).toBe(words);
  });

  test('is no object pronoun and no object of an active verb', () => {
    expect(mention('The millers who wrote to her on Monday say they are “tired of waiting.”')).toBe(
      'The millers who wrote to her',
    );
    expect(mention('Ann Poe shared a plan for a new mill, writing “The wheel will turn.”')).toBe(
      'Ann Poe',
    );
  });

  test('of a participle is that of the clause it closes', () => {
    expect(
      mention('As word of the sale went round, Ann Poe left town, saying that the mill is hers.'),
    ).toBe('Ann Poe');
  });

  test('of “who” is a person, not the place before it', () => {
    const [first] = outline(
      'Ann Poe, a clerk of the mill in Ashton who said the wheel had to go, left on Monday.',
    );
    expect(first?.by).not.toBe('Ashton');
  });
});

describe('a quotation', () => {
  test('is all that a colon leaves to the verb behind it', () => {
    expect(outline('The mayor had one wish left: “Let the wheel turn,” she said.')).toMatchObject([
      { kind: 'DIRECT', words: ['“Let the wheel turn,”'] },
    ]);
  });

  test('behind a colon at the paragraph’s end belongs to who announced it', () => {
    const text =
      'When the mill burnt down, Mayor Ann Poe sent out a notice and wrote:\n“The wheel will turn again by spring.”';
    expect(speakers(text)).toEqual(['Ann Poe']);
  });

  test('goes on with the words before it, not with a clause between', () => {
    const [first] = outline(
      '“The mill is ours,” said Ann Poe, who told the council that rents had doubled. “We stay.”',
    );
    expect(first?.words).toEqual(['“The mill is ours,”', '“We stay.”']);
  });

  test.each([
    'As the miller Ann Poe had written just a few years earlier, “We could not have a mill without him.”',
    'Ann Poe joked with some of the guests after lunch, “It was a dream that nobody had.”',
  ])('that is a sentence stands apart from the adjunct before it: %s', (text) => {
    expect(outline(text).at(-1)).toMatchObject({ kind: 'DIRECT', by: 'Ann Poe' });
  });

  test('may open with two single marks turned away from each other', () => {
    expect(
      outline('“The mill is ours,” Ann Poe said on Monday. ‘’We stay for good.”'),
    ).toMatchObject([{ by: 'Ann Poe', words: ['“The mill is ours,”', '‘’We stay for good.”'] }]);
  });

  test('may be tagged by a verb with a particle', () => {
    expect(outline('“They run the mill,” Ann Poe shot back. “Not you.”')).toMatchObject([
      { by: 'Ann Poe', cue: 'shot back' },
    ]);
  });

  test('closed by its own tag is not opened by the verb before it', () => {
    expect(
      speakers(
        'Though no town can weigh every gift they receive, “a gift of that size is a clear sign of something,” said Ann Poe.',
      ),
    ).toEqual(['Ann Poe']);
  });
});
