import type { ComponentChildren } from 'preact';
import { numberWords } from '../../format/counting.ts';

interface ChoicesProps {
  title: string;
  options: readonly { key: string; label: string; count?: number | undefined }[];
  chosen: readonly string[];
  change(chosen: string[]): void;
  children?: ComponentChildren;
}

/** A group of boxes to tick; of those ticked, one must hold. */
export function Choices({ title, options, chosen, change, children }: ChoicesProps) {
  const toggle = (key: string) =>
    change(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  if (options.length === 0 && !children) return null;
  return (
    <fieldset class="choices">
      <legend>{title}</legend>
      {options.map(({ key, label, count }) => (
        <label key={key} class={count === 0 ? 'is-nothing' : undefined}>
          <input type="checkbox" checked={chosen.includes(key)} onChange={() => toggle(key)} />
          <span class="choice-label">
            <bdi>{label}</bdi>
          </span>
          {count !== undefined && <span class="choice-count">{numberWords(count)}</span>}
        </label>
      ))}
      {children}
    </fieldset>
  );
}

interface OneOfProps {
  title: string;
  /** Values and their labels; the empty one asks for nothing. */
  options: readonly (readonly [value: string, label: string])[];
  value: string;
  change(value: string): void;
}

/** A group of which one holds. */
export function OneOf({ title, options, value, change }: OneOfProps) {
  return (
    <fieldset class="one-of">
      <legend>{title}</legend>
      {options.map(([key, label]) => (
        <label key={key}>
          <input type="radio" name={title} checked={value === key} onChange={() => change(key)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
