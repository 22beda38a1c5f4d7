import type { Doc, TokenRange } from '../doc/doc.ts';
import { words } from '../lexicon/word-classes.ts';

const NATIONALS =
  words(`american briton englishman englishwoman scot scotsman welshman welshwoman irishman irishwoman
  frenchman frenchwoman german spaniard italian dutchman dutchwoman belgian dane swede norwegian
  finn icelander pole austrian hungarian romanian bulgarian serb serbian croat croatian slovenian
  bosnian albanian greek turk russian ukrainian canadian mexican brazilian argentine argentinian
  chilean colombian uruguayan venezuelan peruvian australian aussie kiwi nigerian ghanaian kenyan
  ethiopian egyptian moroccan tunisian algerian ivorian cameroonian israeli iranian iraqi indian
  pakistani jamaican texan californian londoner`);

/** True for a noun that names one person by where the person is from: "the Spaniard". */
export function isNational(word: string): boolean {
  return NATIONALS.has(word);
}

/** "the Spaniard", "an American": a description, and no name. */
export function isNationalAlone(doc: Doc, range: TokenRange): boolean {
  const { tokens } = doc;
  const [article, head] = [tokens[range.start], tokens[range.end - 1]];
  return /^(?:the|an?)$/.test(article?.lower ?? '') && isNational(head?.lower ?? '');
}
