import { words } from './word-classes.ts';

/** Words before a title that tell its holder from others: "the vice president". */
export const TITLE_PARTS = words(
  `prime vice deputy attorney foreign defense defence finance former`,
);

/** An office is named when its holder is: nobody else is meant by it. */
export const OFFICES = words(`mayor governor judge justice president premier chancellor minister
  secretary general commissioner ambassador sheriff coroner bishop pope king queen`);

/** Whoever is called so was mostly not named at all. */
export const NAMELESS_ROLES = words(`official spokesman spokeswoman spokesperson aide source adviser
  advisor strategist operative staffer insider executive diplomat`);

/** What a politician of a party is called: "the Ashton Republican" is a senator. */
export const POLITICAL_ROLES = words(
  `senator representative congressman congresswoman governor senate house leader majority minority speaker candidate nominee lawmaker mayor president`,
);

/** What its holder is called before "of": "Secretary of State". */
export const OFFICE_HOLDERS =
  words(`secretary minister undersecretary ambassador speaker leader director chief attorney clerk
  president chancellor commissioner auditor mayor governor bishop archbishop dean`);

/** What the office is of: "of Health and Human Services". */
export const OFFICE_WORDS =
  words(`state defense defence labor labour commerce energy education transportation transport
  agriculture health human services homeland security veterans affairs interior treasury justice
  finance war parliament police staff house housing urban development trade culture the and for of`);

/** Adjectives for the tagger that are people with "of" after it: "the chief of the fire service". */
export const HOLDERS_AS_ADJECTIVES = words('chief deputy executive representative');
