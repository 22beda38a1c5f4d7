import { describe, expect, test } from 'vitest';
import { outline, single } from '../outline.ts';

const said = (text: string) => outline(text).map(({ by, words }) => [by, ...words]);

describe('what a noun of saying names', () => {
  test.each([
    ['Ann Bell’s claim that the mill was empty has been disputed.', 'that the mill was empty'],
    ['Ann Bell’s claim that the count was rigged drew boos.', 'that the count was rigged'],
    [
      'Ann Bell’s promise that no nurse would lose her job was broken.',
      'that no nurse would lose her job',
    ],
    [
      'Ann Bell’s argument that the ward is unsafe, backed by nurses, convinced the board.',
      'that the ward is unsafe',
    ],
    [
      'Ann Bell’s warning that those who ignored it will lose was ignored.',
      'that those who ignored it will lose',
    ],
    [
      'Ann Bell’s claim that officials knew the mill was empty angered the union.',
      'that officials knew the mill was empty',
    ],
    [
      'Warnings from Ann Bell that the levee would fail were ignored for years.',
      'that the levee would fail',
    ],
  ])('ends before the verb of which it is the subject: %s', (text, words) => {
    expect(said(text)).toEqual([['Ann Bell', words]]);
  });

  test('goes on where it is no subject', () => {
    expect(
      said(
        'Officials rejected Ann Bell’s claim that the count was rigged and that votes were lost.',
      ),
    ).toEqual([['Ann Bell', 'that the count was rigged and that votes were lost']]);
  });
});

describe('chants', () => {
  test.each([
    ['Supporters broke into chants of “Four more years!”', 'Supporters'],
    ['Her supporters responded with loud cries of “Shame!” and left.', 'Her supporters'],
    ['The visit ended, but the students’ chants of “Let us in” went on.', 'the students'],
  ])('are their words who raise them: %s', (text, by) => {
    expect(outline(text)).toMatchObject([{ kind: 'DIRECT', by }]);
  });

  test('are nobody’s where nobody raises them', () => {
    expect(outline('Bruno Vance was met with cries of “Shame!” as he left.')).toEqual([]);
  });

  test('may be doubted', () => {
    expect(single('Delegates reportedly erupted in boos and loud chants of “no.”').hedged).toBe(
      true,
    );
  });
});

describe('a sentence', () => {
  test.each([
    [
      'Ann Bell said she would not leave the U.S. The court sits in May.',
      'she would not leave the U.S.',
    ],
    ['Ann Bell said the office opens at 7 p.m. She did not say why.', 'the office opens at 7 p.m.'],
    [
      'Ann Bell said they would sue Marlow Inc. But the firm was gone.',
      'they would sue Marlow Inc.',
    ],
  ])('may end with an abbreviation: %s', (text, words) => {
    expect(said(text)).toEqual([['Ann Bell', words]]);
  });

  test.each([
    [
      'Ann Bell said the plan will hurt U.S. Senators in Portsea.',
      'the plan will hurt U.S. Senators in Portsea',
    ],
    [
      'Ann Bell said the office opens at 7 p.m. Eastern time.',
      'the office opens at 7 p.m. Eastern time',
    ],
    [
      'Ann Bell said Marlow Inc. Chief John Marsh had left.',
      'Marlow Inc. Chief John Marsh had left',
    ],
  ])('need not end with one: %s', (text, words) => {
    expect(said(text)).toEqual([['Ann Bell', words]]);
  });
});
