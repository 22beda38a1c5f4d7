import { words } from './word-classes.ts';

/** Words before a title that distinguish its holder: "the vice president". */
export const TITLE_PARTS = words(
  `prime vice deputy attorney foreign defense defence finance former`,
);

/** Naming the holder names the office: it can refer to nobody else. */
export const OFFICES = words(`mayor governor judge justice president premier chancellor minister
  secretary general commissioner ambassador sheriff coroner bishop pope king queen`);

/** People with these descriptions were mostly not named before. */
export const NAMELESS_ROLES = words(`official spokesman spokeswoman spokesperson aide source adviser
  advisor strategist operative staffer insider executive diplomat`);

/** Terms for politicians of a party: "the Ashton Republican" is a senator. */
export const POLITICAL_ROLES = words(
  `senator representative congressman congresswoman governor senate house leader majority minority speaker candidate nominee lawmaker mayor president`,
);

/** The holder's title before "of": "Secretary of State". */
export const OFFICE_HOLDERS =
  words(`secretary minister undersecretary ambassador speaker leader director chief attorney clerk
  president chancellor commissioner auditor mayor governor bishop archbishop dean`);

/** The subject of the office: "of Health and Human Services". */
export const OFFICE_WORDS =
  words(`state defense defence labor labour commerce energy education transportation transport
  agriculture health human services homeland security veterans affairs interior treasury justice
  finance war parliament police staff house housing urban development trade culture the and for of`);

/** Words tagged as adjectives that are people if "of" follows: "the chief of the fire service". */
export const HOLDERS_AS_ADJECTIVES = words('chief deputy executive representative');
