import { OCCASION_PREPOSITIONS } from './function-words/prepositions.ts';
import { OBJECT_DETERMINERS } from './function-words/pronouns.ts';
import { including, without, words } from './word-classes.ts';

/** Words after "told" or "to" that are not addressees: "told the truth", "posted to Twitter". */
export const DEAF = words(`twitter facebook instagram youtube himself herself themselves question
  questions reports report criticism news request requests interview statement call thing things
  truth story stories lie lies something nothing anything that this it time times death attack
  attacks comments remarks way idea work issue people's inquiries email emails accusations
  allegations charges decision conference`);

/** People who ask on behalf of others, without a name: "Asked by a reporter". */
export const ASKERS = words(`board reporter reporters editor editors journalist journalists
  moderator moderators lawmakers`);

/** "state elections officials" are one phrase, "told reporters wages had fallen" are two. */
export const LISTENERS = words(
  'officials officers workers reporters leaders lawyers investigators staff',
);

/** Before "to" and the readers: "sent a letter to shareholders saying that". */
export const MAIL = words('letter letters email e-mail mail message note memo text');

/** "wrote to her insisting that" */
export const WROTE_TO = words('wrote write writes writing emailed texted');

/** Before "to" and the audience or readers: "in a speech to nurses". */
export const HEARD_OR_READ = including(
  without(MAIL, 'letters text'),
  'speech address lecture sermon talk remarks presentation statement',
);

/** "promised visitors that": verbs with an addressee and a clause. */
export const PROMISING_VERBS = words(
  'promise assure email e-mail text message advise remind cable radio pledge vow',
);

/** Before "from" and the person asking: "in response to a question from Ann Poe". */
export const QUESTIONS = words('question questions');

/** "in a speech to nurses": the words before the occasion. */
export const BEFORE_HEARD = words('in during by via with to');

/** What people do who want an answer. */
export const ASKED = words('asked pressed questioned challenged');

/** "in a meeting with Tom Reed" */
export const BEFORE_MEETING = words('in at during');

/** What follows "told her staff" and is not part of the staff: "in an email", "last year". */
export const BEHIND_HEARER = including(OCCASION_PREPOSITIONS, 'via during last');
export const OPENS_BEHIND_HEARER = including(
  without(OBJECT_DETERMINERS, 'the'),
  'one this that last',
);
