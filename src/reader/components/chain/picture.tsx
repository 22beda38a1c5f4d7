import { useMemo } from 'preact/hooks';
import { pixelsPerRem, useContainerWidth } from '../use-container-width.ts';
import type { Chain } from './chain.ts';
import { layOutChain, type PlacedEdge, type PlacedNode } from './layout.ts';

interface PictureProps {
  chain: Chain;
  direction: 'TB' | 'LR';
}

/** The way of the words, drawn. The list next to it says the same to those who do not see it. */
export function ChainDrawing({ chain, direction }: PictureProps) {
  const { canvas, width: available } = useContainerWidth();
  const { width, height, nodes, edges } = useMemo(() => {
    const placed = layOutChain(chain, direction);
    // Downwards it is never too wide; drawn smaller it could not be read.
    return direction === 'LR' && placed.width > (available ?? placed.width)
      ? layOutChain(chain, 'TB')
      : placed;
  }, [chain, direction, available]);
  return (
    <svg
      ref={canvas}
      class="chain-drawing"
      viewBox={`0 0 ${width} ${height}`}
      width={`${width / pixelsPerRem}rem`}
      height={`${height / pixelsPerRem}rem`}
      aria-hidden="true"
    >
      <defs>
        <marker
          id="chain-arrow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto-start-reverse"
        >
          <path d="M0 0 8 4 0 8z" class="chain-arrow" />
        </marker>
      </defs>
      {edges.map((edge) => (
        <Arrow key={`${edge.from} ${edge.to}`} edge={edge} />
      ))}
      {nodes.map((node) => (
        <Box key={node.key} node={node} />
      ))}
    </svg>
  );
}

function Arrow({ edge }: { edge: PlacedEdge }) {
  const path = edge.points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  return <path class="chain-edge" d={path} marker-end="url(#chain-arrow)" />;
}

function Box({ node }: { node: PlacedNode }) {
  const left = node.x - node.width / 2;
  const top = node.y - node.height / 2;
  return (
    <g class={`chain-node ${node.sort}`}>
      <rect x={left} y={top} width={node.width} height={node.height} rx="4" />
      {node.lines.map((line, at) => (
        <text key={line} class="chain-name" x={node.x} y={top + 20 + at * 18}>
          {line}
        </text>
      ))}
      <text class="chain-note" x={node.x} y={top + node.height - 9}>
        {node.note}
      </text>
    </g>
  );
}
