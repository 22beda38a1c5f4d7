import { describe, expect, test } from 'vitest';
import { repairText } from '../../../src/text/repair.ts';
import { outline, single } from '../outline.ts';

const speakers = (text: string) => outline(text).map(({ by }) => by);

describe('a name is whole', () => {
  test.each([
    'Greta von der Mühlen',
    'Pieter van den Broek',
    'Pieter van der Broek',
    'Mario de la Rosa',
    'Teresa dos Reis',
    'Joris ten Have',
    'Amina bint Saleh',
    'Karim al-Masri',
    'Bashir ad-Din Nasser',
    'Marta da Costa e Silva',
    'Pablo Ruiz y Ortega',
    'Carlo Lo Presti',
    'Zainab binti Osman',
  ])('with its particles: %s', (name) => {
    expect(speakers(`“It is ours,” said ${name}, the mayor of Ashton.`)).toEqual([name]);
    expect(speakers(`${name} told reporters that the bridge would open.`)).toEqual([name]);
    expect(speakers(`The mayor, ${name}, said the bridge would open.`)).toEqual([name]);
  });

  test.each([
    ['“It is ours,” said Pham Van An.', 'Pham Van An'],
    ['“It is ours,” said So Ji-won, who runs the mill.', 'So Ji-won'],
    ['“It is ours,” said De’Shawn “Bear” Holloway.', 'De’Shawn Holloway'],
    ['“It is ours,” said Walter “Buck” Ames Jr., a farmer.', 'Walter Ames Jr.'],
  ])('where a word of it is also an English one, and without its nickname: %s', (text, name) => {
    expect(speakers(text)).toEqual([name.replace('’', "'")]);
  });

  test('so that two families are not one', () => {
    const text =
      'Pieter van den Broek and Saskia van der Broek spoke. “Yes,” van den Broek said. “No,” van der Broek said.';
    expect(speakers(text)).toEqual(['Pieter van den Broek', 'Saskia van der Broek']);
  });

  test('and no English words join it', () => {
    expect(
      speakers('On Friday Ann Poe said the van Tom Lee drove had ten Americans in it.')[0],
    ).toBe('Ann Poe');
  });
});

describe('an office is no part of a name', () => {
  test.each([
    ['Attorney General Kofi Mensah said it was over.', 'Kofi Mensah'],
    ['Maple Rail CFO Ann Lee said it was over.', 'Ann Lee'],
    ['“It is ours,” said the Chief Financial Officer of Maple Rail, Ilze Ozola.', 'Ilze Ozola'],
  ])('%s', (text, name) => {
    expect(speakers(text)).toEqual([name]);
  });
});

describe('a short form is completed', () => {
  test.each([
    ['Carlo Lo Presti opened the mill. “It is ours,” Lo Presti said.', 'Carlo Lo Presti'],
    ['Premier Li Weiming came. “It is ours,” Li said.', 'Li Weiming'],
    ['Indira Devi Nair won the seat. “It is ours,” Indira said.', 'Indira Devi Nair'],
    ['Maximilian “Max” Ohm built it. “It is ours,” Max said.', 'Maximilian Ohm'],
    ['Saskia van der Broek farms. “It is ours,” Van der Broek said.', 'Saskia van der Broek'],
  ])('%s', (text, name) => {
    expect(speakers(text)).toEqual([name]);
  });

  test('not where two bear it', () => {
    expect(
      speakers('Tom Bell bakes and his sister Eve Bell sells. “It is ours,” Bell said.'),
    ).toEqual(['Bell']);
  });

  test('to whom the text has called so before another of the name came', () => {
    const text =
      'Tom Bell bakes. “It is ours,” Bell said. His father, Max Bell, built it. “It is old,” Bell said.';
    expect(speakers(text)).toEqual(['Tom Bell', 'Tom Bell']);
  });

  test('not to one of that given name where another is introduced', () => {
    const text = 'Joseph Otieno runs the police. “He was ours,” said his father, Joseph.';
    expect(single(repairText(text).text).speaker?.name).toBe('Joseph');
  });
});
