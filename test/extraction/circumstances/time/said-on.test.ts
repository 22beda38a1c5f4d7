import { describe, expect, test } from 'vitest';
import { extractStatements } from '../../../../src/extraction/index.ts';

/** A Thursday. */
const publishedAt = new Date('2024-04-11T15:00:00Z');

const dates = (text: string, published: Date | null = publishedAt) =>
  extractStatements(text, { publishedAt: published }).map(({ saidOn }) => saidOn);

describe('the date of a statement', () => {
  test.each([
    ['Ada Prince said on Tuesday that she would resign.', '2024-04-09'],
    ['Ada Prince said Thursday that she would resign.', '2024-04-11'],
    ['“It is over,” she said late Monday night.', '2024-04-08'],
    ['Ada Prince on Wednesday said the count was over.', '2024-04-10'],
    ['On Wednesday, Ada Prince said the count was over.', '2024-04-10'],
    [
      'In a statement on Tuesday, the ferry company said that crossings would resume.',
      '2024-04-09',
    ],
    [
      'Speaking to reporters in Portsea on Sunday, Ada Prince called the vote “a farce.”',
      '2024-04-07',
    ],
    ['Yesterday, Ada Prince told the BBC that the ward was full.', '2024-04-10'],
    ['Ada Prince said at Tuesday’s debate that she would resign.', '2024-04-09'],
    ['“It is over,” Ada Prince said in a Tuesday interview.', '2024-04-09'],
    ['“It is over,” said Ada Prince on March 3.', '2024-03-03'],
    ['“It is over,” said Ada Prince on Nov. 20.', '2023-11-20'],
    ['“It is over,” Ada Prince said on Sunday, April 7.', '2024-04-07'],
    ['Ada Prince told lawmakers in March that the money was gone.', '2024-03'],
    ['Ada Prince said last month that the ward was full.', '2024-03'],
    ['Ada Prince said last year that the ward was full.', '2023'],
  ])('is counted from the day of publication: %s', (text, date) => {
    expect(dates(text)).toEqual([date]);
  });

  test.each([
    ['“It is over,” Ada Prince said on 5 January 2021.', '2021-01-05'],
    ['“It is over,” Ada Prince said on Jan. 5, 2021, in Portsea.', '2021-01-05'],
    ['Ada Prince wrote in 2019 that the dam was cracked.', '2019'],
    ['Ada Prince wrote in May 2019 that the dam was cracked.', '2019-05'],
  ])('needs no day of publication where it has its year: %s', (text, date) => {
    expect(dates(text, null)).toEqual([date]);
  });

  test('is that of what the same sentence goes on with', () => {
    expect(
      dates('Ada Prince said on Tuesday that the ward was full, adding that more would come.'),
    ).toEqual(['2024-04-09', '2024-04-09']);
  });
});

describe('no date', () => {
  test.each([
    ['is told by a date within the words', 'Ada Prince said the trial would start on April 4.'],
    [
      'is told by what the words are about',
      'Ada Prince said of the raid on Monday that it failed.',
    ],
    ['is told by what came before', 'Ada Prince said after Monday’s vote that she would resign.'],
    [
      'is told by a day before which it was said',
      'By Tuesday, Ada Prince was saying the plan was dead.',
    ],
    ['is told by the day of something else', 'Ada Prince said Sunday’s vote was a farce.'],
    ['is told by a clause about the speaker', '“We lost,” said Ada Prince, elected in 2019.'],
    [
      'is told by another clause',
      'On Tuesday, the police raided the office, and Ada Prince said she had no idea why.',
    ],
    ['is told where the year is open', 'Ada Prince said one Monday two years ago that it failed.'],
    ['is told by a day that may be today or long past', '“We lost,” Ada Prince said on Friday.'],
    ['is told by a day ahead', '“We lost,” Ada Prince said on April 20.'],
    ['is told by a date that contradicts itself', '“We lost,” she said on Monday, April 9.'],
    ['is told by a day that no month has', '“We lost,” she said on Feb. 30, 2024.'],
  ])('%s', (_, text) => {
    expect(dates(text)).toEqual([null]);
  });

  test('is told by "Tuesday" where nobody knows when the text was published', () => {
    expect(dates('Ada Prince said on Tuesday that she would resign.', null)).toEqual([null]);
  });
});
