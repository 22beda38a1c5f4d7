import { including, words } from './word-classes.ts';

/** Titles right before a name that are not part of names: "House Speaker Ann Poe". */
export const RANKS =
  words(`mr mrs ms dr sen rep gov gen lt col sgt capt supt insp const cpl coun president secretary
  senator minister mayor premier chancellor governor commissioner ambassador congressman
  congresswoman representative councillor judge justice sheriff mp mpp chairman chairwoman director
  spokesman spokeswoman spokesperson candidate nominee officer detective inspector superintendent
  lieutenant prosecutor attorney chief manager coach commander chairperson treasurer ceo cfo coo cto
  cio vp svp evp speaker admiral brigadier corporal cmdr adm brig maj major-gen maj-gen lt-gen lt-col
  cllr pm hon`);

/** First words of offices that end in "General": "Attorney General Ann Poe". */
export const BEFORE_GENERAL = words(
  'attorney solicitor surgeon inspector secretary director governor consul postmaster',
);

/** Offices and honours after a name. */
export const HONOURS = words('qc kc mp mep mbe obe cbe phd md');

/** Generational suffixes after the surname. */
export const FAMILY_SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;

/** Occupations that do not begin the name of a film or a firm: "Analyst Gene Munsen". */
export const OCCUPATIONS =
  words(`analyst economist lawyer attorney strategist pollster historian professor researcher resident
  activist farmer owner teacher student actor actress singer author writer columnist spokesman
  spokeswoman goalie forward defenceman winger pitcher quarterback midfielder defender striker
  supervisor ranger investigator engineer photographer consultant accountant nurse surgeon trader
  broker banker investor entrepreneur inventor designer architect developer manager curator
  librarian organizer organiser campaigner lobbyist scholar psychiatrist biologist ecologist
  geologist chemist physicist astronomer epidemiologist meteorologist virologist pathologist
  sociologist criminologist prosecutor prosecution chair chairman chairwoman chairperson speaker
  whip leader streeter advocate solicitor barrister magistrate negotiator envoy secretary treasurer
  commissioner coordinator correspondent reporter editor producer`);

/** Forms of address that are not an office: "Mr. Poe". */
export const COURTESY_TITLES = words('mr mrs ms miss dr');

const SHORT_TITLES = including(
  COURTESY_TITLES,
  'sen rep gov gen president sir lord premier prof lt col sgt capt const supt',
);

/** Before a name, these show that it is a person's, wherever the text names it. */
export const SURE_TITLES = including(SHORT_TITLES, 'judge justice senator coach mayor professor');

/** Right before a statement's speaker: "pastor Quill Roe". */
export const TITLES_OF_SPEAKER = including(
  SHORT_TITLES,
  `maj cmdr adm dame lady rev chancellor insp pm major-gen maj-gen lt-gen lt-col brig cllr coun det hon
  sheikh ayatollah imam rabbi bishop father sister pastor`,
);

/** Capitalized or not, these say what somebody is, not who. */
export const TITLES_NOT_NAMES =
  words(`president presidents minister chancellor secretary senator sen representative rep congressman
  congresswoman governor gov mayor king queen prince princess pope chairman chairwoman chair director
  commissioner ambassador spokesman spokeswoman spokesperson official officials judge justice general
  colonel captain sergeant chief officer professor doctor coach attorney lawyer sheriff leader speaker
  mr mrs ms dr`);

/** After a name, as printed: "Quill Roe QC". */
export const SUFFIXES_OF_PERSON = words('Jr Sr III IV QC KC MP MEP');

/** Participles that open an office, as printed: "Managing director Ann Poe". */
export const OPENS_OFFICE = words('Managing Acting Founding Presiding Outgoing Incoming');
