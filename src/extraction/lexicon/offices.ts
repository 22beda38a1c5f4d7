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
