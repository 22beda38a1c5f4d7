import type { SubmitDocumentInput } from '../../../src/client/index.ts';

/**
 * What the pictures show beside the demo article: a year of a harbour that does not exist, told by
 * papers that do not exist, so that a person's timeline and sources have something to tell.
 */
export const articles: readonly SubmitDocumentInput[] = [
  {
    title: 'Cracks found in the north pier of Port Ellery',
    publisher: 'The Ellery Courier',
    byline: 'Hanna Birk',
    publishedAt: '2025-01-14T07:00:00Z',
    text: `Divers have found cracks in the north pier, Mayor Ruth Calder said on Monday.

“We will not wait for it to fall,” Calder told reporters at a press conference, “and we will not pretend.”

Two of the divers have “serious doubts” about the foundations, according to a port official who spoke with the Ellery Courier on condition of anonymity because the report is not public.`,
  },
  {
    title: 'Ferry company warns of a lost summer',
    publisher: 'Reuters',
    publishedAt: '2025-02-18T12:20:00Z',
    text: `The ferry company’s director, Tom Okafor, reportedly told his captains to prepare for a summer without the north pier.

“We can carry a week of it,” Okafor said in a statement, “but not a season.”

Ruth Calder told Okafor that the city would pay for a second berth, according to a city official.`,
  },
  {
    title: 'Minister promises money for the harbour',
    publisher: 'The Associated Press',
    publishedAt: '2025-03-06T16:45:00Z',
    text: `Transport Minister Ines Marchetti said the government would share the costs of the pier.

“Port Ellery is not alone in this,” Marchetti said in an interview.

“A promise is not a pier,” Ruth Calder said in a statement, “and I have heard promises before.”`,
  },
  {
    title: 'A second berth, and a second opinion',
    publisher: 'The Ellery Courier',
    byline: 'Hanna Birk and Leo Santos',
    publishedAt: '2025-03-27T06:30:00Z',
    text: `Ruth Calder told the council that the second berth would open in May.

“I would rather be late than wrong,” Calder said, according to Reuters.

The fishing cooperative called the plan “a necessary nuisance.”`,
  },
  {
    title: 'The mayor and the minister do not agree',
    publisher: 'Coast Radio',
    publishedAt: '2025-05-08T09:10:00Z',
    text: `Ruth Calder told Ines Marchetti on a call that the money had not come, according to a person familiar with the call who spoke with Axios.

“You gave us a date, and the date has passed,” Calder told Marchetti, according to a person familiar with the call who spoke with Axios.

Marchetti denied that a date had been given, Reuters reported.`,
  },
  {
    title: 'Work on the pier begins',
    publisher: 'The Ellery Courier',
    publishedAt: '2025-06-02T07:00:00Z',
    text: `“Today we begin,” Ruth Calder said at a press conference.

Calder said that no ship would be turned away. “Nobody loses a day who calls us first,” she told reporters.

“It is loud, but it is a good noise,” Tom Okafor told the Ellery Courier.`,
  },
  {
    title: 'Divers’ report is made public',
    publisher: 'Reuters',
    publishedAt: '2025-08-21T10:05:00Z',
    text: `The foundations of the north pier had been known to be weak for nine years, the report says.

“I was not told, and I should have asked,” Ruth Calder said in an interview.

A former harbour master said the warning had been sent twice, according to two people who spoke on condition of anonymity.`,
  },
  {
    title: 'Council clears the mayor',
    publisher: 'The Associated Press',
    publishedAt: '2025-10-15T15:30:00Z',
    text: `The council found no fault of the mayor, its speaker Adele Munro said.

“This is about the pier and not about me,” Ruth Calder told reporters.

Calder allegedly said that the first report should stay out of the files, according to a city official who spoke with the Associated Press.`,
  },
  {
    title: 'Port Ellery opens its north pier again',
    publisher: 'The Ellery Courier',
    byline: 'Hanna Birk',
    publishedAt: '2025-11-03T08:00:00Z',
    text: `Ruth Calder told a crowd of hundreds that the pier would stand for a century.

“We closed it, and we mended it,” Calder said in a speech, “and that is all a city has to do.”

“I take back what I said about the season,” Tom Okafor said.`,
  },
];
