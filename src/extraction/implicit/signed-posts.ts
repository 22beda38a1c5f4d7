import type { Draft } from '../cues/draft.ts';
import type { Doc, Sentence, Token } from '../doc/doc.ts';
import { countWords } from '../doc/span-text.ts';

/** Maximum code units of a post and its signature. */
const LONGEST_LINE = 700;
const SIGNATURE =
  / ?(?:—|--?) (?=\p{Lu}[^\n@()]{1,60} \(@\w{1,30}\) (?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}, \d{4}|\d{1,2} \p{Lu}\p{Ll}{2,8} \d{4})\.?$)/u;

/** What a page adds after the words of a post. */
const LINKS = /(?:\s(?:https?:\/\/|pic\.twitter\.com\/)\S+)+$/;

/** "We open in May. — Ann Poe (@annpoe) March 4, 2021": a line that is a post, as pages embed them. */
export function addSignedPosts(doc: Doc, drafts: readonly Draft[]): Draft[] {
  const { normalized, sentences, tokens } = doc;
  const starts = drafts.flatMap(({ segments }) => segments.map((part) => part.start));
  starts.sort((a, b) => a - b);
  const posts: Draft[] = [];
  let next = 0;
  sentences.forEach((sentence, index) => {
    if (sentences[index - 1]?.paragraph === sentence.paragraph) return;
    const start = (tokens[sentence.start] as Token).start;
    const found = normalized.slice(start, start + LONGEST_LINE).indexOf('\n');
    const line = normalized
      .slice(start, found < 0 ? start + LONGEST_LINE : start + found)
      .trimEnd();
    const signature = line.includes('(@') ? SIGNATURE.exec(line) : null;
    while ((starts[next] ?? start) < start) next++;
    const taken = (starts[next] ?? Number.POSITIVE_INFINITY) < start + line.length;
    if (!signature || taken || countWords(line, 0, signature.index) < 3) return;
    const end = start + line.slice(0, signature.index).replace(LINKS, '').length;
    const speaker = readName(doc, sentence, start + signature.index + signature[0].length);
    if (!speaker) return;
    posts.push({
      segments: [{ start, end }],
      cue: null,
      speaker,
      evidence: 'SIGNATURE',
      addressee: null,
      odds: null,
      reportedBy: [],
      rules: [],
    });
  });
  return [...drafts, ...posts];
}

/** The tokens from the offset up to the bracket. */
function readName(doc: Doc, { start: first }: Sentence, from: number) {
  const { tokens } = doc;
  let start = first;
  while (tokens[start] && (tokens[start] as Token).start < from) start++;
  let end = start;
  while (tokens[end] && tokens[end]?.text !== '(') end++;
  return end > start ? { start, end, pronoun: false } : null;
}
