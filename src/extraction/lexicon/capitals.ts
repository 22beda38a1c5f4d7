import { words } from './word-classes.ts';

/** Letters in the tagger's vocabulary that stand for words. */
export const ACRONYMS =
  words(`abc afp ap bbc cbs ceo cfo cia cnn eu fbi gop irs isis mp mps nasa nato nba nbc nfl nhs npr nsa nyc
  pbs pm tv uk un usa usda`);

/** Peoples, parties and faiths. */
export const PEOPLES =
  words(`african afghan american arab argentine asian australian austrian belgian brazilian british canadian
  catholic chilean chinese christian colombian conservative croatian cuban czech danish democrat democratic democrats
  dutch egyptian english european filipino finnish french german greek hispanic hungarian indian indonesian iranian iraqi
  irish israeli italian japanese jewish jews kenyan korean kurdish labour latino lebanese libyan mexican muslim muslims
  nigerian norwegian pakistani palestinian palestinians polish portuguese republican republicans romanian russian russians
  saudi scottish serbian somali spanish swedish swiss syrian taiwanese thai turkish ukrainian venezuelan vietnamese welsh`);

/** Names made of known words, by their first one. */
export const COMPOUNDS: Readonly<Record<string, ReadonlySet<string>>> = {
  hong: words('kong'),
  los: words('angeles'),
  new: words('delhi england hampshire jersey mexico orleans york yorker yorkers zealand'),
  north: words('africa america carolina dakota korea korean'),
  saudi: words('arabia arabian'),
  south: words('africa african america carolina dakota korea korean'),
  supreme: words('court'),
  united: words('kingdom nations states'),
  wall: words('street'),
  west: words('bank virginia'),
  white: words('house'),
};

/** Words that stay in lower case in the title of a work: "The Mill on the Floss". */
export const SMALL_IN_TITLES = words(
  'a an the of and or in on at to for with from by is it vs de la',
);

/** Function words that are names in some of the world's languages: "Nguyen Van An", "Al From". */
export const ALSO_NAMES =
  words(`an the in on at to for from by of with over under up down out off so as but and or nor if than then
  no not too yet all any both my me he she it we us you our his her do did has be been is are was am how who
  what why when where while since till until`);
