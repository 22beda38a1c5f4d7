import { including, words } from './word-classes.ts';

/** Written announcements of a body: "a statement from the mayor". */
export const GIVEN_OUT = words(
  'statement release letter email e-mail memo report post message note',
);

/** Replies: "in a reply by the mayor". */
export const REPLIES = words('reply answer response retort shout shouts cry cries');

/** Where somebody speaks or writes: "in an interview | praised her". */
export const OCCASIONS =
  words(`statement interview speech tweet email e-mail letter post memo briefing message note column
  op-ed`);

/**
 * Everything between a cue and its content that is an occasion of speech: "said at a rally that".
 */
export const SPEAKING_OCCASIONS = including(
  OCCASIONS,
  `news call conference remarks report release address rally hearing debate event appearance facebook
  twitter tweets editorial interviews town hall show program testimony affidavit filing forum blog
  video documents memoir book podcast segment press meeting part addition response retrospect fact
  suit lawsuit complaint indictment time website paper study article journal essay`,
);

/** Documents whose words are introduced in "-ing": "a statement saying that". */
export const SAYING_THINGS =
  words(`statement letter email e-mail tweet tweets memo note report post release message video
  remarks interview response editorial op-ed column speech sign signs article document brief ad
  comment comments`);

/** Objects with words of their own: "held up a sign saying". */
export const SIGNS =
  words(`sign signs banner banners poster posters placard placards t-shirt shirt shirts hat hats
  button sticker billboard`);

/** "footage of the mayor asking": recordings of the speaker. */
export const RECORDINGS = words(
  'footage video videos clip clips tape audio recording recordings account',
);

/** Announcements in words: "issued a statement: “…”". */
export const ISSUED_WORDS = words(
  `statement message note question answer response reply warning order advice verdict tweet`,
);

/** Objects that name what is said: "sent a message that", "raised concerns that". */
export const OBJECTS_OF_SAYING =
  words(`message messages signal signals assurance assurances warning warnings claim claims case
  argument point assertion assertions accusation accusations allegation allegations charge charges
  promise promises pledge vow concern concerns hope hopes confidence doubt doubts fear fears
  complaint complaints suggestion suggestions statement announcement prediction worries frustration
  regret regrets belief`);

/** Nouns that take a clause with "that": "her claim that". */
export const CLAIM_NOUNS =
  words(`claim claims statement assertion assertions argument contention warning warnings allegation
  allegations accusation accusations announcement comment comments remark remarks admission
  suggestion insistence declaration complaint complaints prediction promise promises pledge vow
  message testimony statements report reports view belief assurance assurances reply acknowledgment
  charge charges conclusion explanation denial response answer`);

/** Nouns that announce a quotation: "Her answer: “No.”" */
export const ANNOUNCING_NOUNS =
  words(`answer reply response message advice verdict comment comments explanation conclusion question
  warning motto mantra slogan refrain reaction plea words assessment line argument point prediction
  retort rejoinder rebuttal dictum tweet post statement instruction order orders request remark
  suggestion thought promise pledge vow complaint wish joke quip`);

/** What a crowd breaks into. */
export const CHANTS = words('chant chants cries cry shout shouts cheers jeers calls');

/** "with slogans like “Four more years”". */
export const WORDINGS = words('things stuff something words lines phrases slogans');

/** "said by telephone": the channel, not the agent. */
export const MEANS = words(
  'telephone phone email e-mail text fax letter video radio cellphone satellite way',
);

/** "declined to give his last name": facts about a person that quote nobody. */
export const IDENTITY_NOUNS = words('full last name names identity identities');

/** Forms of verbs of saying that are nouns in the plural too: "his claims". */
export const CLAIMING_FORMS = words(
  'claims reports notes promises requests answers counters questions demands',
);

/** “Go home,” came shouts from the crowd: nouns that the tagger takes for verbs. */
export const RAISED_SHOUTS = words('shouts cries calls cheers yells screams');
