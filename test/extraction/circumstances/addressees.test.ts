import { describe, expect, test } from 'vitest';
import { outline, single } from '../outline.ts';

describe('whoever was told', () => {
  test.each([
    ['Lena Ortiz told the families that the search was over.', ['the families']],
    ['“You are not welcome here,” Lena Ortiz told Bruno Vance.', ['Bruno Vance']],
    ['Lena Ortiz told her staff in an email that the ward would close.', ['her staff']],
    ['Lena Ortiz told lawmakers on a recent visit that the dam was cracked.', ['lawmakers']],
    ['“You knew,” Lena Ortiz told Bruno Vance last year in a letter.', ['Bruno Vance']],
    [
      'Lena Ortiz told state election officials that the count was over.',
      ['state election officials'],
    ],
    ['Lena Ortiz wrote to Bruno Vance that the ward would close.', ['Bruno Vance']],
    [
      'Lena Ortiz responded to a mother on Monday by saying her refusal to leave was “final.”',
      ['a mother'],
    ],
    [
      'Asked by a reporter about the dam, Lena Ortiz said, “No comment from me today.”',
      ['a reporter'],
    ],
    ['Speaking to Andrew Bell on the BBC, Lena Ortiz said she would resign.', ['Andrew Bell']],
    [
      '“I sleep badly,” Lena Ortiz told Ada Prince, a reporter for the Portsea Chronicle.',
      ['Ada Prince'],
    ],
    ['Lena Ortiz said her meeting with Bruno Vance had been short.', []],
  ])('is an addressee: %s', (text, to) => {
    expect(outline(text)[0]?.to).toEqual(to);
  });

  test.each([
    ['The captain told his crew to abandon ship.', 'his crew to abandon ship'],
    ['Lena Ortiz told Reuters the vote would be held again.', 'the vote would be held again'],
    ['Lena Ortiz told CNN the vote would be held again.', 'the vote would be held again'],
  ])('need not be followed by "that": %s', (text, words) => {
    expect(outline(text).map((statement) => statement.words)).toEqual([[words]]);
  });
});

describe('the outlet of whoever was told', () => {
  test.each([
    ['“I never signed it,” Bruno Vance told Megyn Marsh of Fox News.', 'REPORTER Fox News'],
    ['“I never signed it,” Bruno Vance told CNN’s Jack Marsh.', 'REPORTER CNN'],
    ['“I never signed it,” Bruno Vance told WXYZ-TV on Friday.', 'REPORTER WXYZ-TV'],
    ['“I never signed it,” Bruno Vance told KOMO.', 'REPORTER KOMO'],
    [
      '“I sleep badly,” Bruno Vance told Ada Prince, a reporter for the Portsea Chronicle.',
      'REPORTER the Portsea Chronicle',
    ],
    [
      'The minister will resign, according to a person familiar with the matter who told the Financial Times about it.',
      'REPORTER the Financial Times',
    ],
  ])('is a link: %s', (text, link) => {
    expect(outline(text)[0]?.chain).toEqual([link]);
  });

  test.each([
    'Bruno Vance told CNN on Sunday that the count was over. “It is done,” he told the network.',
    'Bruno Vance told CNN on Sunday that the count was over. “It is done,” he told the same network.',
    'In an interview with CNN, Bruno Vance said the count was over. “It is done,” he told the host.',
  ])('may be named in the sentence before: %s', (text) => {
    expect(outline(text).map(({ chain }) => chain)).toEqual([['REPORTER CNN'], ['REPORTER CNN']]);
  });

  test.each([
    ['“I never signed it,” Bruno Vance said. He spoke with Axios on Monday.', ['REPORTER Axios']],
    ['“I never signed it,” Bruno Vance said. Vance spoke to CNN.', ['REPORTER CNN']],
    ['“I never signed it,” Bruno Vance said. Ada Prince spoke to CNN.', []],
    ['“I never signed it,” Bruno Vance said. He spoke to CNN of “a farce.”', []],
  ])('may be named in the sentence behind: %s', (text, chain) => {
    expect(outline(text)[0]?.chain).toEqual(chain);
  });

  test('is a link by its very words where the text names none', () => {
    expect(outline('“It is done,” Bruno Vance told the newspaper.')[0]).toMatchObject({
      to: [],
      chain: ['REPORTER the newspaper'],
    });
  });
});

