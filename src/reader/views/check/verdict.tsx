import type { QuoteVerdict } from '../../../generated/reader/documents.ts';
import { verdictLabels } from '../../format/labels.ts';

/** A sign for each verdict, so that colour says nothing alone. */
const signs: Record<QuoteVerdict, string> = {
  VERBATIM: 'M5 12.500 10 17.500 19.500 6.500',
  PARTIAL: 'M6 12h4M14 12h4',
  ALTERED: 'M5 9h14M5 15h14M15.500 4.500 8.500 19.500',
  MISATTRIBUTED: 'M4 8.500h15l-3.500-3.500M20 15.500H5l3.500 3.500',
  NOT_FOUND: 'M6 6l12 12M18 6 6 18',
};

const verdicts = Object.keys(signs) as QuoteVerdict[];

export function Verdict({ verdict }: { verdict: QuoteVerdict }) {
  const { title, sense } = verdictLabels[verdict];
  return (
    <div class={`verdict ${verdict.toLowerCase()}`}>
      <Sign verdict={verdict} />
      <div>
        <h2>{title}</h2>
        <p>{sense}</p>
      </div>
    </div>
  );
}

/** What the answer may be, told before anything is asked. */
export function VerdictKey() {
  return (
    <section class="verdict-key" aria-labelledby="verdict-key">
      <h2 class="small-title" id="verdict-key">
        What the answer may be
      </h2>
      <dl>
        {verdicts.map((verdict) => (
          <div key={verdict} class={verdict.toLowerCase()}>
            <Sign verdict={verdict} />
            <dt>{verdictLabels[verdict].title}</dt>
            <dd>{verdictLabels[verdict].sense}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Sign({ verdict }: { verdict: QuoteVerdict }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={signs[verdict]} fill="none" stroke="currentColor" stroke-width="2.500" />
    </svg>
  );
}
