import { words } from './word-classes.ts';

/** What stands behind "told" or "to" and hears nothing: "told the truth", "posted to Twitter". */
export const DEAF = words(`twitter facebook instagram youtube himself herself themselves question
  questions reports report criticism news request requests interview statement call thing things
  truth story stories lie lies something nothing anything that this it time times death attack
  attacks comments remarks way idea work issue people's inquiries email emails accusations
  allegations charges decision conference`);

/** Who asks on behalf of others, without a name: "Asked by a reporter". */
export const ASKERS = words(`board reporter reporters editor editors journalist journalists
  moderator moderators lawmakers`);

/** "state elections officials" are one phrase, "told reporters wages had fallen" are two. */
export const LISTENERS = words(
  'officials officers workers reporters leaders lawyers investigators staff',
);
