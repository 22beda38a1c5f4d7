import { describe, expect, test } from 'vitest';
import { outline } from '../outline.ts';

const speakers = (text: string) => outline(text).map(({ by }) => by);

describe('antecedents', () => {
  test('prefer a new subject to whoever spoke last', () => {
    expect(
      speakers(
        '“We are late,” David Stone said.\nMartin Bell did not wait for the vote.\n“It is a shame,” he said.',
      ),
    ).toEqual(['David Stone', 'Martin Bell']);
  });

  test('are no genitives and no names in quotation marks', () => {
    expect(
      speakers(
        'Judge David Stone denied Martin Bell’s request. “Paul Reed is right,” he wrote in his ruling.',
      ),
    ).toEqual(['David Stone']);
  });

  test('are told by the pronouns beside a rare first name', () => {
    expect(
      speakers(
        'Yevka Morrin rolled up her sleeves. Julia Bell watched Morrin. “It was cold,” Morrin said.\nShe said the soup was done.',
      ).at(-1),
    ).toBe('Yevka Morrin');
  });

  test('are never of the other gender', () => {
    expect(
      speakers(
        'Robert Mann said the road was shut.\nThe driver’s mother wept. “He is a good boy,” she said.',
      ),
    ).toEqual(['Robert Mann', 'she']);
  });

  test('of an office are not whoever spoke last', () => {
    expect(
      speakers('“It invites chaos,” Priya Nair said. The attorney general said it was lawful.').at(
        -1,
      ),
    ).toBe('The attorney general');
  });

  test('are not sought for somebody singled out', () => {
    expect(
      speakers(
        'Dana Whitlock spent the night on the roof. The man at the oars said that the boat was full.',
      ),
    ).toEqual(['The man at the oars']);
  });

  test('of a definite description are the last subject', () => {
    expect(
      speakers(
        'David Stone scored in the last minute.\n“I shot and hoped,” said the rookie defenceman.',
      ),
    ).toEqual(['David Stone']);
  });

  test('of “the city” are the one body that the text calls so', () => {
    const one = 'The City of Ashton met the millers on Monday. The city said the mill would close.';
    expect(outline(one).at(-1)?.by).toBe('City of Ashton');
    const two = `The City of Belford sent a clerk. ${one}`;
    expect(outline(two).at(-1)?.by).not.toBe('City of Ashton');
  });

  test('of “the company” are the organisation named last', () => {
    expect(
      speakers(
        'The Ashton Transport Company runs the ferry. The company said fares would rise in May.',
      ),
    ).toEqual(['Ashton Transport Company']);
  });
});

describe('names', () => {
  test('inside a description are not the speaker’s', () => {
    expect(speakers('A spokeswoman for Stone said the bridge would open.')).toEqual([
      'A spokeswoman for Stone',
    ]);
  });

  test('keep spouses of one surname apart', () => {
    expect(
      speakers(
        'John Stone arrived with Mary Stone. “It is late,” Mr. Stone said. “It is early,” Mrs. Stone said.',
      ),
    ).toEqual(['John Stone', 'Mary Stone']);
  });

  test('complete an acronym that the text spells out', () => {
    expect(
      speakers(
        'The Riverside Bridge Watch met on Monday. The bridge would open in May, the RBW said.',
      ),
    ).toEqual(['Riverside Bridge Watch']);
  });

  test('end before the place that follows them', () => {
    expect(speakers('“It is ours,” said Sen. Susan Bell of Ashton.')).toEqual(['Susan Bell']);
  });

  test('of organisations keep what belongs to them behind “of”', () => {
    expect(speakers('The Federal Bureau of Bridges said the bridge would open.')).toEqual([
      'Federal Bureau of Bridges',
    ]);
  });

  test('lose every title that stands before them', () => {
    expect(speakers('Ashton Mayor Susan Bell said the bridge would open.')).toEqual(['Susan Bell']);
  });

  test('of a document are its issuer’s', () => {
    expect(
      speakers('Susan Bell resigned on Monday. “I am tired of the quarrel,” her statement read.'),
    ).toEqual(['Susan Bell']);
    expect(
      speakers(
        'A report from the Ashton Bridge Authority said the bridge was safe. The report said traffic had doubled.',
      ),
    ).toEqual(['Ashton Bridge Authority', 'Ashton Bridge Authority']);
  });
});

describe('who was heard or quoted', () => {
  test.each([
    ['Doug Call came. “The books shook me,” he was quoted as saying in the release.', 'Doug Call'],
    ['The mayor was quoted as saying the bridge was safe.', 'The mayor'],
    ['“No, never,” the mayor was heard saying.', 'the mayor'],
    ['“Is it safe?” a reporter can be heard asking the mayor.', 'a reporter'],
  ])('speaks: %s', (text, name) => {
    expect(outline(text).map(({ by }) => by)).toEqual([name]);
  });
});

test('an office means nobody whose office is another', () => {
  const text = 'The director of the port, Eric Nord, was told by the mayor that the plan was dead.';
  expect(outline(text).map(({ by }) => by)).toEqual(['the mayor']);
});

test('the talk turns to a subject behind a fronted phrase', () => {
  const text =
    'It is late, Ham Telf said.\n\nIn a release, Doug Call voiced concern.\n\n“The books shook me,” he said.';
  expect(outline(text).at(-1)?.by).toBe('Doug Call');
});

