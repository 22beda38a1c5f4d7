import type { Random } from './random.ts';
import { ADJECTIVES, drawNoun, drawVerb, inventName } from './vocabulary.ts';

type Phrase = (random: Random) => string;

const verb: Phrase = drawVerb;
const adjective: Phrase = (random) => random.pick(ADJECTIVES);
const place: Phrase = (random) => inventName(random.zipf(3000));
const number: Phrase = (random) => String(2 + random.below(1800));

const object: Phrase = (random) =>
  random.pick<Phrase>([
    () => `the ${drawNoun(random)}`,
    () => `the ${adjective(random)} ${drawNoun(random)}`,
    () => `our ${drawNoun(random)} and our ${drawNoun(random)}`,
    () => `every ${drawNoun(random)} in ${place(random)}`,
    () => `the ${drawNoun(random)} of the ${drawNoun(random)}`,
    () => `${number(random)} ${drawNoun(random)}s`,
  ])(random);

const tail: Phrase = (random) =>
  random.pick<Phrase>([
    () => '',
    () => '',
    () => ` before ${random.pick(['winter', 'spring', 'Monday', 'the vote', 'the summit'])}`,
    () => ` in ${place(random)}`,
    () => ` with the help of our ${drawNoun(random)}`,
    () => `, and the ${drawNoun(random)} knows it`,
    () => ` for the ${drawNoun(random)} and for ${place(random)}`,
    () => ` within ${number(random)} days`,
  ])(random);

const clause: Phrase = (random) =>
  random.pick<Phrase>([
    () => `we will ${verb(random)} ${object(random)}${tail(random)}`,
    () => `we have to ${verb(random)} ${object(random)}${tail(random)}`,
    () => `the ${drawNoun(random)} must ${verb(random)} ${object(random)}${tail(random)}`,
    () => `I want to ${verb(random)} ${object(random)}${tail(random)}`,
    () => `${place(random)} deserves a ${adjective(random)} ${drawNoun(random)}${tail(random)}`,
    () => `it's time to ${verb(random)} ${object(random)}${tail(random)}`,
    () =>
      `they asked us to ${verb(random)} ${object(random)} and to ${verb(random)} ${object(random)}`,
    () => `nobody should ${verb(random)} ${object(random)}${tail(random)}`,
    () => `we're not going to ${verb(random)} ${object(random)}${tail(random)}`,
    () => `you can't ${verb(random)} ${object(random)} and ${verb(random)} ${object(random)}`,
  ])(random);

/** A sentence of the kind that people are quoted with; made of our own words only. */
export function writeSentence(random: Random): string {
  const opening = random.pick([
    '',
    '',
    '',
    'Frankly, ',
    'As I said in the spring, ',
    'Look, ',
    'This year ',
  ]);
  const sentence = `${opening}${clause(random)}.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The words of a statement: one sentence mostly, sometimes two or three. */
export function writeStatement(random: Random): string {
  const roll = random.next();
  const count = roll < 0.6 ? 1 : roll < 0.9 ? 2 : 3;
  return Array.from({ length: count }, () => writeSentence(random)).join(' ');
}
