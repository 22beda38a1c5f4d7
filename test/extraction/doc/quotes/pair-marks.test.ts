import { describe, expect, test } from 'vitest';
import { repairText } from '../../../../src/text/repair.ts';
import { outline } from '../../outline.ts';

const said = (text: string) => outline(text).map(({ by, words }) => [by, ...words]);

describe('quotation marks', () => {
  test.each([
    ['"We lost the boats," Lena Ortiz said. “All of them,” she added.', 2],
    ['``The count is over,\'\' said Lena Ortiz. "It is done."', 1],
    ["''The count is over,'' Lena Ortiz said.", 1],
    ["'The count is over,' Lena Ortiz said. 'It's done.'", 1],
    ["'I can't believe the boys' boat is gone,' Lena Ortiz said.", 1],
    ["‘The harbour's open,’ said Lena Ortiz, ‘and it'll stay open.’", 1],
    ['«The count is over», Lena Ortiz said.', 1],
    ['„The count is over“, Lena Ortiz said.', 1],
    ['“The count is over,“ Lena Ortiz said. “It is done,“ she added.', 2],
    ['”The count is over,” Lena Ortiz said.', 1],
    ["\"He said 'no' to everything,\" Lena Ortiz said, 'even to me.'", 1],
  ])('of any sort make direct statements: %s', (text, count) => {
    const kinds = outline(text).map(({ kind, by }) => [kind, by]);
    expect(kinds).toEqual(Array(count).fill(['DIRECT', 'Lena Ortiz']));
  });

  test.each([
    '\'He said "never" and he meant it,\' Lena Ortiz said.',
    '‘He said “never” and he meant it,’ Lena Ortiz said.',
    '“He said ‘never’ and he meant it,” Lena Ortiz said.',
    '“He told me, ‘I am done,’” Lena Ortiz said.',
    "''He told me, 'I am done,''' Lena Ortiz said.",
    '“The minister told us, ‘The money is there,’ but it wasn’t,” said Lena Ortiz.',
    '“The word “fair” means nothing to them,” Lena Ortiz said.',
    '"I told him "go home" and he went," Lena Ortiz said.',
    '“They say “stay,” and then they say, “Go,” and you leave,” said Lena Ortiz.',
    '"The bill isn’t about “order” or “peace” or “work” or “law” or “home” anymore," Lena Ortiz said.',
  ])('nest, and the outer ones hold the statement: %s', (text) => {
    const words = text.slice(0, text.search(/,? (?:said )?Lena/));
    expect(said(text)).toEqual([['Lena Ortiz', words]]);
  });

  test('nest in a paragraph that the next one goes on from', () => {
    const text =
      'Lena Ortiz said: “We were “very tired” of the dam and of its walls.\n\n“We wanted it gone.”';
    expect(outline(text)).toMatchObject([
      { words: ['“We were “very tired” of the dam and of its walls.', '“We wanted it gone.”'] },
    ]);
  });

  test('are those of two quotations where an attribution stands between', () => {
    const text = '“The mill is ours, Lena Ortiz said. “It “turns” by night.”';
    expect(said(text)[0]).toEqual(['Lena Ortiz', '“The mill is ours']);
  });

  test.each([
    ['Rock \'n\' roll is "dead," Lena Ortiz said.', 'Rock \'n\' roll is "dead,"'],
    ['The boys\' club was "a gift," Lena Ortiz said.', 'The boys\' club was "a gift,"'],
  ])('are not apostrophes: %s', (text, words) => {
    expect(outline(text)).toMatchObject([{ kind: 'MIXED', words: [words] }]);
  });
});

