import { describe, expect, it } from 'vitest';
import {
  LEADS_TO_ASKER,
  NOT_HEARING,
  WAYS_TO_HEARER,
} from '../../src/extraction/circumstances/addressees.ts';
import {
  LEVEL_SIGNS,
  NAMINGS_OF_SOURCE,
} from '../../src/extraction/circumstances/anonymous-sources.ts';
import {
  CHANNEL_SIGNS,
  CHANNELS_OVER_SIGNS,
  CHANNELS_UNDER_SIGNS,
} from '../../src/extraction/circumstances/channel.ts';
import { OUTLET_MENTIONS } from '../../src/extraction/circumstances/cited-outlets.ts';
import { HEDGES } from '../../src/extraction/circumstances/hedge.ts';
import { OUTLET_VERDICTS } from '../../src/extraction/circumstances/judge-outlet.ts';
import { OUTLET_PLACES } from '../../src/extraction/circumstances/outlet-places.ts';
import {
  LINKS_OF_NAMED_QUOTING,
  LINKS_OF_QUOTING,
} from '../../src/extraction/circumstances/quoting-links.ts';
import { LINKS_OF_TELLER } from '../../src/extraction/circumstances/source-chain.ts';
import { DATINGS } from '../../src/extraction/circumstances/time/said-on.ts';
import { TIME_PHRASES } from '../../src/extraction/circumstances/time/time-phrase.ts';
import { ODDS_ASIDE, REPORTS_BY_AS, SURE_REPORTS } from '../../src/extraction/content/accept.ts';
import { ANNOUNCING_THATS } from '../../src/extraction/content/adjuncts.ts';
import { RETURNS } from '../../src/extraction/content/boundary.ts';
import { SPANS_BEFORE } from '../../src/extraction/content/content-before.ts';
import { LEADS_TO_MARK } from '../../src/extraction/content/lead-to-mark.ts';
import { NEXT_ATTRIBUTIONS } from '../../src/extraction/content/next-attribution.ts';
import {
  NAMES_IN_MARKS,
  NON_REPORTS,
  NON_REPORTS_BEFORE,
  WORKS_IN_MARKS,
} from '../../src/extraction/content/non-reports.ts';
import { NON_REPORTS_BEHIND } from '../../src/extraction/content/non-reports-behind.ts';
import { OUTER_CUES } from '../../src/extraction/content/outer-cues.ts';
import { MEMBERS } from '../../src/extraction/coreference/coordinated.ts';
import {
  MEANING_NOBODY,
  RECENT_PERSONS,
  TOO_MANY_MEANT,
  WAYS_BY_DESCRIPTION,
} from '../../src/extraction/coreference/descriptions.ts';
import { ISSUERS, ISSUERS_BEFORE } from '../../src/extraction/coreference/documents.ts';
import { ANTECEDENTS } from '../../src/extraction/coreference/pronouns.ts';
import { WAYS_BY_CORE, WAYS_BY_PHRASE } from '../../src/extraction/coreference/resolve.ts';
import { FINITE_SUBJECTS } from '../../src/extraction/cues/cue-subject.ts';
import { CUES } from '../../src/extraction/cues/find-cues.ts';
import { FINDINGS } from '../../src/extraction/cues/findings.ts';
import { GOVERNING_VERBS } from '../../src/extraction/cues/infinitive-subject.ts';
import { NO_SUBJECT_BEHIND, NOT_INVERTED } from '../../src/extraction/cues/inverted-subject.ts';
import {
  GOVERNED_PARTICIPLES,
  PARTICIPLES_WITH_SUBJECT,
  SHARED_WITH_PARTICIPLE,
} from '../../src/extraction/cues/participle-subject.ts';
import { NEGATIONS, SPEAKS_NOT, VERB_SUBJECTS } from '../../src/extraction/cues/verb-cue.ts';
import {
  CONTEXTS,
  NO_CUE_BY_CONTEXT,
  NO_CUE_VERBS,
  VERB_KINDS,
} from '../../src/extraction/cues/verb-kinds.ts';
import { TAG_CORRECTIONS } from '../../src/extraction/doc/tags/repair-tags.ts';
import { ACTOR_KINDS } from '../../src/extraction/entities/actor-kind.ts';
import { TITLE_CUTS } from '../../src/extraction/entities/cut-titles.ts';
import { NAME_SIGNS } from '../../src/extraction/entities/kind-of-name.ts';
import { TOLD_KINDS } from '../../src/extraction/entities/told-kinds.ts';
import { extractStatements, rulingsIn } from '../../src/extraction/extract.ts';
import { WAYS_TO_SPEAKER } from '../../src/extraction/implicit/choose-speaker.ts';
import { TAG_VERBS } from '../../src/extraction/implicit/speech-tag.ts';
import { SPOKEN_LINES, TRANSCRIPTS } from '../../src/extraction/implicit/transcript-turns.ts';

