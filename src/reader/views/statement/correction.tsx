import { useState } from 'preact/hooks';
import type { CorrectStatementInput } from '../../../client/index.ts';
import { Field } from '../../components/field.tsx';
import type { Problem, Reviewed } from './reviewed.ts';

interface CorrectionProps {
  statement: Reviewed;
  problem: Problem | undefined;
  send(input: CorrectStatementInput): Promise<void>;
}

/** Another speaker or other words for a statement; only what differs is sent. */
export function Correction({ statement, problem, send }: CorrectionProps) {
  const known = statement.speaker?.name ?? '';
  const [speaker, setSpeaker] = useState(known);
  const [text, setText] = useState(statement.text);
  const [note, setNote] = useState('');
  const at = (name: string) => problem?.field === name && problem.message;
  const submit = (event: Event) => {
    event.preventDefault();
    send({
      statement: statement.id,
      note,
      ...(speaker !== known && { speaker: speaker || null }),
      ...(text !== statement.text && { text }),
    });
  };
  return (
    <details class="correction">
      <summary>Correct speaker or words</summary>
      <form onSubmit={submit}>
        <Field label="Speaker" problem={at('speaker')}>
          {(field) => (
            <input
              {...field}
              value={speaker}
              dir="auto"
              onInput={(event) => setSpeaker(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label="Words" problem={at('text')}>
          {(field) => (
            <textarea
              {...field}
              rows={4}
              dir="auto"
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label="Why, kept in the history" problem={at('note')}>
          {(field) => (
            <input
              {...field}
              value={note}
              dir="auto"
              onInput={(event) => setNote(event.currentTarget.value)}
            />
          )}
        </Field>
        <button
          type="submit"
          class="button"
          disabled={speaker === known && text === statement.text}
        >
          Correct
        </button>
      </form>
    </details>
  );
}
