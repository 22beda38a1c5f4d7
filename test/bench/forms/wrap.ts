import type { Random } from '../random.ts';

/** How a text is laid out in lines. */
export interface WrapStyle {
  width: number;
  /** How long a text is; characters by default. */
  measure: (text: string) => number;
  /** How likely a word that has no room is broken by a hyphen. */
  hyphenation: number;
  /** Whether a line may end after the hyphen of a compound. */
  breaksCompounds: boolean;
}

export function drawWrapStyle(random: Random): WrapStyle {
  return {
    width: 50 + random.below(51),
    measure: (text) => text.length,
    hyphenation: 0,
    breaksCompounds: random.next() < 0.4,
  };
}

/** Fills lines with the words of a paragraph, each with as many as have room. */
export function wrapParagraph(paragraph: string, style: WrapStyle, random: Random): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/\s+/).filter(Boolean)) {
    let rest = word;
    const fits = (text: string) => style.measure(line ? `${line} ${text}` : text) <= style.width;
    if (!fits(rest)) {
      const head = breakWord(rest, fits, style, random);
      if (line || head) lines.push(head ? (line ? `${line} ${head}` : head) : line);
      if (head)
        rest = rest.slice(
          head.endsWith('-') && rest[head.length - 1] !== '-' ? head.length - 1 : head.length,
        );
      line = rest;
    } else {
      line = line ? `${line} ${rest}` : rest;
    }
  }
  return line ? [...lines, line] : lines;
}

/** The longest first part of a word that has room, with its hyphen; empty where the word stays whole. */
function breakWord(
  word: string,
  fits: (text: string) => boolean,
  { hyphenation, breaksCompounds }: WrapStyle,
  random: Random,
): string {
  const parts: string[] = [];
  const compound = /^\p{L}{2,}-(?=\p{L}{2,})/u.exec(word)?.[0];
  if (compound && breaksCompounds) parts.push(compound);
  if (random.next() < hyphenation && /^\p{Ll}{6,}[.,;:]?$/u.test(word)) {
    // Between a vowel and a consonant, or two consonants, with three letters on either side at the least.
    for (let at = 3; at <= word.length - 4; at += 1) {
      const [left, right] = [word.charAt(at - 1), word.charAt(at)];
      const isVowel = (letter: string) => /[aeiouy]/.test(letter);
      if (
        !isVowel(right) &&
        /[aeiouy]/.test(word.charAt(at + 1)) &&
        (isVowel(left) || left !== right)
      ) {
        parts.push(`${word.slice(0, at)}-`);
      }
    }
  }
  return parts.filter(fits).sort((one, other) => other.length - one.length)[0] ?? '';
}
