import type { RecordStatementInput, SubmitDocumentInput } from '../../../src/client/index.ts';

const sentence = 'We have counted what was lost and what was kept, and we shall go on counting. ';
const threeHundredWords = sentence.repeat(19).trim();

/** An article with everything that is hard to show: long words, many listeners, other scripts. */
export const hardArticle: SubmitDocumentInput = {
  title: 'A very long speech, a very long chain, and names in other scripts: what a page must bear',
  publisher: 'The Ellery Courier',
  publishedAt: '2025-11-20T08:00:00Z',
  extract: false,
  text: `“${threeHundredWords}” That was the whole of the speech.

She told all five of them that the tide waits for nobody, and that the tide had “never once” asked.

قالت آن لي: “لن يبحر أحد قبل أن ينتهي الغواصون من عملهم”.

אורי לוין אמר: “אף אחד לא מפליג לפני שהצוללנים מסיימים”.

Er warf ihr Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenversicherungsbetrug vor.`,
};

/** What is recorded of it by hand, on the document of this id. */
export function hardStatements(document: string): RecordStatementInput[] {
  return [
    {
      document,
      kind: 'DIRECT',
      text: threeHundredWords,
      speaker: 'Ruth Calder',
      channel: 'SPEECH',
      addressees: ['Tom Okafor', 'Ines Marchetti', 'Adele Munro', 'Hanna Birk', 'Leo Santos'],
      chain: [
        { role: 'ORIGIN', source: 'a clerk of the council', kind: 'ANONYMOUS' },
        { role: 'ORIGIN', source: 'a person who was in the room', kind: 'ANONYMOUS' },
        { role: 'REPORTER', source: 'Axios', kind: 'NEWS_OUTLET' },
        { role: 'REPORTER', source: 'Reuters', kind: 'NEWS_AGENCY' },
        {
          role: 'REPORTER',
          source: 'The Monthly Review of Harbours, Piers, Breakwaters and Other Works of the Sea',
          kind: 'NEWS_OUTLET',
        },
      ],
    },
    {
      document,
      kind: 'MIXED',
      text: 'the tide waits for nobody, and that the tide had “never once” asked',
      speaker: 'Ruth Calder',
      addressees: ['Tom Okafor', 'Ines Marchetti', 'Adele Munro', 'Hanna Birk', 'Leo Santos'],
    },
    { document, kind: 'DIRECT', text: 'never once', speaker: 'Tom Okafor', hedged: true },
    {
      document,
      kind: 'DIRECT',
      text: 'لن يبحر أحد قبل أن ينتهي الغواصون من عملهم',
      speaker: 'آن لي',
    },
    {
      document,
      kind: 'DIRECT',
      text: 'אף אחד לא מפליג לפני שהצוללנים מסיימים',
      speaker: 'אורי לוין',
    },
    {
      document,
      kind: 'INDIRECT',
      text: 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenversicherungsbetrug',
      speaker: 'Adele Munro',
    },
  ];
}
