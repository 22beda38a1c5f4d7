import { describe, expect, test } from 'vitest';
import { outline, single } from '../outline.ts';

const said = (text: string) => outline(text).map(({ by, words }) => [by, ...words]);

describe('an attribution', () => {
  test.each([
    ['Harbor master Lena Ortiz said, “We lost eleven boats.”', 'Lena Ortiz'],
    [
      'Asked whether he would run again, Gov. Paul Denning replied, “Ask me in June.”',
      'Paul Denning',
    ],
    ['“Nobody told us the dam was cracked,” Lena Ortiz said on Tuesday.', 'Lena Ortiz'],
    ['“Will anyone pay for this?” Lena Ortiz asked the committee.', 'Lena Ortiz'],
    ['“We are done here!” shouted one of the strikers.', 'one of the strikers'],
    ['“It was like standing in a drum,” recalled Samuel Bell, 34, a welder.', 'Samuel Bell'],
    ['“We found nothing,” says Priya Nair, who led the review.', 'Priya Nair'],
    ['“It’s a disgrace,” chimed in Bruno Vance, the opposition leader.', 'Bruno Vance'],
    ['“The count is over,” said Secretary of State Dana Whitlock.', 'Dana Whitlock'],
    ['“It’s over,” Bruno Vance, tired after a night of counting, told supporters.', 'Bruno Vance'],
    ['“It’s over,” Bruno Vance — himself a sailor’s son — told supporters.', 'Bruno Vance'],
  ])('stands before or behind the words: %s', (text, by) => {
    expect(outline(text)).toMatchObject([{ kind: 'DIRECT', by }]);
  });

  test('tells of the office of whoever holds one', () => {
    expect(
      single('Secretary of State Dana Whitlock said the count was over.').speaker,
    ).toMatchObject({ name: 'Dana Whitlock', description: 'Secretary of State' });
  });

  test.each([
    [
      'The levee, engineers say, was never built for that.',
      ['The levee', 'was never built for that'],
    ],
    [
      'By Friday, officials said, 300 homes had been cleared.',
      ['By Friday', '300 homes had been cleared'],
    ],
    [
      'The contract, which runs until 2031, will not, the company said, be extended.',
      ['The contract, which runs until 2031, will not', 'be extended'],
    ],
    [
      'Not since the war, wrote the historian Edith Marlow, had the town been so quiet.',
      ['Not since the war', 'had the town been so quiet'],
    ],
    [
      'Rents have doubled, according to the tenants’ union, since the plant opened.',
      ['Rents have doubled', 'since the plant opened'],
    ],
  ])('splits what was said: %s', (text, words) => {
    expect(outline(text)).toMatchObject([{ words }]);
  });

  test('resumes a quotation that an earlier one has split', () => {
    expect(said('“We have water,” the mayor said, “but,” she added, “we have no power.”')).toEqual([
      ['the mayor', '“We have water,”', '“but,”', '“we have no power.”'],
    ]);
  });
});

describe('a quotation of several sentences', () => {
  test.each([
    ['“The first payment is due on March 3,” Ann Bell said. “The second falls in May.”', 2],
    ['“No,” Ann Bell said. “Never.”', 2],
    [
      '“We left at dawn,” Ann Bell said. “It was open.\n\n“By noon it was gone.\n\n“Nobody came.”',
      4,
    ],
    [
      'Ann Bell read to the families: “We know this.\n“The engine failed.\n“We do not know why.”',
      3,
    ],
    ['The letter from Ann Bell reads: “Dear neighbors,\n“We are selling the orchard.”', 2],
  ])('is one statement: %s', (text, segments) => {
    expect(outline(text).map(({ words }) => words.length)).toEqual([segments]);
  });
});

describe('a subject', () => {
  test.each([
    'Ann Bell said the machines had been tested, adding that no errors were found.',
    'Ann Bell said the ward was full and warned that more patients were coming.',
    'Ann Bell told reporters the search would go on, noting that the weather was improving.',
    'Speaking to the council, Ann Bell said the review took a year and acknowledged that it should have been quicker.',
  ])('may be shared by a second verb of saying: %s', (text) => {
    expect(outline(text).map(({ by }) => by)).toEqual(['Ann Bell', 'Ann Bell']);
  });

  test.each([
    ['Ann Bell, who has led the council since 2019, said the vote was void.', 'the vote was void'],
    ['Ann Bell, 51, a surgeon and mother of three, said she would appeal.', 'she would appeal'],
    ['Ann Bell (D), the state’s top official, said turnout was high.', 'turnout was high'],
    [
      'Ann Bell, in a letter signed by all branches, says the offer is an insult.',
      'the offer is an insult',
    ],
  ])('may be parted from its verb: %s', (text, words) => {
    expect(said(text)).toEqual([['Ann Bell', words]]);
  });
});

