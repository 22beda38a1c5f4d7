import type { QuoteStanding, QuoteVerdict } from '../../../generated/reader/documents.ts';
import { standingLabels, verdictLabels } from '../../format/labels.ts';

/** A sign for each verdict, so that colour says nothing alone. */
const signs: Record<QuoteVerdict, string> = {
  VERBATIM: 'M5 12.500 10 17.500 19.500 6.500',
  PARTIAL: 'M6 12h4M14 12h4',
  ALTERED: 'M5 9h14M5 15h14M15.500 4.500 8.500 19.500',
  MISATTRIBUTED: 'M4 8.500h15l-3.500-3.500M20 15.500H5l3.500 3.500',
  NOT_FOUND: 'M6 6l12 12M18 6 6 18',
};

/** For words on record that no longer stand. */
const DOUBT = 'M12 5v9M12 17v2';

const verdicts = Object.keys(signs) as QuoteVerdict[];

interface VerdictProps {
  verdict: QuoteVerdict;
  /** Null if nothing is on record. */
  standing: QuoteStanding | null;
}

/** The answer. Retracted or disputed words never look like a yes. */
export function Verdict({ verdict, standing }: VerdictProps) {
  const { title, sense } = verdictLabels[verdict];
  const doubt = standing && standing !== 'STANDS' ? standingLabels[standing] : null;
  return (
    <div class={`verdict ${doubt ? 'in-doubt' : verdict.toLowerCase()}`}>
      <Sign path={doubt ? DOUBT : signs[verdict]} />
      <div>
        <h2>{doubt?.title ?? title}</h2>
        <p>{doubt ? `${sense} ${doubt.sense}` : sense}</p>
      </div>
    </div>
  );
}

/** The possible answers, shown before anything is asked. */
export function VerdictKey() {
  return (
    <section class="verdict-key" aria-labelledby="verdict-key">
      <h2 class="small-title" id="verdict-key">
        What the answer may be
      </h2>
      <dl>
        {verdicts.map((verdict) => (
          <div key={verdict} class={verdict.toLowerCase()}>
            <Sign path={signs[verdict]} />
            <dt>{verdictLabels[verdict].title}</dt>
            <dd>{verdictLabels[verdict].sense}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Sign({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" stroke-width="2.500" />
    </svg>
  );
}
