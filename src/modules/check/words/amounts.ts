/** Codes and longer signs of currencies, by the sign that they stand for. */
const CURRENCY_CODES = new Map([
  ['us$', '$'],
  ['usd', '$'],
  ['eur', '€'],
  ['gbp', '£'],
  ['jpy', '¥'],
  ['inr', '₹'],
]);
const SIGNS = '[$€£¥₹]';

/** "bn" of "$1.2bn". */
const SCALE_LETTERS = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['t', 1e12],
  ['tn', 1e12],
  ['trn', 1e12],
]);

const CODES = [...CURRENCY_CODES.keys()];
/** A sign or a code before an amount: "$5", "US$5", "EUR 5". */
const CURRENCY = `(?:US\\$|${SIGNS}|(?:${CODES.filter((code) => !code.endsWith('$'))
  .join('|')
  .toUpperCase()})\\s?(?=\\d))`;
/** "72,000", "72 000", "72’000", "1.2". */
const DIGITS = "(?:\\d{1,3}(?:[\\s\u00a0\u202f’']\\d{3})+(?![\\d])|\\d+(?:[,.]\\d+)*)";
/** Any of them after a currency; without one, no letter that may be a unit: "20m" may be metres. */
const ANY_SCALE = `(?:${[...SCALE_LETTERS.keys()].join('|')})(?![\\p{L}\\p{N}])`;
const SURE_SCALE = `(?:${[...SCALE_LETTERS.keys()]
  .filter((letters) => letters === 'k' || letters.length > 1)
  .join('|')})(?![\\p{L}\\p{N}])`;

/** The source of a pattern for an amount as it is printed: "72 000", "€20m", "5 %". */
export const PRINTED_AMOUNT = [
  `${CURRENCY}${DIGITS}\\s?${ANY_SCALE}`,
  `${CURRENCY}?${DIGITS}${SURE_SCALE}`,
  `${CURRENCY}?${DIGITS}(?:\\s?%|(?=[^\\p{L}\\p{N}]|$))`,
].join('|');

const AMOUNT = new RegExp(
  `^(${CODES.map((code) => code.replace('$', '\\$')).join('|')}|${SIGNS})?(\\d[\\d.]*)([a-z]*)(%?)$`,
);

/** Whether printed digits, with what is written to them, are one number: "72 000", "€20m", "5 %". */
export function isAmount(printed: string): boolean {
  return /^(?:[A-Z]{2,3}\$?\s?|[$€£¥₹])?\d/.test(printed);
}

/** An amount as it is compared before words are taken in: "72,000" is `72000`, "€20m" `€20000000`. */
export function amountKey(printed: string): string {
  const bare = printed.replace(/,(?=\d{3})|[\s\u00a0\u202f’']/g, '').toLowerCase();
  const [, sign = '', digits = '', letters = '', percent = ''] = AMOUNT.exec(bare) ?? [];
  if (digits === '') return bare;
  const scale = SCALE_LETTERS.get(letters);
  const amount = scale ? String(Math.round(Number(digits) * scale * 1e6) / 1e6) : digits + letters;
  return `${CURRENCY_CODES.get(sign) ?? sign}${amount}${percent}`;
}
