import type { RecordStatementInput, SubmitDocumentInput } from '../../../src/client/index.ts';

/** An article that runs from right to left, with a name in it that does not. */
export const rtlArticle: SubmitDocumentInput = {
  title: 'الميناء يفتح أبوابه يوم الجمعة بعد إصلاح الرصيف الشمالي',
  publisher: 'صحيفة الساحل',
  byline: 'ليلى حداد',
  publishedAt: '2025-11-19T08:00:00Z',
  extract: false,
  text: `قالت رئيسة البلدية آن لي يوم الاثنين إن الميناء سيبقى مغلقا حتى يوم الجمعة.

“سنفتح حين يصبح الرصيف آمنا”، قالت لي في مؤتمر صحفي.

وقال مسؤول في الميناء لوكالة رويترز إن تقرير Port Ellery Harbour Board “ناقص” ولم ينشر بعد.`,
};

/** What is recorded of it by hand, on the document of this id. */
export function rtlStatements(document: string): RecordStatementInput[] {
  return [
    {
      document,
      kind: 'DIRECT',
      text: 'سنفتح حين يصبح الرصيف آمنا',
      speaker: 'آن لي',
      channel: 'PRESS_CONFERENCE',
    },
    { document, kind: 'INDIRECT', text: 'الميناء سيبقى مغلقا حتى يوم الجمعة', speaker: 'آن لي' },
    {
      document,
      kind: 'MIXED',
      text: 'تقرير Port Ellery Harbour Board “ناقص” ولم ينشر بعد',
      speaker: 'مسؤول في الميناء',
      hedged: true,
      chain: [
        { role: 'ORIGIN', source: 'مسؤول في الميناء', kind: 'ANONYMOUS' },
        { role: 'REPORTER', source: 'رويترز', kind: 'NEWS_AGENCY' },
      ],
    },
  ];
}
