import { builder } from '../../../graphql/builder.ts';
import { Channel, ReviewState, StatementKind } from '../kinds.ts';

/** What narrows a list of statements. */
export const StatementFilter = builder.inputType('StatementFilter', {
  description:
    'Narrows a list of statements. Every field that is given must hold; of a list of values, one must, so that an empty list holds for nothing.',
  fields: (t) => ({
    search: t.string({
      description:
        'With these words, or with a speaker of this name: drones iran, "a phrase", -without, this or that. Case, accents and apostrophes do not count; a blank search asks for nothing.',
    }),
    kind: t.field({ type: [StatementKind], description: 'Of one of these kinds.' }),
    speaker: t.idList({ description: 'Said by one of these actors.' }),
    speakerName: t.string({
      description:
        'Said by an actor of this name or alias, case and accents aside: "Biden", "joe biden".',
    }),
    addressee: t.idList({ description: 'Said to one of these actors.' }),
    addresseeName: t.string({
      description: 'Said to an actor of this name or alias, case and accents aside.',
    }),
    event: t.idList({ description: 'Said at, or about, one of these events.' }),
    source: t.idList({ description: 'With one of these sources anywhere on a chain.' }),
    sourceName: t.string({
      description:
        'With a source of this name anywhere on a chain, case and accents aside: "Axios".',
    }),
    firstSource: t.idList({
      description:
        'Carried first by one of these sources: the nearest reporter of the earliest attribution, else its publisher.',
    }),
    firstSourceName: t.string({
      description: 'Carried first by a source of this name, case and accents aside: "Axios".',
    }),
    publisher: t.idList({ description: 'In a document that one of these sources published.' }),
    document: t.idList({ description: 'In one of these documents.' }),
    channel: t.field({ type: [Channel], description: 'Said in one of these ways.' }),
    reviewState: t.field({ type: [ReviewState], description: 'In one of these states of review.' }),
    anonymous: t.boolean({ description: 'Whether some link of a chain is anonymous.' }),
    onlyAnonymous: t.boolean({
      description:
        'Whether it rests on anonymous sources alone: on every chain somebody told of the words at first hand (ORIGIN), and nobody who did is named.',
    }),
    hedged: t.boolean({
      description: 'Whether the report keeps its distance: "reportedly", "allegedly".',
    }),
    saidFrom: t.field({
      type: 'Date',
      description:
        'Said on this day or later, as far as known: a statement of April 2024 may lie on any of its days. One of unknown date never holds.',
    }),
    saidTo: t.field({
      type: 'Date',
      description:
        'Said on this day or earlier, as far as known: a statement of April 2024 may lie on any of its days. One of unknown date never holds.',
    }),
    reportedFrom: t.field({
      type: 'DateTime',
      description: 'First reported at this instant or later.',
    }),
    reportedTo: t.field({
      type: 'DateTime',
      description: 'First reported at this instant or earlier.',
    }),
    minIndependentSources: t.int({
      description: 'Carried by at least so many sources that do not depend on each other.',
    }),
  }),
});

/** A filter as its input gives it. */
export type StatementFilterInput = typeof StatementFilter.$inferInput;
