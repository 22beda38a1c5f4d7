import { describe, expect, test } from 'vitest';
import { extractStatements } from '../../../src/extraction/index.ts';
import { outline } from '../outline.ts';

const first = (text: string) => outline(text)[0];

describe('the words behind a quotation', () => {
  test('name its speaker behind a question', () => {
    expect(first('“Would the bridge be free?” Stone pressed. “Maybe for a year.”')).toMatchObject({
      by: 'Stone',
      cue: 'pressed',
      words: ['“Would the bridge be free?”', '“Maybe for a year.”'],
    });
  });

  test('count with any past verb that has no object', () => {
    expect(first('“It is a scandal and a shame,” Stone thundered on Tuesday.')?.by).toBe('Stone');
    expect(first('“It is a scandal and a shame,” echoes Bell. “And it is late.”')).toMatchObject({
      by: 'Bell',
      words: ['“It is a scandal and a shame,”', '“And it is late.”'],
    });
  });

  test('may lack the comma that ends an apposition', () => {
    expect(
      first('“It will soften,” Susan Bell, who is chairman of Our Bridge said in a statement.')?.by,
    ).toBe('Susan Bell');
  });

  test('name whom a description introduces', () => {
    expect(first('“It will soften,” Mayor Ann Bell’s chief of staff, Joe Reed, said.')?.by).toBe(
      'Joe Reed',
    );
    expect(
      first('“It will soften,” then-Ashton mayoral candidate Doug Reed responded at one debate.')
        ?.by,
    ).toBe('Doug Reed');
  });

  test('name the person and not the place or age before a relative clause', () => {
    expect(
      outline(
        '“It is easy to see,” said Susan Bell, 24, from Ashton, who said the bridge is best. “It works.”',
      ).map(({ by }) => by),
    ).toEqual(['Susan Bell', 'Susan Bell']);
  });

  test('may name their speaker by age', () => {
    const text = '“It is easy to see,” said the 46-year-old.';
    const span = extractStatements(text)[0]?.speaker?.span;
    expect(span && text.slice(span.start, span.end)).toBe('the 46-year-old');
  });
});

describe('the subject', () => {
  test('stands before a bracket and a comma', () => {
    expect(
      outline('Gov. John Reed (R-OH), said, “I am getting ready to rent a wagon.”')[0]?.by,
    ).toBe('John Reed');
  });

  test('is the single name that a description introduces', () => {
    expect(outline('His brother, Joseph, said the bridge would open.')[0]?.by).toBe('Joseph');
  });

  test('of an e-mail is its sender', () => {
    expect(
      outline(
        'Susan Bell, vice chairwoman of the campaign, emailed supporters on Monday, telling them, “I am proud and I stay.”',
      ).at(-1)?.by,
    ).toBe('Susan Bell');
  });
});

test('a mark turned the wrong way behind a comma closes', () => {
  expect(
    outline('“It was unusual,“ said Tom Reed, a lawyer. “It is a hard thing to do.”')[0]?.words,
  ).toEqual(['“It was unusual,“', '“It is a hard thing to do.”']);
});

test('no thing speaks a quotation without a cue', () => {
  const by = outline(
    'Susan Bell said the storm cost her the mill. Then there was the psychological blow.\n“It took me two years to mourn for it.”',
  ).map((statement) => statement.by);
  expect(by.at(-1)).not.toBe('the psychological blow');
});
