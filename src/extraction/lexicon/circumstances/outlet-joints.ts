import { including, words } from '../word-classes.ts';

const SPEAKING = words('spoke speaking speak speaks talked talking interview interviews');

/** Before "to" and an outlet: "spoke to the Beacon". */
export const SPOKE_TO = including(SPEAKING, 'granted gave');

/** Before "with" and an outlet: "sat down with the Beacon". */
export const TALKED_WITH = including(
  SPEAKING,
  `talk chatted chatting conversation sitdown sit-down sat sitting meeting call exclusive board`,
);

/** "in a statement to the Beacon" */
export const SENT_TO =
  words(`statement email e-mail message letter comments remarks text note response memo
  texts emails press call visit appearance`);

/** "confided to the Beacon" */
export const SAID_TO = words(
  'confide confided confides reiterated recounted repeated described denied lamented',
);

/** "told the Beacon" */
export const TOLD_OUTLET = words('told tells telling tell briefed');

/** Before "by" and an outlet: "a letter obtained by the Beacon". */
export const PASSED_ON =
  words(`reported obtained published quoted released cited seen reviewed viewed first
  carried aired broadcast verified heard uncovered acquired compiled saying posted`);

/** Before "on" and a programme: "appeared on Morning Mill". */
export const AIRING = words(
  'appear appears appeared appearing appearance guest interviewed interview asked',
);

/** "wrote in the Beacon" */
export const WROTE_IN = words('wrote writes writing write written argued penned');

/** Between an article and its outlet: "an essay for the Beacon". */
export const BEFORE_HOUSE = words('in for at');

/** Before "of" and an outlet: the person asking, and the audience. */
export const READERSHIP = words('board readers viewers issue');

/** "in an interview": the words before an occasion named by an outlet's noun. */
export const BEFORE_OUTLET_OCCASION = words('in during on for to');

/** "told Bibi on a call": the words between a person and the occasion. */
export const BEFORE_PRIVATE_OCCASION = words('on in at over during');

/** "records that the Beacon got show": a document passed on shows it. */
export const SHOWING = words('show shows showed reveal reveals revealed');

/** "an official who spoke with the Beacon", "told the Beacon": the first to receive the words. */
export const PASSED_TO = words('with to told by gave briefed');
