import { describe, expect, test } from 'vitest';
import { outline, single } from '../outline.ts';

const speakers = (text: string) => outline(text).map(({ by }) => by);

describe('resolved names', () => {
  test.each([
    'Łucja Müller',
    'Kemal Erdoğan',
    'Şahin Øvergård',
    'Nguyễn Phú Trọng',
    'Ђорђе Петровић',
    'Ελένη Παππά',
    'Dvořáček',
  ])('are whole in every alphabet: %s', (name) => {
    expect(speakers(`“We will build it,” said ${name}, the mayor of Ashton.`)).toEqual([name]);
    expect(speakers(`${name} told reporters that the bridge would open.`)).toEqual([name]);
    expect(speakers(`“We will build it,” ${name} said.`)).toEqual([name]);
  });

  test('complete a surname', () => {
    expect(speakers('Benjamin Stone opened the mill. “It is ours,” Mr. Stone said.')).toEqual([
      'Benjamin Stone',
    ]);
  });

  test('follow a pronoun to the person who spoke before', () => {
    expect(speakers('Susan Bell said the bridge would open. “It is ours,” she said.')).toEqual([
      'Susan Bell',
      'Susan Bell',
    ]);
  });

  test('follow pronouns by gender', () => {
    expect(
      speakers(
        'Susan Bell met David Stone in Ashton. “It is ours,” he said. She said the bridge would open.',
      ),
    ).toEqual(['David Stone', 'Susan Bell']);
  });

  test('follow a title to its holder', () => {
    expect(
      speakers(
        'Prime Minister Susan Bell came to Ashton. The prime minister said the bridge would open.',
      ),
    ).toEqual(['Susan Bell']);
  });

  test('never make a person speak to himself', () => {
    const statement = single(
      'President David Stone told the prime minister that the bridge would open.',
    );
    expect(statement.addressees.map(({ name }) => name)).not.toContain('David Stone');
  });

  test('keep title and apposition as description', () => {
    expect(single('Mayor Susan Bell said the bridge would open.').speaker?.description).toBe(
      'Mayor',
    );
    expect(
      single('Tom Reed, a baker from Ashton, said the mill would stay open.').speaker?.description,
    ).toBe('a baker from Ashton');
  });

  test('tell persons, organisations, governments and groups apart', () => {
    const kind = (text: string) => single(text).speaker?.kind;
    expect(kind('Susan Bell said the bridge would open.')).toBe('PERSON');
    expect(kind('The Ashton Transport Company said the bridge would open.')).toBe('ORGANIZATION');
    expect(kind('The Ministry of Transport said the bridge would open.')).toBe('GOVERNMENT');
    expect(kind('Residents said the bridge would open.')).toBe('GROUP');
  });
});

test.each([
  ['“We have no choice,” said Ulm’s mayor, Ann Lee, in a statement.', 'Ann Lee'],
  ['“No way,” said a neighbor, John Smith, who saw the fire.', 'John Smith'],
  ['A spokeswoman for Lee, Rita Moss, said the report was false.', 'Rita Moss'],
  ['The director of the port, Eric Nord, told the Gazette that the crane was safe.', 'Eric Nord'],
])('a name in apposition speaks, and what it explains describes it: %s', (text, name) => {
  expect(speakers(text)).toEqual([name]);
});

test('of those named side by side, only the first is described', () => {
  expect(speakers('“No way,” said the mayor, President Hale, and the Pope.')).not.toContain('Hale');
});

test.each([
  ['The American Heart Association said nuts are good.', 'American Heart Association'],
  ['Detective Inspector Mark Shaw said the trial would go on.', 'Mark Shaw'],
  ['Tom Reed QC said his client was at home.', 'Tom Reed'],
  ['The shopkeeper, Anil Desai, 52, said he saw a knife.', 'Anil Desai'],
  [
    'Finance chief Otto Beck said demand remained “solid,” adding that orders had risen.',
    'Otto Beck',
  ],
])(
  'titles, honours and ages are no part of it, the names of bodies are whole: %s',
  (text, name) => {
    expect(new Set(speakers(text))).toEqual(new Set([name]));
  },
);

