import type { Random } from '../../bench/random.ts';

const SENTENCES = [
  '“The mill will be sold before the winter, and the money will go to the new flood wall,” said Piet Hall, who chairs the board.',
  'Residents of the lower town have waited since the spring for an answer from the water board.',
  'She said that three bidders had asked for the papers, and that the highest offer so far came from a baker in the next village.',
  'Ida Blum, a nurse at St. Anne’s, told reporters on Tuesday that the clinic had lost eleven of its forty beds.',
  '“We were told nothing – not a word – until the lorries stood in the yard,” she said.',
  'The council had promised a decision by the end of May; it is now expected in October, according to two of its members.',
  'Nobody was hurt.',
  'Mr. Veldt described the report as “thin”, “hasty” and, in places, “simply wrong”.',
  'In 1998 the wheel was rebuilt for $1.2 million, of which the county paid a third.',
  'Asked whether the board would meet the unions before the vote, a spokeswoman said only that “all options are being looked at”.',
  'The long-term lease, signed under an earlier government, runs out in the summer of next year.',
  'Karim Osei of the Green Party called the sale a mistake that the town would be paying for in thirty years’ time.',
  '“And what do they offer us?” he asked. “Another study.”',
  'Opponents have gathered 4,300 signatures, more than twice as many as the law requires.',
  'The evaluation of the bids, the board wrote in a statement, would take until the middle of the month.',
  'Its author did not answer questions sent by e-mail.',
  'Yesterday the minister, Leila Karim, visited the site for the first time since the flood and spoke with the farmers there.',
  'She added that neither the mayor nor the treasurer had been consulted, which both of them deny.',
];

/** Paragraphs of a story, each of one to four sentences. */
export function writeProse(random: Random): string[] {
  return Array.from({ length: 6 + random.below(14) }, () =>
    Array.from({ length: 1 + random.below(4) }, () => random.pick(SENTENCES)).join(' '),
  );
}
