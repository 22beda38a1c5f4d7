import { expect, test } from 'vitest';
import { SINGLE_MARK_SIGNS } from '../../../../src/extraction/doc/quotes/elisions.ts';
import { outline } from '../../outline.ts';

const quoting = SINGLE_MARK_SIGNS.filter(({ name }) => name !== 'alone');

test.each(quoting.map(({ name, example }) => [name, example]))(
  'a single mark is %s: %s',
  (_, example) => {
    const words = example.replace(/ ?(?:said )?Ann Poe(?: said: )?\.?/, '');
    expect(outline(example)).toMatchObject([{ kind: 'DIRECT', by: 'Ann Poe', words: [words] }]);
  },
);

test('a single mark with space around is none', () => {
  expect(outline("Ann Poe said ' yes.")).toEqual([]);
});

test.each(["The boys' club met in the '90s, Ann Poe said. 'It is over,' she added."])(
  'an elision outside of marks opens none: %s',
  (text) => {
    expect(outline(text).at(-1)).toMatchObject({ kind: 'DIRECT', words: ["'It is over,'"] });
  },
);
