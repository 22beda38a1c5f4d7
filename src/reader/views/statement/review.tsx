import { useState } from 'preact/hooks';
import {
  CorrectStatementDocument,
  type ReviewState,
  ReviewStatementDocument,
} from '../../../client/index.ts';
import { Field } from '../../components/field.tsx';
import { refusalOf } from '../../components/key-field.tsx';
import { reviewLabels } from '../../format/labels.ts';
import { ask, type Failure, toFailure } from '../../state/api.ts';
import { forgetAnswers } from '../../state/cache.ts';
import { Correction } from './correction.tsx';
import type { Problem, Reviewed } from './reviewed.ts';

interface ReviewProps {
  statement: Reviewed;
  /** Called when something was written. */
  changed(): void;
}

const judgements = [
  ['CONFIRMED', 'Confirm'],
  ['DISPUTED', 'Dispute'],
  ['RETRACTED', 'Retract'],
] as const;

/** For those with a key: confirm, dispute, retract, or correct. Nothing is lost by it. */
export function Review({ statement, changed }: ReviewProps) {
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [told, setTold] = useState('');
  const run = async (write: () => Promise<Written>, done: string) => {
    setTold('');
    const wrong = await write().then(problemOf, (error) => toProblem(toFailure(error)));
    setProblem(wrong);
    if (wrong) return;
    setNote('');
    setTold(done);
    forgetAnswers();
    changed();
  };
  const judge = (state: ReviewState) =>
    run(async () => {
      const input = { statement: statement.id, state, ...(note && { note }) };
      return (await ask(ReviewStatementDocument, { input })).reviewStatement;
    }, reviewLabels[state]);
  return (
    <section class="review" aria-label="Review">
      <h2 class="small-title">Review</h2>
      <Field label="Note, kept in the history (optional)">
        {(field) => (
          <input {...field} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
        )}
      </Field>
      <p class="buttons">
        {judgements.map(([state, name]) => (
          <button
            key={state}
            type="button"
            class="button"
            disabled={statement.reviewState === state}
            onClick={() => judge(state)}
          >
            {name}
          </button>
        ))}
      </p>
      <p class="told" role="status">
        {told}
      </p>
      <Correction
        // Once it is written, what is on record is what there is to correct.
        key={`${statement.speaker?.name} ${statement.text}`}
        statement={statement}
        problem={problem}
        send={(input) =>
          run(
            async () => (await ask(CorrectStatementDocument, { input })).correctStatement,
            'Corrected',
          )
        }
      />
      {problem && !problem.field && (
        <p class="problem" role="alert">
          {problem.message}
        </p>
      )}
    </section>
  );
}

type Written = { __typename: string; message?: string; path?: string[] };

function toProblem(failure: Failure): Problem {
  return { message: refusalOf(failure)?.message ?? failure.message };
}

function problemOf({ message, path }: Written): Problem | undefined {
  return message === undefined ? undefined : { message, field: path?.at(-1) };
}
