import type { ActorKind, LinkRole, SourceKind } from '../../../generated/prisma/enums.ts';
import { type JsonLdNode, jsonLdNode } from './node.ts';

export interface JsonLdActor {
  name: string;
  kind: ActorKind;
  description: string | null;
  wikidataId: string | null;
}

/** A link of a chain with what is known of its source. */
export interface JsonLdSource {
  role: LinkRole;
  name: string;
  kind: SourceKind;
  url: string | null;
  /** For an anonymous source: the organization it belongs to, and how many people it stands for. */
  affiliation: string | null;
  count: number | null;
}

const ACTOR_TYPES: Record<ActorKind, string> = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  GOVERNMENT: 'GovernmentOrganization',
  GROUP: 'Organization',
  UNKNOWN: 'Thing',
};

const SOURCE_TYPES: Record<SourceKind, string> = {
  NEWS_OUTLET: 'NewsMediaOrganization',
  NEWS_AGENCY: 'NewsMediaOrganization',
  GOVERNMENT: 'GovernmentOrganization',
  ORGANIZATION: 'Organization',
  PERSON: 'Person',
  ANONYMOUS: 'Person',
  SOCIAL_MEDIA: 'Organization',
  DOCUMENT: 'Organization',
  UNKNOWN: 'Organization',
};

export function agentOfActor(actor: JsonLdActor): JsonLdNode {
  return jsonLdNode(ACTOR_TYPES[actor.kind], {
    name: actor.name,
    description: actor.description,
    sameAs: actor.wikidataId && `https://www.wikidata.org/wiki/${actor.wikidataId}`,
  });
}

export function agentOfSource(source: JsonLdSource): JsonLdNode {
  if (source.kind === 'ANONYMOUS') return anonymousAgent(source);
  if (source.kind === 'UNKNOWN' && source.role === 'PUBLISHER') {
    return jsonLdNode('Organization', { description: source.name });
  }
  return jsonLdNode(SOURCE_TYPES[source.kind], { name: source.name, url: source.url });
}

/** Described as printed, without a name; several people are a body, which is no one's affiliate. */
function anonymousAgent({ name, affiliation, count }: JsonLdSource): JsonLdNode {
  const body = affiliation === null ? null : jsonLdNode('Organization', { name: affiliation });
  return (count ?? 1) > 1
    ? jsonLdNode('Organization', { description: name, memberOf: body })
    : jsonLdNode('Person', { description: name, affiliation: body });
}
