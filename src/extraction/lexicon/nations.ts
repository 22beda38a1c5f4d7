import { words } from './word-classes.ts';

/** One person by where the person is from: "the Spaniard". */
export const NATIONALS =
  words(`american briton englishman englishwoman scot scotsman welshman welshwoman irishman irishwoman
  frenchman frenchwoman german spaniard italian dutchman dutchwoman belgian dane swede norwegian
  finn icelander pole austrian hungarian romanian bulgarian serb serbian croat croatian slovenian
  bosnian albanian greek turk russian ukrainian canadian mexican brazilian argentine argentinian
  chilean colombian uruguayan venezuelan peruvian australian aussie kiwi nigerian ghanaian kenyan
  ethiopian egyptian moroccan tunisian algerian ivorian cameroonian israeli iranian iraqi indian
  pakistani jamaican texan californian londoner`);

/** First words of two-word regions, as printed; other pairs of words are a person's name. */
export const REGION_OPENERS = words(
  'New North South West East Rhode British Nova Prince Puerto Northern',
);
