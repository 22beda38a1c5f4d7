import { builder } from '../../../graphql/builder.ts';
import { Channel, ReviewState, StatementKind } from '../kinds.ts';

/** What narrows a list of statements. */
export const StatementFilter = builder.inputType('StatementFilter', {
  description:
    'Narrows a list of statements. A statement must match every field given; for a list of values it must match one, so an empty list matches nothing.',
  fields: (t) => ({
    search: t.string({
      description:
        'Containing these words, or with a speaker of this name: drones iran, "a phrase", -without, this or that. Ignores case, accents and apostrophes; a blank search matches everything.',
    }),
    kind: t.field({ type: [StatementKind], description: 'Of one of these kinds.' }),
    speaker: t.idList({ description: 'Said by one of these actors.' }),
    speakerName: t.string({
      description:
        'Said by an actor with this name or alias, ignoring case and accents: "Biden", "joe biden".',
    }),
    addressee: t.idList({ description: 'Said to one of these actors.' }),
    addresseeName: t.string({
      description: 'Said to an actor with this name or alias, ignoring case and accents.',
    }),
    event: t.idList({ description: 'Said at, or about, one of these events.' }),
    source: t.idList({ description: 'With one of these sources anywhere on a chain.' }),
    sourceName: t.string({
      description:
        'With a source of this name anywhere on a chain, ignoring case and accents: "Axios".',
    }),
    firstSource: t.idList({
      description:
        'First carried by one of these sources: the reporter nearest the speaker in the earliest attribution, or else its publisher.',
    }),
    firstSourceName: t.string({
      description: 'First carried by a source with this name, ignoring case and accents: "Axios".',
    }),
    publisher: t.idList({ description: 'In a document that one of these sources published.' }),
    document: t.idList({ description: 'In one of these documents.' }),
    channel: t.field({ type: [Channel], description: 'Said through one of these channels.' }),
    reviewState: t.field({ type: [ReviewState], description: 'In one of these review states.' }),
    anonymous: t.boolean({ description: 'Whether any link of a chain is anonymous.' }),
    onlyAnonymous: t.boolean({
      description:
        'Whether it relies on anonymous sources alone: every chain has a first-hand source (ORIGIN), and none of them is named.',
    }),
    hedged: t.boolean({
      description: 'Whether the report is hedged: "reportedly", "allegedly".',
    }),
    saidFrom: t.field({
      type: 'Date',
      description:
        'Said on this day or later, as far as known: a statement dated April 2024 matches any day of that month. A statement of unknown date never matches.',
    }),
    saidTo: t.field({
      type: 'Date',
      description:
        'Said on this day or earlier, as far as known: a statement dated April 2024 matches any day of that month. A statement of unknown date never matches.',
    }),
    reportedFrom: t.field({
      type: 'DateTime',
      description: 'First reported at this time or later.',
    }),
    reportedTo: t.field({
      type: 'DateTime',
      description: 'First reported at this time or earlier.',
    }),
    minIndependentSources: t.int({
      description: 'Carried by at least this many independent sources.',
    }),
  }),
});

/** A filter as its input gives it. */
export type StatementFilterInput = typeof StatementFilter.$inferInput;
