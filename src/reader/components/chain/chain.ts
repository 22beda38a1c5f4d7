import type { LinkFragment, SourceKind } from '../../../generated/reader/documents.ts';
import { levelLabels, roleLabels } from '../../format/labels.ts';

export type ChainSort = 'speaker' | 'anonymous' | 'unknown' | 'named';

/** The speaker or a source, as a picture and a list show it. */
export interface ChainNode {
  key: string;
  name: string;
  /** A line below the name: its role, and on what terms. */
  note: string;
  sort: ChainSort;
}

/** From whom to whom the words went, and the words of the text that say so. */
export interface ChainEdge {
  from: string;
  to: string;
  cue: string;
}

export interface Chain {
  nodes: ChainNode[];
  edges: ChainEdge[];
}

interface ChainLink {
  role: LinkFragment['role'];
  level?: LinkFragment['level'];
  isSpeaker?: LinkFragment['isSpeaker'];
  cue: { exact: string } | null;
  source: { id: string; name: string; kind: SourceKind };
}

/**
 * Joins the chains of a statement's attributions into one picture: the speaker first, a source that
 * stands in several of them once, and the link of a speaker without a name not beside the speaker.
 */
export function joinChains(
  speaker: string | undefined,
  chains: readonly (readonly ChainLink[])[],
): Chain {
  const nodes = new Map<string, ChainNode>();
  const edges = new Map<string, ChainEdge>();
  const start = speakerNode(speaker);
  nodes.set(start.key, start);
  for (const links of chains) {
    let from = start.key;
    for (const link of links.filter(({ isSpeaker }) => !isSpeaker)) {
      const node = linkNode(link);
      if (!nodes.has(node.key)) nodes.set(node.key, node);
      const edge = `${from} ${node.key}`;
      // A source that reports what it published itself is one node and no step.
      if (from !== node.key && !edges.has(edge)) {
        edges.set(edge, { from, to: node.key, cue: link.cue?.exact ?? '' });
      }
      from = node.key;
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

function speakerNode(name: string | undefined): ChainNode {
  return { key: 'speaker', name: name ?? 'An unnamed speaker', note: 'said it', sort: 'speaker' };
}

function linkNode({ role, level, source }: ChainLink): ChainNode {
  const terms = level ? levelLabels[level] : '';
  const sort = sortOf(source.kind);
  const parts = [sort === 'anonymous' ? 'anonymous' : '', roleLabels[role], terms];
  return { key: source.id, name: source.name, note: parts.filter(Boolean).join(', '), sort };
}

function sortOf(kind: SourceKind): ChainSort {
  if (kind === 'ANONYMOUS') return 'anonymous';
  return kind === 'UNKNOWN' ? 'unknown' : 'named';
}
