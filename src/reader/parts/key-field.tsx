import { keepKey, useKey } from '../state/session-key.ts';
import { Field } from './field.tsx';

/** Where the API key of this tab is entered. */
export function KeyField() {
  const key = useKey();
  return (
    <Field label="API key" hint="Kept in this tab until it is closed; sent to this gateway only.">
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
