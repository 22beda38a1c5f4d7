import { describe, expect, test } from 'vitest';
import { outline } from '../outline.ts';

const attributed = (text: string) => outline(text).map(({ words, by }) => [by, ...words]);
const speakers = (text: string) => outline(text).map(({ by }) => by);

describe('the tag behind a quotation', () => {
  const quoted = 'A clerk asked about it.\n“We do not think that the mill helps,”';

  test.each([
    [' said one unaligned Ashton strategist.', 'one unaligned Ashton strategist'],
    [' CBS This Morning co-anchor Ann Poe said.', 'Ann Poe'],
    [' warm-and-fuzzy Ann Poe said.', 'Ann Poe'],
    ['Ann Poe said.', 'Ann Poe'],
    [' a narrator in the ad states.', 'a narrator'],
    [' came shouts from the crowd, as it booed.', 'the crowd'],
    [' someone in the audience shouted.', 'someone in the audience'],
  ])('%s', (tag, by) => {
    expect(speakers(quoted + tag)).toEqual([by]);
  });

  test('may go on', () => {
    expect(attributed('“It happens, right?” Ann Poe went on, as if nobody had heard her.')).toEqual(
      [['Ann Poe', '“It happens, right?”']],
    );
  });

  test('is none where the next voice has words of its own', () => {
    const text =
      'Doug Reed asked the board, “Why now, of all days?” Ann Poe shot back, “You know.”';
    expect(attributed(text)).toEqual([
      ['Doug Reed', '“Why now, of all days?”'],
      ['Ann Poe', '“You know.”'],
    ]);
  });

  test('is none behind who shouted it', () => {
    const text = 'When a miller in the hall shouted, “Reed,” Ann Poe joked, “Come on up and see!”';
    expect(speakers(text)).toEqual(['a miller in the hall', 'Ann Poe']);
  });
});

describe('before a colon speaks', () => {
  test.each([
    [
      'the main clause’s subject, not those of an adverbial before it',
      'In the hours after 14 people were killed in Ulm, Ark., a familiar voice spoke on Twitter: “We have arrived. Decide how to end.”',
      'a familiar voice',
    ],
    [
      'the name before its party',
      'Rep. Doug Reed (R-Ulm): “I have not heard you cite that figure. Who told you that?”',
      'Doug Reed',
    ],
    ['a numbered text', 'Rule 33 affirms: “No state shall expel a refugee in any way.”', 'Rule 33'],
  ])('%s', (_, text, by) => {
    expect(speakers(text)).toEqual([by]);
  });
});

describe('a participle of saying belongs to', () => {
  test.each([
    [
      'the crowd beside it',
      'Doug Reed spoke down the street from the mill, where about 50 farmers had gathered on Monday, chanting “no contract, no peace” all day.',
      'about 50 farmers',
    ],
    [
      'the main clause, not to papers that were deemed secret',
      'On Friday, Ann Poe pounced on news that Mr. Reed had handled papers later deemed “secret,” saying in a post on Twitter: “The release is a disaster.”',
      'Ann Poe',
    ],
    [
      'whoever posted a comment',
      'Ann Poe immediately posted a Twitter comment of her own, saying, “We are so glad to be here!”',
      'Ann Poe',
    ],
  ])('%s', (_, text, by) => {
    expect(speakers(text)).toEqual([by]);
  });
});

test('a verb shares the subject of the main clause behind “Last month, when …”', () => {
  const text =
    'Last month, when I asked Doug Reed if he would run, he looked into my eyes, paused and said, “I will run, and win!”';
  expect(outline(text).at(-1)?.by).toBe('Doug Reed');
});

test('an adviser whom the text does not name stays nameless', () => {
  const text =
    'Roger Reed said he expects the mill to close.\n“I think they are practical,” said the senior Poe adviser.';
  expect(outline(text).at(-1)?.by).toBe('the senior Poe adviser');
});

test('a reply is “with, “…”” too', () => {
  expect(attributed('Ann Poe responded to Doug Reed with, “Why now, of all days?”')).toEqual([
    ['Ann Poe', '“Why now, of all days?”'],
  ]);
});
