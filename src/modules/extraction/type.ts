import type {
  ExtractedLink,
  ExtractedMention,
  ExtractedStatement,
} from '../../extraction/index.ts';
import { builder } from '../../graphql/builder.ts';
import { PartialDate, writtenDate } from '../../graphql/partial-date.ts';
import { type Span, textQuote } from '../../text/span.ts';
import { timeSliced } from '../../threads/time-slice.ts';
import { ActorKind } from '../actor/index.ts';
import { LinkRole, TextQuote } from '../attribution/index.ts';
import { repairedText } from '../document/index.ts';
import type { MendedText } from '../document/service.ts';
import { SourceKind } from '../source/index.ts';
import { Channel, StatementKind } from '../statement/index.ts';

/** Something found in a text, with the text that its spans refer to. */
type Within<Found> = Found & { within: string };

const quote = (within: string, span: Span) => textQuote(within, span);
const quoteOrNull = (within: string, span: Span | null) => span && textQuote(within, span);

const MentionType = builder.objectRef<Within<ExtractedMention>>('ExtractedMention').implement({
  description: 'A speaker or addressee that a text mentions.',
  fields: (t) => ({
    mention: t.field({
      type: TextQuote,
      description: 'Where the text mentions them.',
      resolve: ({ within, span }) => quote(within, span),
    }),
    name: t.exposeString('name', {
      description: 'The name as resolved within the text: "he" becomes "Joe Biden".',
    }),
    kind: t.expose('kind', { type: ActorKind, description: 'The kind of actor it seems to be.' }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'Title or apposition given in the text: "a member of the war cabinet".',
    }),
  }),
});

const LinkType = builder.objectRef<Within<ExtractedLink>>('ExtractedLink').implement({
  description: 'A source through which the words reached the text.',
  fields: (t) => ({
    role: t.expose('role', { type: LinkRole, description: 'The role of the source.' }),
    name: t.exposeString('name', {
      description: 'Its name as printed, or the description of an unnamed source.',
    }),
    kind: t.expose('kind', {
      type: SourceKind,
      description: 'The kind of source it seems to be.',
    }),
    mention: t.field({
      type: TextQuote,
      description: 'Where the text names or describes it.',
      resolve: ({ within, mention }) => quote(within, mention),
    }),
    cue: t.field({
      type: TextQuote,
      nullable: true,
      description: 'The words that mention it as a source: "according to", "reports".',
      resolve: ({ within, cue }) => quoteOrNull(within, cue),
    }),
  }),
});

const StatementType = builder
  .objectRef<Within<ExtractedStatement>>('ExtractedStatement')
  .implement({
    description: 'A statement that the extractor found in a text.',
    fields: (t) => ({
      text: t.exposeString('text', { description: 'The words of its segments.' }),
      kind: t.expose('kind', {
        type: StatementKind,
        description: "How much of it is in the speaker's own words.",
      }),
      segments: t.field({
        type: [TextQuote],
        description: 'Where the words are: one segment for each uninterrupted part, never empty.',
        resolve: ({ within, segments }) => segments.map((span) => quote(within, span)),
      }),
      speaker: t.field({
        type: MentionType,
        nullable: true,
        description: 'Who said it; null if the text leaves it open.',
        resolve: ({ within, speaker }) => speaker && { ...speaker, within },
      }),
      addressees: t.field({
        type: [MentionType],
        description: 'To whom it was said, in the order of the text.',
        resolve: ({ within, addressees }) => addressees.map((one) => ({ ...one, within })),
      }),
      cue: t.field({
        type: TextQuote,
        nullable: true,
        description: 'The words that mark it as speech: "told", "said in a statement".',
        resolve: ({ within, cue }) => quoteOrNull(within, cue),
      }),
      channel: t.expose('channel', { type: Channel, description: 'How it was said.' }),
      hedged: t.exposeBoolean('hedged', {
        description: 'Whether the text is hedged: "reportedly", "allegedly".',
      }),
      saidOn: t.field({
        type: PartialDate,
        nullable: true,
        description:
          'When it was said, derived from the text and its publication date: "on Tuesday", "in March".',
        resolve: ({ saidOn }) => writtenDate(saidOn),
      }),
      chain: t.field({
        type: [LinkType],
        description:
          'The sources that passed on the words, starting nearest the speaker, without the publisher; empty if the text reports first-hand.',
        resolve: ({ within, chain }) => chain.map((link) => ({ ...link, within })),
      }),
      confidence: t.exposeFloat('confidence', {
        description: 'How confident the extractor is in words and speaker, from 0 to 1.',
      }),
      evidence: t.exposeStringList('evidence', {
        description:
          'Why it was read this way: the names of the rules that decided, such as "in-document", in order. For debugging only: names change with the rules, so do not depend on them.',
      }),
    }),
  });

/** What the extractor reads in a text; spans count UTF-16 code units of `text`. */
interface ReadText extends MendedText {
  statements: ExtractedStatement[];
}

/** What the extractor reads in a text. */
export const Extraction = builder.objectRef<ReadText>('Extraction').implement({
  description: 'What the extractor finds in a text; nothing is stored.',
  fields: (t) => ({
    text: t.exposeString('text', repairedText.text),
    repairs: t.field({ ...repairedText.repairs, resolve: ({ repairs }) => repairs }),
    statements: t.field({
      type: [StatementType],
      description: 'The statements, in the order of the text.',
      resolve: ({ text, statements }) =>
        timeSliced(statements.map((one) => ({ ...one, within: text }))),
    }),
  }),
});
