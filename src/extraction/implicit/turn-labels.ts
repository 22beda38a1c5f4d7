import type { Doc, NounPhrase } from '../doc/doc.ts';
import { endOfLine } from '../doc/span-text.ts';
import { tokenAt } from '../doc/token-at.ts';
import { isFirstName } from '../lexicon/gender.ts';

/** The name that opens a line of a transcript, and where its words begin. */
export interface TurnLabel {
  /** Null if the text does not say: "Q:". */
  speaker: NounPhrase | null;
  /** The last word of the name, in lower case: "REAR ADM. JON KERR" and "Kerr" are one. */
  name: string;
  /** Index of the colon, or of the label's last token if a line break replaces it. */
  mark: number;
  /** Where the line begins and where the words of the turn do. */
  start: number;
  content: number;
  /** "Ann Lee, who left early: …" is a label only in a transcript. */
  isLoose: boolean;
}

/**
 * "[00:03] ", "00:03:12 - ", ">> ", "- ", and the opening mark of a transcript quoted at length.
 */
const LEAD =
  /[ \t]*(?:[-—–>•*]{1,2}[ \t]*)?(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?[ \t]*(?:[-—–][ \t]*)?)?"?\u2060*/
    .source;
const WORD = "[\\p{Lu}][\\p{L}\\p{M}.'&-]*";
const PARTICLE = '(?:al|bin|da|de|del|della|der|dos|du|el|la|le|of|ten|the|van|von)';
const NAME = `${WORD}(?:[ \\t]+(?:${PARTICLE}[ \\t]+){0,2}${WORD}){0,5}`;
/** Who it is: "(Green)", ", HARBOR MASTER", " -- Chief Executive". */
const NOTE =
  '[ \\t]*\\([^()\\n]{1,60}\\)|,[ \\t]+[^\\n:"]{2,80}|[ \\t]+(?:--?|—|–)[ \\t]+[^\\n:"]{2,80}';
const LABEL = new RegExp(`^${LEAD}(${NAME})(${NOTE})?[ \\t]*:(?=\\s|$)`, 'gmu');
/** "Tim Roe -- Chief Executive", the whole line, above what he says. */
const HEADED = new RegExp(`^[ \\t]*(${NAME})([ \\t]+(?:--|—|–)[ \\t]+[^\\n:".!?]{2,80})$`, 'gmu');

const RANK =
  /^(?:(?:rear|vice|lt|lieutenant|maj|major|brig|staff|chief)\.?[ \t]+)*(?:adm|admiral|gen|general|col|colonel|maj|capt|captain|cmdr|lt|sgt|sen|senator|rep|gov|mr|mrs|ms|dr|prof|rev|hon|judge)\.?[ \t]+(?=\p{Lu})/iu;
const NO_NAME =
  /^(?:watch|read|more|related|video|photos?|update|note|source|editor|listen|breaking|opinion|analysis|poll|report|exclusive|live|correction|summary|key|tip|step|q|a|re|from|to|subject|date|cc)\b/i;

/** The lines of a text that open with a name and a colon. */
export function findTurnLabels(doc: Doc): TurnLabel[] {
  return read(doc, LABEL);
}

/** The lines that consist of a name and an office; a transcript has many. */
export function findHeadedTurns(doc: Doc): TurnLabel[] {
  return read(doc, HEADED);
}

function read(doc: Doc, pattern: RegExp): TurnLabel[] {
  return [...doc.normalized.matchAll(pattern)].flatMap((match) => {
    const [whole, label = '', note = ''] = match;
    const line = endOfLine(doc.normalized, match.index + whole.length);
    const words = doc.normalized.slice(match.index + whole.length, line);
    // "Roe: 1,769" is a row of a table.
    if (NO_NAME.test(label) || (/\S/.test(words) && !/\p{L}{2}/u.test(words))) return [];
    const rank = RANK.exec(label)?.[0].length ?? 0;
    const from = match.index + whole.indexOf(label) + rank;
    const end = tokenAt(doc.tokens, match.index + whole.indexOf(label) + label.length);
    const speaker = { start: tokenAt(doc.tokens, from), end, pronoun: false };
    const content = match.index + whole.length;
    if (speaker.start >= end) return [];
    return [
      {
        speaker,
        name: label.slice(label.search(/\S+$/)).toLowerCase(),
        mark: tokenAt(doc.tokens, content) - 1,
        start: match.index,
        content,
        isLoose: /\p{Ll}/u.test(note.replace(/^[ \t]*\(.*\)$/, '')),
      },
    ];
  });
}

/**
 * The lines "Q: …" and "A: …" of an interview. The only person named before them answers; the text
 * does not say who asks.
 */
export function findAnswers(doc: Doc): TurnLabel[] {
  const matches = [...doc.normalized.matchAll(/^[ \t]*([QA])[ \t]*[.:](?=[ \t]+\S)/gmu)];
  const asked = matches.filter(([, letter]) => letter === 'Q').length;
  if (asked < 2 || asked === matches.length) return [];
  const answers = onlyPersonBefore(doc, matches[0]?.index ?? 0);
  return matches.map(({ 0: whole, 1: letter = '', index }) => ({
    speaker: letter === 'A' ? answers : null,
    name: letter,
    mark: tokenAt(doc.tokens, index + whole.length) - 1,
    start: index,
    content: index + whole.length,
    isLoose: false,
  }));
}

/** The only person before the offset, or else in the headline: "Q. and A. with Mayor Ann Poe". */
function onlyPersonBefore(doc: Doc, offset: number): NounPhrase | null {
  const headline = doc.normalized.indexOf('\n');
  for (const end of [offset, Math.min(offset, Math.max(0, headline))]) {
    const people = doc.nounChunks.all.flatMap((phrase) => {
      const person = personWithin(doc, phrase);
      return person && (doc.tokens[person.end - 1]?.end ?? 0) <= end ? [person] : [];
    });
    const names = new Set(people.map((person) => doc.tokens[person.end - 1]?.lower));
    if (names.size === 1) return people[0] ?? null;
  }
  return null;
}

/** "Ann Poe" of "Mayor Ann Poe". */
function personWithin({ tokens }: Doc, { start, end }: NounPhrase): NounPhrase | null {
  for (let first = start; first < end - 1; first += 1) {
    const [given, family] = [tokens[first], tokens[end - 1]];
    if (given?.capital && family?.capital && isFirstName(given.text)) {
      return { start: first, end, pronoun: false };
    }
  }
  return null;
}