test('whoever is accused or asks for no name says what follows, and no more', () => {
  expect(
    outline('A teenager accused of stabbing a clerk told police he “meant no harm.”'),
  ).toMatchObject([{ words: ['he “meant no harm.”'], cue: 'told' }]);
  expect(
    outline('A neighbour who asked not to be named said: “Everyone knows that boy.”'),
  ).toMatchObject([{ words: ['“Everyone knows that boy.”'], cue: 'said' }]);
});

test('a husband speaks on as “he”, whoever else was named', () => {
  const text =
    'Karl Stein owns it. Her husband said he had called Stein.\n\n“Nobody came,” he said.';
  expect(speakers(text)).toEqual(['Her husband', 'Her husband']);
});

test('whoever is recorded speaks, and a document is its owner’s', () => {
  expect(speakers('The ad uses footage of Ann Lee asking, “Why am I not ahead?”')).toEqual([
    'Ann Lee',
  ]);
  expect(
    speakers(
      'The Safety Board met.\n\n“It is cold,” says a paper titled Trains in Winter on Northern Railway’s website.',
    ),
  ).toEqual(['Northern Railway']);
});

test.each([
  ['The Globe and Mail reported that the dam was safe.', 'Globe and Mail'],
  [
    'The minister told Fox News he was hopeful. The industry association says jobs have been lost.',
    'The industry association',
  ],
])('of an outlet is whole, and stands for no association: %s', (text, name) => {
  expect(speakers(text).at(-1)).toBe(name);
});

test('who opens a paragraph by what he is takes it up again', () => {
  const quoted = '“He never doubted it,” coach Ken Hitch said.\n\n';
  expect(
    speakers(`${quoted}Goalie Mike Smith made 31 saves. “We lost,” the veteran said.`),
  ).toEqual(['Ken Hitch', 'Mike Smith']);
  expect(speakers(`${quoted}Flames captain Mark Giord left. “I saw it,” he said.`)).toEqual([
    'Ken Hitch',
    'Mark Giord',
  ]);
});

test('what opens a sentence by what somebody is, is no part of the name', () => {
  expect(speakers('Analyst Gunnar Mund said he was surprised.')).toEqual(['Gunnar Mund']);
});

test('a month before a surname is a first name, and a month elsewhere', () => {
  expect(speakers('“It was too short,” said June Carter.')).toEqual(['June Carter']);
  expect(speakers('April Ryan said the briefing was too short.')).toEqual(['April Ryan']);
  expect(speakers('Jan Brewer left on Jan. 5. “It was short,” Brewer said.')).toEqual([
    'Jan Brewer',
  ]);
  expect(speakers('In August Carter said she would stay.')).toEqual(['Carter']);
});

test('“the Spaniard” is whom the text speaks of, or a description, and never a name', () => {
  const quoted = '“I was thinking of the bus home,” the Spaniard joked.';
  expect(speakers(`Jordi Camps scored twice. ${quoted} He said it was late.`)).toEqual([
    'Jordi Camps',
    'Jordi Camps',
  ]);
  expect(speakers(quoted)).toEqual(['the Spaniard']);
  expect(single('An American said he had seen it.').speaker?.name).toBe('An American');
  expect(single('The Norwegian Refugee Council said it was worried.').speaker?.name).toBe(
    'Norwegian Refugee Council',
  );
});

test.each([
  'One victim, 81-year-old Walter Grimes, testified that he lost his savings.',
  'A neighbour, retired teacher Walter Grimes, said that he lost his savings.',
])('an age or a trade before the apposed name hides nobody: %s', (text) => {
  expect(speakers(text)).toEqual(['Walter Grimes']);
});

test('who writes with colleagues is named all the same', () => {
  const text =
    'Oceans may be far more common than previously thought, Poe and her colleagues wrote.';
  expect(speakers(text)).toEqual(['Poe and her colleagues']);
});