describe('an outlet that closes the sentence', () => {
  test.each([
    '“It was a trap,” Bruno Vance said, Reuters reported.',
    '“It was a trap,” Bruno Vance said on Monday, Reuters reported.',
    'Bruno Vance said the vote had been a trap, Reuters reported.',
    'Asked about the vote, Bruno Vance said: “It was a trap,” Reuters reported.',
  ])('passes on what the sentence says: %s', (text) => {
    expect(outline(text)).toMatchObject([{ by: 'Bruno Vance', chain: ['REPORTER Reuters'] }]);
  });

  test('stands behind those whom it cites', () => {
    const text = '“Get out,” Bruno Vance shouted at aides, NBC News reported, citing two people.';
    expect(single(text).chain).toMatchObject([
      { role: 'ORIGIN', name: 'two people', kind: 'ANONYMOUS', anonymity: { count: 2 } },
      { role: 'REPORTER', name: 'NBC' },
    ]);
  });
});

describe('who reported the words', () => {
  test.each([
    [
      'In remarks first reported by the Portsea Chronicle, Bruno Vance called the mine “a mistake.”',
      ['REPORTER the Portsea Chronicle'],
    ],
    [
      'Bruno Vance has said that the mine will close, three people briefed on the talks told Reuters.',
      ['ORIGIN three people briefed on the talks', 'REPORTER Reuters'],
    ],
    [
      '“Close it,” Bruno Vance told the board, according to minutes seen by the Financial Times.',
      ['REPORTER minutes', 'REPORTER the Financial Times'],
    ],
    [
      'Bruno Vance was quoted by state television as saying the front was “stable.”',
      ['REPORTER state television'],
    ],
  ])('does not say them: %s', (text, chain) => {
    expect(outline(text)).toMatchObject([{ by: 'Bruno Vance', chain }]);
  });
});

describe('the reason for a missing name', () => {
  test.each([
    [
      'A senior official, granted anonymity to discuss internal talks, said the deal was close.',
      'granted anonymity to discuss internal talks',
    ],
    [
      'A former clerk, who asked not to be named for fear of losing her pension, said the books had been altered.',
      'who asked not to be named for fear of losing her pension',
    ],
    [
      'The official, who was not authorized to speak publicly, said the budget would be cut.',
      'who was not authorized to speak publicly',
    ],
    [
      'Speaking on condition of anonymity because the talks are private, a diplomat told Reuters that no date had been set.',
      'Speaking on condition of anonymity because the talks are private',
    ],
    [
      '“We were told to lie,” said a nurse who requested anonymity to protect her job.',
      'who requested anonymity to protect her job',
    ],
  ])('is kept, and nothing behind it: %s', (text, description) => {
    expect(single(text).speaker?.description).toBe(description);
  });

  test('leaves the number of those who are joined on', () => {
    const text = '“It is over,” Bruno Vance said, according to an aide and a lawyer.';
    expect(single(text).chain[0]?.anonymity?.count).toBe(2);
  });

  test('is kept of whoever told of another’s words', () => {
    const text =
      '“We are broke,” Bruno Vance told donors, according to an aide who spoke on condition of anonymity because the meeting was private.';
    expect(single(text).chain[0]?.anonymity?.reason).toBe('because the meeting was private');
  });
});

test.each([
  ['“We have the means,” Ann Lee told Europe 1 radio.', 'Europe 1 radio'],
  ['“We have the means,” Ann Lee told the news agency ANI.', 'ANI'],
])('a station or an agency that is told passes the words on: %s', (text, outlet) => {
  expect(outline(text)).toMatchObject([{ by: 'Ann Lee', to: [], chain: [`REPORTER ${outlet}`] }]);
});