describe('a mark that was forgotten', () => {
  test.each([
    ['We lost the boats," Lena Ortiz said.', ['We lost the boats,"']],
    [
      'We lost the boats,” said Lena Ortiz. “All of them.”',
      ['We lost the boats,”', '“All of them.”'],
    ],
    ['“We lost the boats, Lena Ortiz said.', ['“We lost the boats']],
    ['“We lost the boats,‘ Lena Ortiz said.', ['“We lost the boats,‘']],
    ['“We lost the boats, Lena Ortiz said. It took nine days.', ['“We lost the boats']],
    ['“We lost the boats, said Lena Ortiz, whose crew found the oars.', ['“We lost the boats']],
  ])('costs the paragraph neither words nor speaker: %s', (text, words) => {
    expect(outline(text)).toMatchObject([{ kind: 'DIRECT', by: 'Lena Ortiz', words }]);
  });

  test('costs the other paragraphs nothing', () => {
    expect(
      said(
        '“The count is over,” Ada Prince said. “It is done.\nDana Whitlock said the ward was full.\n“We are full,” she said.',
      ),
    ).toContainEqual(['Dana Whitlock', '“We are full,”']);
  });

  test('is not the sign for inches', () => {
    expect(said('The 6\' 2" forward said no.')).toEqual([]);
  });
});

test('a stop where a comma belongs parts no words from their speaker', () => {
  expect(said('“The mill is ours.” Lena Ortiz said. She left.')).toEqual([
    ['Lena Ortiz', '“The mill is ours.”'],
  ]);
});

describe('edited words', () => {
  test.each([
    '“[The mayor] never … answered us,”',
    '“[But] they did nothing … and people died,”',
    '“I told [Vance] that he was wrong [sic],”',
    '“…and that was the last we saw of him,”',
    '“We will rebuild [the clinic]. … We will do it together,”',
  ])('stay as they are: %s', (words) => {
    expect(outline(`${words} Lena Ortiz said.`)).toMatchObject([
      { kind: 'DIRECT', by: 'Lena Ortiz', words: [words] },
    ]);
  });
});

describe('damage, once repaired', () => {
  test.each([
    'â\u0080\u009cWe lost the boats,â\u0080\u009d Lena Ortiz said. â\u0080\u009cIt wasnâ\u0080\u0099t us.â\u0080\u009d',
    'âWe lost the boats,â Lena Ortiz said. âIt wasnât us.â',
    '\ufffdWe lost the boats,\ufffd Lena Ortiz said. \ufffdIt wasn\ufffdt us.\ufffd',
    '&ldquo;We lost the boats,&rdquo; Lena Ortiz said. &#8220;It wasn&rsquo;t us.&#8221;',
    '“We&nbsp;lo\u00adst\u200b the boats,” Lena\u00a0Ortiz said. “It wasn’t us.”',
  ])('leaves words and speaker: %s', (raw) => {
    expect(said(repairText(raw).text)).toEqual([
      ['Lena Ortiz', '“We lost the boats,”', '“It wasn’t us.”'],
    ]);
  });
});

describe('any script', () => {
  test.each([
    ['🎉🎉 “We won,” said Lena Ortiz 🎉 before the crowd.', 'Lena Ortiz'],
    ['港が再開された。“We won,” said Lena Ortiz. 終わり。', 'Lena Ortiz'],
    ['“We won,” said محمد العلي, the captain.', 'محمد العلي'],
    ['“We won,” דוד כהן told Reuters.', 'דוד כהן'],
    ['“We won,” Владимир Орлов said.', 'Владимир Орлов'],
    ['“We won,” said Nguyễn Thị Minh Khai.', 'Nguyễn Thị Minh Khai'],
    ['“We won,” said Þórdís Kolbrún Gylfadóttir, the minister.', 'Þórdís Kolbrún Gylfadóttir'],
    ['“We won,” José María Donnell-Gutiérrez told the BBC.', 'José María Donnell-Gutiérrez'],
  ])('may stand around the words and in the name: %s', (text, by) => {
    expect(outline(text)).toMatchObject([{ kind: 'DIRECT', by, words: ['“We won,”'] }]);
  });
});
