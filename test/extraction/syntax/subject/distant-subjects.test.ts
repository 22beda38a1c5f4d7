import { describe, expect, test } from 'vitest';
import { extractStatements } from '../../../../src/extraction/index.ts';

/** The words that name the speaker of the last statement. */
function mention(text: string): string | null {
  const span = extractStatements(text).at(-1)?.speaker?.span;
  return span ? text.slice(span.start, span.end) : null;
}

test.each([
  ['Ann Poe, the chief of Ora Mills — which owns the wheel — told me, “We are open.”', 'Ann Poe'],
  ['Ann Poe, head of the mill -- a man of few words -- said it was open.', 'Ann Poe'],
  ['In Ulm, Ann Poe — a miller — said the dam was safe.', 'Ann Poe'],
  ['After Stone, Ann Poe — a miller — said the dam was safe.', 'Ann Poe'],
])('a subject has an apposition and an aside behind it: %s', (text, words) => {
  expect(mention(text)).toBe(words);
});

describe('a subject that two verbs share', () => {
  test.each([
    ['As the crowd began to cheer, Poe raised a hand and said, “You are loud.”', 'Poe'],
    ['When the mayor asked about the dam, Tom Bell shrugged and said it was safe.', 'Tom Bell'],
    ['When the mayor asked about the dam, Tom Bell shrugged, saying it was safe.', 'Tom Bell'],
  ])('is the main clause’s: %s', (text, words) => {
    expect(mention(text)).toBe(words);
  });

  test('is not that of a question between', () => {
    expect(
      mention(
        'The mayor declined to comment on whether the department would appeal, but said it “respects the court.”',
      ),
    ).toBe('The mayor');
  });

  test('is not what somebody speaks of', () => {
    expect(
      mention('Stone said the mill reminds him of a novel, explaining, “It is always dark.”'),
    ).toBe('Stone');
  });
});

describe('a subject is found', () => {
  test.each([
    ['Those surveyed say the council should sell the stadium.', 'Those surveyed'],
    [
      'Some 60 percent of farmers polled said they would vote for the bill.',
      'Some 60 percent of farmers polled',
    ],
    ['Nearly a third say they never use the bridge.', 'Nearly a third'],
    ['Just over a quarter, 26 percent, say they will move away.', 'Just over a quarter'],
    ['Ten of the towns were worried; most said they were ready to close the harbor.', 'most'],
    ['Until the end of the shift, most of them said they had loved the work.', 'most of them'],
    ['Some say they hear echoes of the old strike.', 'Some'],
  ])('where it counts heads: %s', (text, words) => {
    expect(mention(text)).toBe(words);
  });

  test.each([
    ['Gerry O’Brien, a farm consultant, notes that wheat prices rose twice.', 'Gerry O’Brien'],
    ['The Republican incumbent said that her position is genuine.', 'The Republican incumbent'],
    ['But the same polling suggests that Mr. Dale could win the valley.', 'the same polling'],
    ['The ad mocks her and claims that “the banks made her rich.”', 'The ad'],
    ['Schneider alleged in the suit that the firm hid its losses.', 'Schneider'],
    ['April Mellon, a harbor clerk, said that the crane was unsafe.', 'April Mellon'],
  ])('though the tagger misreads it or its verb: %s', (text, words) => {
    expect(mention(text)).toBe(words);
  });

  test.each([
    ['Farmers — and some fishermen — say that the new port would ruin the coast.', 'Farmers'],
    ['Lisa Reyes - the singer’s manager - told the Gazette that the tour was over.', 'Lisa Reyes'],
    [
      'Lisa Reyes, star of the show “The Long Day,” said in an interview that the tour was over.',
      'Lisa Reyes',
    ],
    [
      'One council member not on the list, Kelly Smith, told the Gazette she had left.',
      'Kelly Smith',
    ],
    ['The website, run by Michael Dunn, said the estimate is based on ballots.', 'The website'],
    ['Mr. Sand, after initially saying he would not pay, bought three ships.', 'Mr. Sand'],
    ['They met Rosa Marsh, who, after a pause, said that voters would forgive her.', 'who'],
    ['They met Rosa Marsh, who lost but who suggested that voters would forgive her.', 'who'],
  ])('before an aside: %s', (text, words) => {
    expect(mention(text)).toBe(words);
  });

  test.each([
    ['She has since said that she went because it was fun.', 'She'],
    ['Her friends have in the past said he was staying quiet.', 'Her friends'],
    ['They ask Curt Hill, who’s argued for years that the dam cannot hold.', 'who'],
    [
      'The harbor board less than two weeks ago said that the crane was unsafe.',
      'The harbor board',
    ],
    ['Proponents of more controls here say there is a link.', 'Proponents of more controls'],
  ])('before an adverbial: %s', (text, words) => {
    expect(mention(text)).toBe(words);
  });

  test('never in a verb that only looks like a participle', () => {
    expect(mention('The spokesman refused to answer but said that no call was planned.')).toBe(
      'The spokesman',
    );
    expect(mention('The mayor made promises, claims that nobody could check.')).toBeNull();
  });
});
