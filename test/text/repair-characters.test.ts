import { describe, expect, it } from 'vitest';
import { repairText } from '../../src/text/repair.ts';

function repair(raw: string): string {
  return repairText(raw).text;
}

describe('repairing HTML entities', () => {
  it.each([
    ['&quot;Yes,&quot; she said', '"Yes," she said'],
    ['It&#8217;s &#x2014; his', 'It’s — his'],
    ['&ldquo;AT&amp;T&rdquo; &#38; co', '“AT&T” & co'],
    ['Caf&eacute; Ma&ntilde;ana &Uuml;ber &szlig;', 'Café Mañana Über ß'],
    ['It&#146;s &#147;ours&#148;', 'It’s “ours”'],
    ['a&nbsp;b&shy;c', 'a bc'],
    ['&amp;amp;quot;No&amp;quot;', '"No"'],
    ['&acirc;&#128;&#156;Yes', '“Yes'],
  ])('decodes %s', (raw, text) => {
    expect(repair(raw)).toBe(text);
  });

  it.each([
    '5 &lt; 6',
    '&#60;b&#62;',
    'a & b; c',
    '&unknown;',
    '&#xD83D;',
    '&#9999999;',
    '&quot without its end',
    'R&D;',
  ])('leaves what is no sure entity, or is markup: %s', (text) => {
    expect(repair(text)).toBe(text);
  });
});

describe('repairing spaces and line ends', () => {
  it('turns no-break and fixed-width spaces into spaces', () => {
    expect(repair('a\u00a0b\u202fc\u2009d\u2007e')).toBe('a b c d e');
  });

  it('keeps the ideographic space, tabs and line feeds', () => {
    expect(repair('你\u3000好\t\n')).toBe('你\u3000好\t\n');
  });

  it('knows one kind of line end', () => {
    expect(repair('a\r\nb\rc\u2028d\u2029e\x85f\vg\fh')).toBe('a\nb\nc\nd\ne\nf\ng\nh');
  });
});

describe('repairing invisible characters', () => {
  it('removes them from words', () => {
    expect(repair('\ufeffnews\u00adpaper\u200b ed\u0000it\u2060or\u007f')).toBe('newspaper editor');
  });

  it('keeps the joiners that build emoji and shape Persian, and removes idle ones', () => {
    expect(repair('👩\u200d👧 می\u200cخواهم')).toBe('👩\u200d👧 می\u200cخواهم');
    expect(repair('news\u200dpaper \u200cyes')).toBe('newspaper yes');
  });

  it('keeps marks of direction in lines with right-to-left letters only', () => {
    expect(repair('\u202a@name said\nשלום \u200e(1)')).toBe('@name said\nשלום \u200e(1)');
  });
});

describe('repairing the Unicode form', () => {
  it('composes letters and replaces singletons', () => {
    expect(repair('Cafe\u0301 \u212bngstr\u00f6m \u1112\u1161\u11ab')).toBe('Café Ångström 한');
  });

  it('replaces half a surrogate pair and keeps a whole one', () => {
    expect(repair('a\ud83db\ude00c😀')).toBe('a\ufffdb\ufffdc😀');
  });

  it('leaves a heap of marks that is no letter of any language', () => {
    const heap = `a${'\u0301\u0323'.repeat(40)}`;
    expect(repair(heap)).toBe(heap);
  });
});
