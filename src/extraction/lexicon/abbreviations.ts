import { words } from './word-classes.ts';

const TITLES =
  words(`Mr Mrs Ms Dr Sen Rep Reps Sens Gov Gen Lt Col Sgt Capt Supt Insp Const Cpl Coun
  Hon Rev Jr Sr`);

const STATES =
  words(`Conn Mass Calif Fla Tex Ill Va Md Wis Mich Minn Pa Ariz Ore Wash Colo Ala Ky Tenn
  Okla Nev Ont Que Sask Alta`);

/**
 * A stop after these ends no sentence: "Mr. Poe", "St. Ives"; listed as printed, without the stop.
 */
export const ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...TITLES,
  ...STATES,
  ...words(`St Ste vs lbs oz approx est dept Dept U.S U.N U.K U.S.A D.C B.C P.E.I No Inc Corp Co Ltd Jan
    Feb Aug Sept Oct Nov Dec a.m p.m`),
]);

/** Abbreviations that end sentences as often as not; the tagger leaves the stop in them. */
export const CLOSING_ABBREVIATIONS = words(
  `U.S. U.K. U.N. U.S.A. D.C. B.C. P.E.I. a.m. p.m. Inc. Corp. Co. Ltd. Jr. Sr. etc. no. in.`,
);

/** "Rev. Poe": titles with a stop inside the phrase. */
export const TITLES_WITH_STOP = words('Rev Sgt Capt Supt Insp Hon Coun');
