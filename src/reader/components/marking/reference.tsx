import { kindLabels, reviewLabels } from '../../format/labels.ts';
import type { MarkedStatement } from './marked-statement.ts';

interface ReferenceProps {
  statement: MarkedStatement;
  isChosen: boolean;
  isReachable: boolean;
}

/** The number after a statement's words: it chooses the statement, and says what to beware of. */
export function Reference({ statement, isChosen, isReachable }: ReferenceProps) {
  const { key, number, kind, speaker } = statement;
  const warnings = warningsOf(statement);
  return (
    <sup class="reference">
      <a
        href={`#${key}`}
        id={`mark-${key}`}
        data-select=""
        data-mark={key}
        tabIndex={isReachable ? 0 : -1}
        {...(isChosen && { 'aria-current': 'true' })}
      >
        {number}
        <span class="for-ears">
          : {kindLabels[kind]}, {speaker}
        </span>
        {warnings.map((warning) => (
          <span key={warning} class={`warning ${warning}`}>
            {' '}
            {warning}
          </span>
        ))}
      </a>
    </sup>
  );
}

function warningsOf({ hedged, reviewState }: MarkedStatement): string[] {
  const state = reviewState === 'DISPUTED' || reviewState === 'RETRACTED';
  return [
    ...(hedged ? ['hedged'] : []),
    ...(state ? [reviewLabels[reviewState].toLowerCase()] : []),
  ];
}
