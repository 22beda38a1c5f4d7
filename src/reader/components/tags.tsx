import type { ReviewState, StatementKind } from '../../generated/reader/documents.ts';
import { kindLabels, reviewLabels } from '../format/labels.ts';

/** The kind: shown by a line, as in the text, and in words. */
export function KindTag({ kind }: { kind: StatementKind }) {
  return <span class={`tag kind-${kind.toLowerCase()}`}>{kindLabels[kind]}</span>;
}

interface StateTagsProps {
  hedged: boolean;
  reviewState: ReviewState;
}

/** What a reader should know before trusting the words; a confirmation is shown, too. */
export function StateTags({ hedged, reviewState }: StateTagsProps) {
  return (
    <>
      {hedged && (
        <span class="tag hedged" title="The report itself keeps its distance">
          Hedged: “reportedly”
        </span>
      )}
      {reviewState !== 'EXTRACTED' && (
        <span class={`tag state-${reviewState.toLowerCase()}`}>{reviewLabels[reviewState]}</span>
      )}
    </>
  );
}
