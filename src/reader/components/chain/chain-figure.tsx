import { Skeleton } from '../load-states.tsx';
import { useLazy } from '../use-lazy.ts';
import type { Chain } from './chain.ts';

const loadDrawing = async () => (await import('./picture.tsx')).ChainDrawing;

interface ChainFigureProps {
  chain: Chain;
  direction?: 'TB' | 'LR';
}

/** The chain of sources: a picture, and the same as a list for those who do not see it. */
export function ChainFigure({ chain, direction = 'TB' }: ChainFigureProps) {
  const Drawing = useLazy(loadDrawing);
  const names = new Map(chain.nodes.map((node) => [node.key, node]));
  return (
    <figure class="chain" aria-label="Through whom the words came">
      <div class="chain-canvas">
        {Drawing && <Drawing chain={chain} direction={direction} />}
        {Drawing === undefined && <Skeleton lines={3} />}
        {Drawing === null && <p class="quiet">{chain.nodes.map(({ name }) => name).join(' → ')}</p>}
      </div>
      <ol class="for-ears">
        {chain.nodes.slice(0, 1).map((node) => (
          <li key={node.key}>
            {node.name} {node.note}
          </li>
        ))}
        {chain.edges.map(({ from, to, cue }) => (
          <li key={`${from} ${to}`}>
            {names.get(from)?.name}, then {names.get(to)?.name}, {names.get(to)?.note}
            {cue && ` (“${cue}”)`}
          </li>
        ))}
      </ol>
    </figure>
  );
}
