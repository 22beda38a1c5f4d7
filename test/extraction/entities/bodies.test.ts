import { describe, expect, test } from 'vitest';
import { outline } from '../outline.ts';

const speakers = (text: string) => outline(text).map(({ by }) => by);

describe('the name of a body goes on', () => {
  test.each([
    'National Institute on Sleep and Memory',
    'National Institute for Sleep Research',
    'Directorate for Roads and Bridges',
    'Office for National Mapping',
    'Observatory of the Upper Volta',
    'Campaign for Better Buses',
    'Ministry of Land, Infrastructure and Ports',
    'Ashton Wildlife and Parks Service',
    'Ashton County Sheriff’s Office',
    'Higher Regional Court for Commercial Crime',
  ])('over its task and its list: %s', (name) => {
    expect(speakers(`The ${name} said the bridge would open in June.`)).toEqual([
      name.replace('’', "'"),
    ]);
  });

  test('and no person is one', () => {
    expect(speakers('Sen. Ann Lee of Ashton said the bridge would open.')).toEqual(['Ann Lee']);
    expect(speakers('The Senator for Ashton, Ann Lee, said the bridge would open.')).toEqual([
      'Ann Lee',
    ]);
  });
});

describe('what a body is called afterwards', () => {
  test.each([
    [
      'Maple Shipping lost two containers off Ashton. “They were empty,” the company said.',
      'Maple Shipping',
    ],
    [
      'The Bureau of Reclamation drained the lake. The agency said the fish had been moved.',
      'Bureau of Reclamation',
    ],
  ])('leads to its whole name: %s', (text, name) => {
    expect(speakers(text)).toEqual([name]);
  });
});
