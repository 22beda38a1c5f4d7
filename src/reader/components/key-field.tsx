import type { Failure } from '../state/api.ts';
import { keepKey, readKey, useKey } from '../state/session-key.ts';
import { Field } from './field.tsx';

/** Why the gateway refused a key. */
export interface Refusal {
  key: string;
  message: string;
}

const refusals: Record<string, string> = {
  UNAUTHENTICATED: 'The gateway does not know this key.',
  FORBIDDEN: 'This key does not have the scope for that.',
};

/** The part of a failure to show where the key is entered; undefined if it is not about the key. */
export function refusalOf({ code }: Failure): Refusal | undefined {
  const message = refusals[code];
  return message === undefined ? undefined : { key: readKey(), message };
}

/** Where the API key of this tab is entered; a message says what was wrong with the last one. */
export function KeyField({ refusal }: { refusal?: Refusal | undefined }) {
  const key = useKey();
  const problem = refusal?.key === key && refusal.message;
  return (
    <Field
      label="API key"
      problem={problem}
      hint="Kept in this tab until it is closed; sent to this gateway only."
    >
      {(field) => (
        <input
          {...field}
          type="password"
          autocomplete="off"
          spellcheck={false}
          value={key}
          onInput={(event) => keepKey(event.currentTarget.value.trim())}
        />
      )}
    </Field>
  );
}
