import { useMemo } from 'preact/hooks';
import { AttributionLine } from '../../components/attribution-line.tsx';
import { joinChains } from '../../components/chain/chain.ts';
import { ChainFigure } from '../../components/chain/chain-figure.tsx';
import { CopyQuote } from '../../components/copy-quote.tsx';
import { panelId } from '../../components/marking/use-mark-keys.ts';
import { StatementFacts } from '../../components/statement/facts.tsx';
import { StatementWords } from '../../components/statement/words.tsx';
import { KindTag, StateTags } from '../../components/tags.tsx';
import { cutWords } from '../../format/headline.ts';
import { useKey } from '../../state/session-key.ts';
import { Review } from '../statement/review.tsx';
import type { Attribution } from './use-article.ts';

interface ChosenPanelProps {
  attribution: Attribution;
  /** Its number in the text. */
  number: number;
  /** How many statements the text has. */
  count: number;
  close(): void;
  /** Called after a review or a correction. */
  changed(): void;
}

/** What is known of the statement that was chosen. */
export function ChosenPanel({ attribution, number, count, close, changed }: ChosenPanelProps) {
  return (
    <aside
      class={`panel is-open ${attribution.statement.reviewState.toLowerCase()}`}
      id={panelId}
      tabIndex={-1}
      aria-label={`Statement ${number} of ${count}`}
    >
      <div class="panel-head">
        <p class="overline">
          Statement {number} of {count}
        </p>
        <button type="button" class="close" onClick={close} aria-label="Close (Escape)">
          ×
        </button>
      </div>
      <Chosen attribution={attribution} changed={changed} />
      <p class="for-ears" role="status">
        {attribution.statement.attributionText}
      </p>
    </aside>
  );
}

function Chosen({ attribution, changed }: { attribution: Attribution; changed(): void }) {
  const { statement, chain, cue, wording } = attribution;
  const key = useKey();
  const picture = useMemo(() => joinChains(statement.saidBy.name, [chain]), [statement, chain]);
  return (
    <>
      <p class="card-tags">
        <KindTag kind={statement.kind} />
        <StateTags {...statement} />
      </p>
      <p class="panel-words">
        <StatementWords kind={statement.kind} text={cutWords(wording, 280)} />
      </p>
      <AttributionLine line={statement.attributionText} />
      <StatementFacts statement={statement} cue={cue?.exact} confidence={attribution.confidence} />
      <h2 class="small-title">How the words reached this page</h2>
      <ChainFigure chain={picture} />
      <p class="panel-links">
        <a href={`/statements/${statement.id}`}>Whole record and history</a>
        <CopyQuote words={wording} kind={statement.kind} line={statement.attributionText} />
      </p>
      {key && <Review key={statement.id} statement={statement} changed={changed} />}
    </>
  );
}