/** Every table of rules, each where it lies. */
const tables = {
  ACTOR_KINDS,
  ANNOUNCING_THATS,
  ANTECEDENTS,
  CHANNELS_OVER_SIGNS,
  CHANNELS_UNDER_SIGNS,
  CHANNEL_SIGNS,
  CONTEXTS,
  CUES,
  DATINGS,
  FINDINGS,
  FINITE_SUBJECTS,
  GOVERNED_PARTICIPLES,
  GOVERNING_VERBS,
  HEDGES,
  ISSUERS,
  ISSUERS_BEFORE,
  LEADS_TO_ASKER,
  LEADS_TO_MARK,
  LEVEL_SIGNS,
  LINKS_OF_NAMED_QUOTING,
  LINKS_OF_QUOTING,
  LINKS_OF_TELLER,
  MEANING_NOBODY,
  MEMBERS,
  NAMES_IN_MARKS,
  NAME_SIGNS,
  NAMINGS_OF_SOURCE,
  NEGATIONS,
  NEXT_ATTRIBUTIONS,
  NON_REPORTS,
  NON_REPORTS_BEFORE,
  NON_REPORTS_BEHIND,
  NOT_HEARING,
  NOT_INVERTED,
  NO_CUE_BY_CONTEXT,
  NO_CUE_VERBS,
  NO_SUBJECT_BEHIND,
  ODDS_ASIDE,
  OUTER_CUES,
  OUTLET_MENTIONS,
  OUTLET_PLACES,
  OUTLET_VERDICTS,
  PARTICIPLES_WITH_SUBJECT,
  RECENT_PERSONS,
  REPORTS_BY_AS,
  RETURNS,
  SHARED_WITH_PARTICIPLE,
  SPANS_BEFORE,
  SPEAKS_NOT,
  SPOKEN_LINES,
  SURE_REPORTS,
  TAG_CORRECTIONS,
  TAG_VERBS,
  TIME_PHRASES,
  TITLE_CUTS,
  TOLD_KINDS,
  TOO_MANY_MEANT,
  TRANSCRIPTS,
  VERB_KINDS,
  VERB_SUBJECTS,
  WAYS_BY_CORE,
  WAYS_BY_DESCRIPTION,
  WAYS_BY_PHRASE,
  WAYS_TO_HEARER,
  WORKS_IN_MARKS,
  WAYS_TO_SPEAKER,
};

const rules = Object.values(tables).flat();

it('are each called by a name of their own', () => {
  const names = rules.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  for (const name of names) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
});

it('are named by the statements that they decided, and by no others', () => {
  const text = 'Ann Poe said in a letter that the mill would stay. Tom Reed said that it would go.';
  const [written, said] = extractStatements(text).map(({ evidence }) => evidence);
  expect(written).toContain('in-document');
  expect(said).not.toContain('in-document');
});

it('are no evidence where what they led to came to nothing', () => {
  const text = 'Ann Poe told Tom Reed that the mill would stay.';
  expect([...rulingsIn(text)]).toEqual(
    expect.arrayContaining(['behind-told', 'person-is-no-outlet']),
  );
  const evidence = extractStatements(text).flatMap((one) => one.evidence);
  expect(evidence).toContain('reporting-verb');
  expect(evidence).not.toContain('behind-told');
  expect(evidence).not.toContain('person-is-no-outlet');
});

describe.each(Object.entries(tables))('%s', (_, table) => {
  it.each(table.map(({ name, example }) => [name, example]))('%s: %s', (name, example) => {
    expect([...rulingsIn(example)]).toContain(name);
  });
});
