import type { Doc, NounPhrase } from '../doc/doc.ts';
import { lowerAt } from '../doc/token-at.ts';

const HOLDER =
  /^(?:secretary|minister|undersecretary|ambassador|speaker|leader|director|chief|attorney|clerk|president|chancellor|commissioner|auditor|mayor|governor|bishop|archbishop|dean)$/;
const LEAST_NAME = 2;
/** Words of an office behind "of": "Health and Human Services". */
const LONGEST_OFFICE = 6;
const OFFICE =
  /^(?:state|defen[cs]e|labor|labour|commerce|energy|education|transportation|transport|agriculture|health|human|services|homeland|security|veterans|affairs|interior|treasury|justice|finance|war|parliament|police|staff|house|housing|urban|development|trade|culture|the|and|for|of)$/;

/** "Secretary of State Ann Poe": the name is the last words, what stands before tells of the office. */
export function readOffice(doc: Doc, phrase: NounPhrase): NounPhrase {
  const { tokens } = doc;
  let of = phrase.start;
  while (of < phrase.end && tokens[of]?.lower !== 'of' && tokens[of]?.lower !== 'for') of++;
  if (phrase.mention || of >= phrase.end || !HOLDER.test(lowerAt(doc, of - 1))) return phrase;
  let start = of + 1;
  while (start < of + LONGEST_OFFICE && OFFICE.test(lowerAt(doc, start))) start++;
  const name = tokens.slice(start, phrase.end);
  const named =
    name.length >= LEAST_NAME && name.every(({ pos, text }) => pos === 'PROPN' || text === '.');
  if (start === of + 1 || !named) return phrase;
  const mention = { start: phrase.start, end: phrase.end };
  return { ...phrase, start, mention, descriptor: { start: phrase.start, end: start } };
}
