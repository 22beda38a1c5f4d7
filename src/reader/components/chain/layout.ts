import { Graph, layout } from '@dagrejs/dagre';
import type { Chain, ChainEdge, ChainNode } from './chain.ts';
import { textWidth } from './text-width.ts';

export interface PlacedNode extends ChainNode {
  /** The middle. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** The name, broken where it is long. */
  lines: string[];
}

export interface PlacedEdge extends ChainEdge {
  points: { x: number; y: number }[];
}

export interface ChainLayout {
  width: number;
  height: number;
  nodes: PlacedNode[];
  edges: PlacedEdge[];
}

/** In pixels. The sizes of the type are those of the style sheet. */
const nameType = { weight: 600, size: 13.5 };
const noteType = { weight: 400, size: 11.5 };
const lineHeight = 18;
const noteHeight = 16;
const padding = 12;
const longestLine = 24;

/** Places a chain from the speaker on: downwards, or from left to right where there is room. */
export function layOutChain(chain: Chain, direction: 'TB' | 'LR'): ChainLayout {
  const graph = new Graph();
  graph.setGraph({ rankdir: direction, nodesep: 20, ranksep: 38, marginx: 2, marginy: 2 });
  graph.setDefaultEdgeLabel(() => ({}));
  const boxes = new Map(chain.nodes.map((node) => [node.key, measure(node)]));
  for (const [key, { width, height }] of boxes) graph.setNode(key, { width, height });
  for (const { from, to } of chain.edges) graph.setEdge(from, to);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    nodes: chain.nodes.map((node) => {
      const { x, y } = graph.node(node.key);
      return { ...node, ...(boxes.get(node.key) ?? measure(node)), x, y };
    }),
    edges: chain.edges.map((edge) => ({
      ...edge,
      points: graph.edge(edge.from, edge.to).points,
    })),
  };
}

function measure(node: ChainNode): Pick<PlacedNode, 'lines' | 'width' | 'height'> {
  const lines = breakLines(node.name);
  const widths = lines.map((line) => textWidth(line, nameType.weight, nameType.size));
  const noteWidth = textWidth(node.note, noteType.weight, noteType.size);
  const width = Math.max(...widths, noteWidth) + 2 * padding;
  const height = lines.length * lineHeight + (node.note ? noteHeight : 0) + padding;
  return { lines, width, height };
}

/** Breaks between words; no part of a name is left out. */
function breakLines(name: string): string[] {
  const lines = [''];
  for (const word of name.split(/\s+/)) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length >= longestLine) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