describe('the words begin', () => {
  test.each([
    'Ann Bell said in a notice to passengers that crossings would resume.',
    'Ann Bell said in a statement released on Monday that crossings would resume.',
    'Ann Bell said at Tuesday’s debate that crossings would resume.',
    'Ann Bell said in a letter to the king that crossings would resume.',
    'Ann Bell told passengers last week that crossings would resume.',
  ])('behind the occasion: %s', (text) => {
    expect(said(text)).toEqual([['Ann Bell', 'that crossings would resume']]);
  });

  test('with the day that they are about', () => {
    expect(said('Ann Bell said Sunday’s vote was a farce.')).toEqual([
      ['Ann Bell', 'Sunday’s vote was a farce'],
    ]);
  });

  test('behind what tells of the source', () => {
    expect(said('According to Ann Bell, who runs the ferry, crossings will resume.')).toEqual([
      ['Ann Bell', 'crossings will resume'],
    ]);
    expect(
      outline('According to an official who briefed the Portsea Chronicle, crossings will resume.'),
    ).toMatchObject([
      {
        by: 'an official',
        words: ['crossings will resume'],
        chain: ['REPORTER the Portsea Chronicle'],
      },
    ]);
  });

  test('and end where the clause about the speaker does', () => {
    expect(said('The mayor, who said she would “burn the files,” has left town.')).toEqual([
      ['The mayor', 'she would “burn the files,”'],
    ]);
  });
});

describe('no statement', () => {
  test.each([
    'Bruno Vance denied that he had taken the money.',
    'The company declined to comment on the report.',
    'Ann Bell did not respond to a request for comment.',
    'A spokeswoman for the ministry refused to say whether the raid had failed.',
    'Ann Bell would not confirm that the machines had been replaced.',
    'The bank has never said that it would refund customers.',
    'Neither Ann Bell nor her lawyer said that the ship was safe.',
    'None of them said that the ship was safe.',
    'It is not clear whether Ann Bell said that the ship was safe.',
    'The White House did not immediately comment.',
    'Ann Bell left without saying whether she would return.',
    'Ann Bell stopped short of saying that the ship was safe.',
    'Ann Bell shied away from saying it was a crime.',
  ])('is made of what was denied or not said: %s', (text) => {
    expect(outline(text)).toEqual([]);
  });

  test.each([
    'The bridge was initially forecast to open in May, but the flood delayed it.',
    'Ann Bell, the miller’s eldest daughter, noted the rule in the interview last week.',
    'I asked all-pro barber Robert Mann, who owns a shop in Ulm.',
    'She ruled out a run for mayor.',
    'Two nurses who asked that their names be withheld left early.',
  ])('is made of what nobody says: %s', (text) => {
    expect(outline(text)).toEqual([]);
  });

  test('is made of what somebody only hopes to hear', () => {
    expect(outline('I hope in 2027 the mayor says, “Thank you for your service.”')).toEqual([]);
  });

  test.each([
    'The mill said it had no comment.',
    'The company said it would not comment on pending litigation.',
    'A spokesman said he could not immediately comment.',
  ])('is made of a refusal to comment: %s', (text) => {
    expect(outline(text)).toEqual([]);
  });

  test.each([
    'The so-called “war room” is a windowless office in the basement.',
    'She starred in “The Long Shore” and “A House for Two.”',
    'Edith Marlow’s essay “On Leaving” appeared in 1998.',
    'A banner reading “Welcome Home” hung over the gate.',
    'The village calls itself the “Gateway to the Fens.”',
    'The bill, dubbed the “picnic tax,” passed by two votes.',
    'The “smart” meters have failed again, and nobody knows why.',
    'Edith Marlow grew up there, as her 2012 book, “A Mill Town.” tells.',
    'Bruno Vance blamed “far-left activists” and the press for the attacks.',
    'Bruno Vance earned “is it over?” headlines in the spring.',
    'Rather than “undocumented,” the word “illegal,” became a regular part of the dialogue.',
  ])('is made of scare quotes and titles: %s', (text) => {
    expect(outline(text)).toEqual([]);
  });

  test('is made of the denial beside a statement', () => {
    expect(said('“I did not take it,” Bruno Vance said, denying the charge.')).toEqual([
      ['Bruno Vance', '“I did not take it,”'],
    ]);
  });
});

describe('a doubt', () => {
  test.each([
    ['Bruno Vance reportedly told aides that he would resign.', true],
    ['“I’ll ruin him,” Bruno Vance reportedly said.', true],
    ['Bruno Vance allegedly called the patients “a waste of time.”', true],
    ['The company is understood to have told staff that the plant will close.', true],
    ['Whitlock appeared to blame the machines for the fire.', true],
    ['Whitlock supposedly promised that the machines would be replaced.', true],
    ['Police said the man allegedly stole a bus.', false],
  ])('hedges the saying, not what was said: %s', (text, hedged) => {
    expect(single(text).hedged).toBe(hedged);
  });
});

test('nobody is told his own question', () => {
  const text = 'Asked by a reporter if he was tired, Mr. Barns replied: “I am a patient man.”';
  expect(outline(text).map(({ by, to }) => [by, to])).toEqual([
    ['a reporter', []],
    ['Barns', ['a reporter']],
  ]);
});

test.each([
  ['Ann Lee and Tom Reed, who own the mill, said they would sell.', 'Ann Lee and Tom Reed'],
  ['Both Lee and Reed said they had seen it.', 'Lee and Reed'],
  ['“We are leaving,” said Lee and Reed in a joint statement.', 'Lee and Reed'],
])('two who speak are both named: %s', (text, name) => {
  expect(outline(text).map(({ by }) => by)).toEqual([name]);
});

test('an outlet that quotes somebody passes on his words', () => {
  expect(outline('The Gazette quoted Lee: “I will run.”')).toMatchObject([
    { words: ['“I will run.”'], by: 'Lee', chain: ['REPORTER The Gazette'] },
  ]);
});

test('what is said of somebody’s words is not his', () => {
  expect(outline('What she said is not known.')).toEqual([]);
});
