import { words } from './word-classes.ts';

/** Titles that stand right before a name and in no name: "House Speaker Ann Poe". */
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

/** What stands behind a name for an office or an honour. */
export const HONOURS = words('qc kc mp mep mbe obe cbe phd md');

/** What tells one of a family from another, behind the surname. */
export const FAMILY_SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;

/** Occupations that open no name of a film or a house: "Analyst Gene Munsen". */
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
