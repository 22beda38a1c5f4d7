import type { ComponentChildren } from 'preact';
import { useEffect, useId } from 'preact/hooks';

interface FieldAttributes {
  id: string;
  'aria-invalid'?: 'true';
  'aria-describedby'?: string;
}

interface FieldProps {
  label: string;
  /** What is wrong with the input; shown at the field. */
  problem?: string | false | undefined;
  hint?: string;
  children(field: FieldAttributes): ComponentChildren;
}

/** A labelled field of a form, and below it what is wrong with the input. */
export function Field({ label, problem, hint, children }: FieldProps) {
  const id = useId();
  // Screen readers are taken to the error; so is everyone else.
  useEffect(() => {
    if (problem) document.getElementById(id)?.focus();
  }, [problem, id]);
  const described = problem ? `${id}-problem` : hint ? `${id}-hint` : undefined;
  return (
    <div class={problem ? 'field has-problem' : 'field'}>
      <label for={id}>{label}</label>
      {children({
        id,
        ...(problem && { 'aria-invalid': 'true' }),
        ...(described && { 'aria-describedby': described }),
      })}
      {hint && !problem && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