test('who has just answered does not ask the next question', () => {
  const text =
    '“You waited,” Simms said.\n\n“Yes,” Diaz replied.\n\n“And you kept the money?”\n\n“I have three kids,” she said.';
  expect(outline(text).map(({ by }) => by)).not.toEqual(expect.arrayContaining([null]));
  expect(outline(text)[2]?.by).toBe('Simms');
});

test('a denial of the charge is not its making', () => {
  const text = 'Hale has accused the union of “playing politics,” a charge Lowe denies.';
  expect(outline(text)).toMatchObject([{ by: 'Hale', cue: 'accused' }]);
});

test('a label that tells of what goes on with who spoke', () => {
  const text =
    '“I never wanted this,” Ann Lee began.\n\nOn her rivals: “They mean well.” She paused. “Most of them.”\n\n“It is hard,” she added.';
  expect(outline(text).map(({ by }) => by)).toEqual(['Ann Lee', 'Ann Lee', 'Ann Lee']);
});

test('no group is a she', () => {
  expect(outline('Her rivals said it was late.\n\n“It is hard,” she added.').at(-1)?.by).toBe(
    'she',
  );
});

test('a plural that opens a sentence, or an owner, is not the company that reports', () => {
  expect(speakers('Profits fell, the company reported.')).toEqual(['the company']);
  expect(
    speakers('Drugmakers left. The industry’s main trade group wrote that it was over.'),
  ).toEqual(['The industry’s main trade group']);
  expect(speakers('West Yorkshire Police came. A man has been arrested, the force added.')).toEqual(
    ['West Yorkshire Police'],
  );
});

test('a title makes a person of a name that no list knows', () => {
  expect(
    speakers(
      'Commerce Minister Ravi Menon said it was over.\n\nOpposition leader Priya Nair accused the government. “What did they do?” she asked.',
    ),
  ).toEqual(['Ravi Menon', 'Priya Nair']);
});

describe('a pronoun behind', () => {
  const last = (text: string) => outline(text).at(-1)?.by;

  test('an office that is told of is its holder, not whoever spoke last', () => {
    const text =
      'Mayor Doug Reed unveiled the plan in May.\n“It is late,” a spokesperson for the builder said.\nOn Monday, the mayor brought it up again.\n“We can save money,” he said.';
    expect(last(text)).toBe('Doug Reed');
  });

  test('somebody introduced with an age is that person', () => {
    const text =
      'Doug Reed says the class helped. “I like it,” he says. It also helped Ashton clerk Babatunde Roe, 50. “I walk now,” he says.';
    expect(last(text)).toBe('Babatunde Roe');
  });

  test('an earlier one in the sentence is the same person', () => {
    const text =
      'Dennis Poe lives by the river. “I like it,” he says.\nAsked what he would tell Mayor John Reed about it, he said: “Just listen.”';
    expect(last(text)).toBe('Dennis Poe');
  });

  test('two speakers is both of them', () => {
    const text =
      'Ashton’s owners Tom Reed and Ella Poe said they respected the vote.\n“It was fair,” they said.';
    expect(outline(text).map(({ by }) => by)).toEqual([
      'Tom Reed and Ella Poe',
      'Tom Reed and Ella Poe',
    ]);
  });
});

test('“the Ashton Republican” is the politician near, not the last who was named', () => {
  const text =
    'Senate Majority Leader Ann Poe blamed the clerks. Doug Reed and Tom Bell agreed.\n“They cut the film,” the Ashton Republican said.';
  expect(outline(text).at(-1)?.by).toBe('Ann Poe');
});

test('titles of a body before a person are no part of the name', () => {
  expect(outline('House Speaker Paul Reed said the vote was over.')[0]?.by).toBe('Paul Reed');
});

describe('where an article was written', () => {
  test('is a city, and no woman', () => {
    const text =
      'CHARLOTTE, N.C. — Ann Poe filmed the car. Charlotte waited.\n“He has no weapon,” she said.';
    expect(outline(text).at(-1)?.by).toBe('Ann Poe');
  });

  test('is no company', () => {
    const text =
      'TORONTO — Shares of Maple Rail fell 9 percent.\n“We will cut costs,” the company said.';
    expect(outline(text).at(-1)?.by).toBe('Maple Rail');
  });
});

test.each([
  ['Police Chief Dana Hill said the road was open.', 'Dana Hill'],
  ['City Manager Joe Voss said the road was open.', 'Joe Voss'],
  ['“Nobody listened,” said one, Fatima Khan.', 'Fatima Khan'],
  ['In the words of nurse Fatima Khan, “we are tired.”', 'Fatima Khan'],
])('%s', (text, name) => {
  expect(outline(text)[0]?.by).toBe(name);
});

test('whoever answers is not who asked', () => {
  const text =
    'Judge Ann Poe met Tom Reed. An aide for Eve Lund asked whether she would run.\n“Yes,” she replied.';
  expect(outline(text).at(-1)?.by).not.toContain('aide');
  const asked = 'Judge Tom Reed asked Bill Poe if he understood. “Yes, sir,” he replied.';
  expect(outline(asked).at(-1)?.by).toBe('Bill Poe');
});

test.each([
  ['“We’re thrilled,” said both Ann Poe and her brother Max.', 'Ann Poe and Max'],
  ['“We lost everything,” said his wife, Carla, through an interpreter.', 'Carla'],
])('relatives are named: %s', (text, name) => {
  expect(outline(text)[0]?.by).toBe(name);
});

test('a body that is named after an owner keeps its whole name', () => {
  const text = "The Western Growers' Association said rain had ruined the crop.";
  expect(outline(text)[0]?.by).toBe("Western Growers' Association");
});
