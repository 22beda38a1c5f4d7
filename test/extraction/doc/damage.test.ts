import { describe, expect, test } from 'vitest';
import { repairText } from '../../../src/text/repair.ts';
import { outline } from '../outline.ts';

const read = (raw: string) => outline(repairText(raw).text).map(({ by, words }) => [by, ...words]);

describe('damaged text, once repaired', () => {
  test('gives the same statements where every mark, apostrophe and dash became "â"', () => {
    const whole =
      '“We won’t sell the mill,” Ann Poe said. The board — all nine of it — nodded. “Good,” she added.';
    const damaged = whole.replace(/[“”’—]/g, 'â');
    expect(read(damaged)).toEqual([
      ['Ann Poe', '“We won’t sell the mill,”'],
      ['Ann Poe', '“Good,”'],
    ]);
  });

  test('gives the quotations that HTML entities hid', () => {
    expect(
      read('&ldquo;The mill stays open,&rdquo; said Ann Poe. &quot;It&#39;s ours,&quot; she said.'),
    ).toEqual([
      ['Ann Poe', '“The mill stays open,”'],
      ['Ann Poe', '"It\'s ours,"'],
    ]);
  });

  test('loses no statement to soft hyphens and no-break spaces', () => {
    expect(read('Ann\u00a0Poe said\u00a0the mi\u00adll was “oU\u00adrs to keep.”')).toEqual([
      ['Ann Poe', 'the mill was “oUrs to keep.”'],
    ]);
  });

  test('costs the other paragraphs nothing where one mark is never closed', () => {
    expect(
      read(
        'The sign read “Mill for sale.\n“We keep it,” Ann Poe said.\n“So do we,” said Tom Reed.',
      ).slice(-2),
    ).toEqual([
      ['Ann Poe', '“We keep it,”'],
      ['Tom Reed', '“So do we,”'],
    ]);
  });
});
