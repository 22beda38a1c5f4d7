import fc from 'fast-check';

/** Sentences as a careful desk prints them, in NFC, with ordinary spaces: nothing in them needs a repair. */
export const CLEAN_SENTENCES: readonly string[] = [
  'À l’âge de trente ans, il bâtit un château ; hélas, l’âme du maître s’y gâta.',
  '« Les pâtes sont prêtes », dit-elle en hâte, avant que le dégât ne fût connu.',
  'Il eût fallu qu’il mangeât, qu’il allât, qu’il donnât — et qu’il se tût.',
  'Până când în România nu se va hotărî, a coborâ rămâne greu; „sâmbătă”, a spus el, „vom râde”.',
  'Câmara e âmbito: a câmera, o ângulo e a pânico são palavras com â. “Não”, disse ela.',
  'Cân nhắc kỹ, âm nhạc và tâm hồn đều cần thời gian; “vâng”, ông nói – rất chậm.',
  'Aeth â llyfr i’r tŷ, a siaradodd â’i dad am y tân a’r gân. “Plâs hardd”, meddai.',
  'Hâlâ kâr ediyor, “evet” dedi — İstanbul’da.',
  'Il à dit â voix basse : « voilà ».',
  'He said: “It’s the workers’ choice – not ours – and we’ll see.” She nodded…',
  'The château’s owner served gâteau and pâté; “delicious,” the judge said.',
  'Straight "marks" and it\'s fine -- really, 5 < 6 && 7 > 3; AT&T pays £5, €6 or ½.',
  '„Spaß“, sagte er, „ist ein Café“; “CAFÉ” stands in capitals, “ESPAÑA” too, and “IRMÔ.',
  'Emoji stay whole: 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ✊🏽 ❤️ — he said “ok 👍”.',
  'قال: «نحن هنا» ثم خرج، و\u200fهكذا. می\u200cخواهم',
  'הוא אמר: "כן" \u200e(2024)\u200e ויצא.',
  '他说：“我们会来的。”　她点头。',
  '한국 대통령은 “네”라고 말했다.',
  'Привет, сказал он: «да». Ñandú, Ørsted, Åland, Þór, ð og æ.',
  'The letter â is written in Romanian; â and î sound the same.',
];

/** Texts of clean sentences, some with several lines. */
export const cleanText = fc
  .array(fc.tuple(fc.constantFrom(...CLEAN_SENTENCES), fc.constantFrom(' ', '\n', '\n\n', '\t')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.map(([sentence, gap]) => sentence + gap).join(''));

const FRAGMENTS = [
  ...[
    'â',
    'â€',
    'â€œ',
    'â€™',
    'Ã',
    'Ã©',
    'Ã\x83',
    'Â',
    'Â\xa0',
    '\x80',
    '\x9c',
    '\x93',
    '\x85',
    'ð',
    'ðŸ˜€',
    '\u0303',
  ],
  ...[
    '&',
    'amp;',
    '&quot;',
    '&#8217;',
    '&#x',
    '&shy;',
    '&lt;',
    '#',
    ';',
    '&acirc;',
    '&#128;',
    '&#156;',
    '&#xD83D;',
  ],
  ...[
    '\u00a0',
    '\u200b',
    '\u200d',
    '\u200e',
    '\u202a',
    '\ufeff',
    '\xad',
    '\0',
    '\r',
    '\n',
    '\r\n',
    '\u2028',
    '\t',
    ' ',
  ],
  ...[
    '\ud83d',
    '\ude00',
    '\u0301',
    '\u0323',
    '\u1100',
    '\u1161',
    '\u11a8',
    '\u212b',
    'א',
    'ا',
    '👩',
    '\ufe0f',
  ],
  ...[
    'a',
    'É',
    's',
    't',
    'Iran',
    'don',
    'the ',
    '“',
    '”',
    '‘',
    '’',
    '—',
    '``',
    "''",
    '.',
    ',',
    '(',
    '1',
    'İ',
    'ß',
  ],
];

/** Text put together to be as damaged as can be. */
export const damagedText = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...FRAGMENTS) },
      fc.string({ unit: 'binary' }),
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));

/** A span of the text. */
export function spanOf(text: string): fc.Arbitrary<{ start: number; end: number }> {
  return fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }));
}
