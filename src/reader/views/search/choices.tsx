import type { ComponentChildren } from 'preact';
import { numberWords } from '../../words/counting.ts';

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
  return (
    <fieldset class="choices">
      <legend>{title}</legend>
      {options.map(({ key, label, count }) => (
        <label key={key}>
          <input type="checkbox" checked={chosen.includes(key)} onChange={() => toggle(key)} />
          <span class="choice-label" dir="auto">
            {label}
          </span>
          {count !== undefined && <span class="choice-count">{numberWords(count)}</span>}
        </label>
      ))}
      {children}
    </fieldset>
  );
}

interface YesNoProps {
  title: string;
  value: string;
  change(value: string): void;
}

export function YesNo({ title, value, change }: YesNoProps) {
  const options = [
    ['', 'Any'],
    ['yes', 'Yes'],
    ['no', 'No'],
  ] as const;
  return (
    <fieldset class="yes-no">
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
