import { type Random, seededRandom } from './random.ts';

const list = (words: string) => words.trim().split(/\s+/);

export const NOUNS = list(`
  government people country plan agreement border budget bank school hospital company worker family law court
  election army attack talks ceasefire economy price tax energy climate water bridge road harvest farmer teacher
  doctor student minister parliament committee report investigation evidence decision proposal reform sanction
  weapon missile convoy village city region coast island airport railway factory mine pipeline refugee child
  victim witness journalist union strike wage pension housing rent loan debt currency inflation market trade
  tariff export import shipment vaccine virus patient nurse storm flood drought wildfire earthquake rescue
  satellite network password platform algorithm museum festival orchestra stadium champion referee coach season`);
const VERBS = list(`
  support protect rebuild finance review approve reject delay defend expand close open visit inspect condemn
  welcome postpone abandon strengthen reduce double monitor regulate privatise nationalise evacuate compensate
  negotiate sign ratify suspend restore question overturn deliver replace upgrade dismantle`);
export const ADJECTIVES = list(`
  new old regional national local foreign difficult fair honest dangerous peaceful serious public private
  military civilian economic urgent historic modest enormous fragile reliable independent temporary permanent
  transparent reckless sensible costly`);
const SYLLABLES = list('ba ko ri tan mel vo sar du len fi gor pa zhe mi tur ka lo ven shi dra');
const FIRST = list(`
  Anna Boris Chidi Dolores Emeka Farida Goran Hélène Igor Jovana Kwame Leïla Marek Nadia Óscar Priya Quentin
  Rosa Søren Tariq Ursula Viktor Wanda Ximena Yusuf Zofia`);

/** A word or name made of syllables; the same for one number. */
export function inventWord(index: number): string {
  const random = seededRandom(index * 7919 + 13);
  const length = 2 + random.below(3);
  return Array.from({ length }, () => random.pick(SYLLABLES)).join('') + (index % 977);
}

/** A surname or a place: as a name is written, the same for one number. */
export function inventName(index: number): string {
  const word = inventWord(index).replace(/\d+/g, '');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A person's full name, the same for one number and different for any two. */
export function inventPerson(index: number): string {
  const first = FIRST[index % FIRST.length];
  const ending = Math.floor(index / FIRST.length);
  return `${first} ${inventName(ending)}${ending.toString(36).replace(/\d/g, (digit) => 'aeiouylnrs'[Number(digit)] ?? '')}`;
}

/**
 * A noun: an ordinary one, or one of thirty thousand invented ones, of which most hardly recur, so
 * that words and runs of words are as rare and as frequent as in print.
 */
export function drawNoun(random: Random): string {
  return random.next() < 0.35 ? inventRare(random) : (NOUNS[random.zipf(NOUNS.length)] ?? 'people');
}

/** A verb, likewise. */
export function drawVerb(random: Random): string {
  return random.next() < 0.25 ? `${inventRare(random)}ise` : random.pick(VERBS);
}

function inventRare(random: Random): string {
  return inventWord(random.zipf(30_000)).replace(/\d+/g, '');
}
