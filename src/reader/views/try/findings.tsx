import { useMemo } from 'preact/hooks';
import { type Chain, joinChains } from '../../components/chain/chain.ts';
import { ChainFigure } from '../../components/chain/chain-figure.tsx';
import { StatementWords } from '../../components/statement/words.tsx';
import { KindTag, StateTags } from '../../components/tags.tsx';
import { listed } from '../../format/counting.ts';
import { channelLabels } from '../../format/labels.ts';
import { type Extracted, keyOf } from './to-marked.ts';

interface FindingsProps {
  statements: readonly Extracted[];
  chosen: string;
  choose(key: string): void;
}

/** What was read, one statement after the other. */
export function Findings({ statements, chosen, choose }: FindingsProps) {
  if (statements.length === 0) {
    return <p class="quiet">No one is quoted in this text, as far as the extractor can tell.</p>;
  }
  return (
    <ol class="findings">
      {statements.map((statement, at) => (
        <Finding
          // biome-ignore lint/suspicious/noArrayIndexKey: a statement that is not stored has no other name
          key={at}
          statement={statement}
          isChosen={chosen === keyOf(at)}
          choose={() => choose(keyOf(at))}
        />
      ))}
    </ol>
  );
}

interface FindingProps {
  statement: Extracted;
  isChosen: boolean;
  choose(): void;
}

function Finding({ statement, isChosen, choose }: FindingProps) {
  const { speaker, addressees, channel, cue, confidence, chain, evidence } = statement;
  const picture = useMemo(() => toChain(speaker?.name, chain), [speaker, chain]);
  const facts = [
    speaker?.description,
    addressees.length > 0 && `to ${listed(addressees.map(({ name }) => name))}`,
    channel !== 'UNKNOWN' && channelLabels[channel].toLowerCase(),
    cue && `cue “${cue.exact}”`,
    `${Math.round(confidence * 100)} % sure`,
  ];
  return (
    <li class={isChosen ? 'finding is-chosen' : 'finding'}>
      <p class="card-tags">
        <KindTag kind={statement.kind} />
        <StateTags hedged={statement.hedged} reviewState="EXTRACTED" />
      </p>
      <button type="button" class="finding-words" onClick={choose} aria-pressed={isChosen}>
        <StatementWords kind={statement.kind} text={statement.text} />
      </button>
      <p class="card-facts">
        <strong dir="auto">{speaker?.name ?? 'Speaker not named'}</strong>
        {facts.map((fact) => fact && <span key={fact}>{fact}</span>)}
      </p>
      {chain.length > 0 && <ChainFigure chain={picture} direction="LR" />}
      {evidence.length > 0 && <Why rules={evidence} />}
    </li>
  );
}

/** The rules that decided, one after the other: "told-outlet" is read as “told outlet”. */
function Why({ rules }: { rules: readonly string[] }) {
  return (
    <details class="why">
      <summary>Why</summary>
      <ol>
        {rules.map((rule) => (
          <li key={rule}>{rule.replaceAll('-', ' ')}</li>
        ))}
      </ol>
    </details>
  );
}

function toChain(speaker: string | undefined, links: Extracted['chain']): Chain {
  const named = links.map(({ role, cue, kind, name }) => ({
    role,
    cue,
    source: { id: `${kind} ${name}`, kind, name },
  }));
  return joinChains(speaker, [named]);
}
