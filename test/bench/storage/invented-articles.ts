import { createRandom, type Random } from '../../support/random.ts';

const FIRST = 'Ada Bo Carla Dan Eva Frank Gina Hugo Ines Jon Karen Leo Maria Nina Otto Paula'.split(
  ' ',
);
const LAST =
  'Abbott Brandt Castillo Dvorak Eriksen Fontaine Garcia Hughes Ivanov Jensen Keller Lindqvist Moreau Novak Okafor Petrov'.split(
    ' ',
  );
/** With them there are two thousand names: some of them come again and again, as in the news. */
const ENDINGS = ['', 'son', 'er', 'ow', 'mann', 'ley', 'ini', 'ovic'];
const ROLES = [
  'the mayor of the city',
  'a spokeswoman for the ministry',
  'the head of the union',
  'a member of the committee',
  'the chief executive of the company',
];
const OUTLETS = ['Reuters', 'Axios', 'The Washington Post', 'CNN', 'The Associated Press'];
const SUBJECTS =
  'the budget|the new bridge|the ceasefire|the merger|the election|the harbour|the strike|the water supply|the border|the museum'.split(
    '|',
  );
const VERBS =
  'will be decided|cannot wait|has to be discussed|is going to change|must be protected|was always in danger|remains our first concern|depends on all of us'.split(
    '|',
  );
const REASONS =
  'because the people of this city expect an answer|before the winter begins|when the committee meets again|and everybody knows what that means|although nobody has asked us|if the government keeps its promise|after years of delay|since the money is there'.split(
    '|',
  );
const SCENES = [
  'Hundreds of residents gathered in front of the town hall while the council debated behind closed doors for most of the afternoon.',
  'The plan has been discussed for more than a decade, and its cost has grown from 40 million to about 95 million dollars.',
  'Critics point to a report of the auditors, which was published last year and found several errors in the accounts.',
  'A decision is expected in the coming weeks, though earlier dates have come and gone without one.',
];

/** Makes articles of about 1,000 words, each with its own people and quotations; the same for one seed. */
export function createArticles(seed = 1): () => string {
  const random = createRandom(seed);
  let number = 0;
  return () => {
    number += 1;
    return writeArticle(random, number);
  };
}

function writeArticle(random: Random, number: number): string {
  const people = Array.from({ length: 6 }, () => ({
    name: `${random.pick(FIRST)} ${random.pick(LAST)}${random.pick(ENDINGS)}`,
    role: random.pick(ROLES),
  }));
  const paragraphs = [`Report ${number}. ${random.pick(SCENES)}`];
  let words = 0;
  while (words < 990) {
    const { name, role } = random.pick(people);
    const last = name.split(' ')[1];
    const paragraph = random.pick([
      `“${say(random, number)},” ${name}, ${role}, told ${random.pick(OUTLETS)} on Friday.`,
      `“${say(random, number)},” ${last} said. “${say(random, number)}.”`,
      `${name} said that ${lower(say(random, number))}.`,
      `According to ${random.pick(OUTLETS)}, ${last} called the plan “a gift to the ${random.pick(LAST)} family” in year ${number} in a statement.`,
      `${random.pick(SCENES)} ${random.pick(SCENES)}`,
      `${random.pick(SCENES)} ${random.pick(SCENES)} ${random.pick(SCENES)}`,
    ]);
    paragraphs.push(paragraph);
    words += paragraph.split(' ').length;
  }
  return paragraphs.join('\n');
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function say(random: Random, number: number): string {
  const subject = random.pick(SUBJECTS);
  return `${subject.charAt(0).toUpperCase()}${subject.slice(1)} ${random.pick(VERBS)} ${random.pick(REASONS)} in year ${number + random.below(50)}`;
}
