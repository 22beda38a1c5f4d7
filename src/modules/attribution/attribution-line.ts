import type {
  AttributionLevel,
  Channel,
  LinkRole,
  ReviewState,
  SourceKind,
} from '../../generated/prisma/enums.ts';

/** A link of a chain, as far as the line needs it. */
export interface NamedLink {
  role: LinkRole;
  level: AttributionLevel;
  /** Whether this source is the speaker. */
  isSpeaker: boolean;
  source: { id: string; name: string; kind: SourceKind };
}

/** The input of the line under a quote: the statement and the chain of one attribution. */
export interface AttributionLineParts {
  /** The speaker's name; null if the document names no one, and describes one at the head of the chain at the most. */
  speaker: string | null;
  addressees: readonly string[];
  channel: Channel;
  hedged: boolean;
  reviewState: ReviewState;
  /** Starting nearest the speaker, the publisher last. */
  chain: readonly NamedLink[];
}

/**
 * The line to print under a quote: who said it, to whom, and through which sources:
 *
 *     Joe Biden told Benjamin Netanyahu, according to a White House official who spoke with Axios
 *     A White House official said, as published by The Ulm Post
 *     Benny Gantz said in a statement, as reported by Reuters, as published by The Guardian
 *
 * Every link of the chain is named, a repeated source only once. The publisher's own report is not
 * hearsay: it is "as published by", never "according to". An unknown publisher has no name to
 * print; if it is the only link, the line says "(publisher unknown)".
 */
export function attributionLine(parts: AttributionLineParts): string {
  const hands = parts.chain.filter(({ isSpeaker }) => !isSpeaker);
  const line = `${sayingClause(parts)}${chainClauses(hands, parts.hedged)}`;
  if (parts.reviewState === 'RETRACTED') return `Retracted: ${line}`;
  if (parts.reviewState === 'DISPUTED') return `Disputed: ${line}`;
  return line;
}

function sayingClause(parts: AttributionLineParts): string {
  const { addressees, channel, hedged } = parts;
  const subject = subjectOf(parts);
  const reportedly = hedged ? ' reportedly' : '';
  const manner = addressees.length > 0 ? TOLD[channel] : SAID[channel];
  return `${subject}${reportedly} ${manner.replace('%', () => joinNames(addressees))}`;
}

/** The named speaker, else the first source of the chain if it is the speaker. */
function subjectOf({ speaker, chain }: AttributionLineParts): string {
  if (speaker !== null) return startSentence(speaker);
  const described = chain.filter(({ isSpeaker }) => isSpeaker);
  return described.length > 0 ? capitalise(listSources(described)) : 'An unnamed speaker';
}

const SAID: Record<Channel, string> = {
  INTERVIEW: 'said in an interview',
  STATEMENT: 'said in a statement',
  SPEECH: 'said in a speech',
  PRESS_CONFERENCE: 'said at a press conference',
  CALL: 'said on a call',
  CONVERSATION: 'said in conversation',
  SOCIAL_MEDIA: 'wrote on social media',
  DOCUMENT: 'wrote',
  BROADCAST: 'said on air',
  TESTIMONY: 'testified',
  UNKNOWN: 'said',
};

/** With an addressee, "told" already says that it was a call or a conversation between them. */
const TOLD: Record<Channel, string> = {
  INTERVIEW: 'told % in an interview',
  STATEMENT: 'told % in a statement',
  SPEECH: 'told % in a speech',
  PRESS_CONFERENCE: 'told % at a press conference',
  CALL: 'told %',
  CONVERSATION: 'told %',
  SOCIAL_MEDIA: 'wrote to % on social media',
  DOCUMENT: 'wrote to %',
  BROADCAST: 'told % on air',
  TESTIMONY: 'testified to %',
  UNKNOWN: 'told %',
};

function chainClauses(chain: readonly NamedLink[], hedged: boolean): string {
  const publishers = chain.filter((link) => link.role === 'PUBLISHER');
  const named = publishers.filter((link) => link.source.kind !== 'UNKNOWN');
  const runs = runsByRole(chain, new Set(named.map((link) => link.source.id)));
  const printed = new Set(runs.flat().map((link) => link.source.id));
  const inner = runs.map((run, index) => runClause(run, runs[index - 1], hedged)).join('');
  const outer = named.filter((link) => !printed.has(link.source.id));
  if (outer.length > 0) return `${inner}, as published by ${listSources(outer)}`;
  return inner === '' && named.length === 0 ? ' (publisher unknown)' : inner;
}

/**
 * The links before the publisher, adjacent ones of the same role grouped. The publisher's own link
 * among them stays only if it says whom an origin spoke with; otherwise it would make the
 * publisher's report hearsay.
 */
function runsByRole(chain: readonly NamedLink[], publisherIds: Set<string>): NamedLink[][] {
  const runs: NamedLink[][] = [];
  const seen = new Set<string>();
  for (const link of chain) {
    const last = runs.at(-1);
    const before = last?.[0]?.role === 'REPORTER' ? runs.at(-2) : last;
    const heardOrigin = link.role === 'REPORTER' && before !== undefined && spoke(before);
    const ownReport = publisherIds.has(link.source.id) && !heardOrigin;
    if (link.role === 'PUBLISHER' || ownReport || seen.has(link.source.id)) continue;
    seen.add(link.source.id);
    if (last?.[0]?.role === link.role) last.push(link);
    else runs.push([link]);
  }
  return runs;
}

/** "reportedly said, as reported by" would be redundant. */
function runClause(
  run: readonly NamedLink[],
  before: readonly NamedLink[] | undefined,
  hedged: boolean,
): string {
  const names = listSources(run);
  if (run[0]?.role === 'ORIGIN') return `, according to ${names}`;
  if (!before && hedged) return `, according to ${names}`;
  if (!before || !spoke(before)) return `, as reported by ${names}`;
  const restrictive = before.length === 1 && before[0]?.source.kind === 'ANONYMOUS';
  return `${restrictive ? '' : ','} who spoke with ${names}`;
}

/** Whether all of them are people who reported the words, not papers or institutions. */
function spoke(run: readonly NamedLink[]): boolean {
  return run.every(
    ({ role, source }) =>
      role === 'ORIGIN' && (source.kind === 'ANONYMOUS' || source.kind === 'PERSON'),
  );
}

function listSources(links: readonly NamedLink[]): string {
  return joinNames(
    links.map(({ source, level }) => {
      const name = source.kind === 'ANONYMOUS' ? continueSentence(source.name) : source.name;
      if (level === 'ON_BACKGROUND') return `${name} (on background)`;
      return level === 'DEEP_BACKGROUND' ? `${name} (on deep background)` : name;
    }),
  );
}

function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Words that begin a description and are capitalized only at the start of a sentence. */
const OPENER =
  /^(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|multiple|another|people|persons?|sources?|officials?|senior|spokes(?:man|woman|person|people))\b/iu;

function startSentence(name: string): string {
  return OPENER.test(name) ? capitalise(name) : name;
}

function capitalise(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function continueSentence(name: string): string {
  return OPENER.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}
