import { useId, useRef, useState } from 'preact/hooks';
import type { OperationText } from '../../generated/reader/documents.ts';
import { useDebounced } from '../state/use-debounced.ts';
import { useQuery } from '../state/use-query.ts';

interface Option {
  key: string;
  label: string;
  note: string | null;
}

interface PickerProps<Result> {
  label: string;
  chosen: readonly string[];
  change(chosen: string[]): void;
  /** How options are found for what is typed; typing errors are the gateway's to forgive. */
  find: {
    document: OperationText<Result, { search: string }>;
    read(result: Result): Option[];
  };
  /** Takes what is typed for the name of anybody who is called so. */
  byName?(name: string): void;
}

/** A field that offers names as one types, after the combobox pattern of the ARIA practices. */
export function Picker<Result>({ label, chosen, change, find, byName }: PickerProps<Result>) {
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(-1);
  const [isHere, setHere] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const search = useDebounced(text.trim(), 150);
  const { data } = useQuery(find.document, search ? { search } : null);
  // Left for another field, it covers nothing.
  const isOpen = isHere && text.trim() !== '' && data !== undefined;
  const found = isOpen ? find.read(data).filter(({ key }) => !chosen.includes(key)) : [];
  const anybody = { key: '', label: `Anybody named “${text.trim()}”`, note: null };
  const options = byName && isOpen ? [...found, anybody] : found;
  const pick = (option: Option | undefined) => {
    if (!option) return;
    if (option.key === '') byName?.(text.trim());
    else change([...chosen, option.key]);
    setText('');
    setActive(-1);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step && options.length > 0) {
      event.preventDefault();
      setActive(nextActive(active, step, options.length));
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      pick(options[Math.max(active, 0)]);
    } else if (event.key === 'Escape') setText('');
  };
  return (
    <div class="picker">
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={field}
        role="combobox"
        value={text}
        placeholder="Type a name"
        autocomplete="off"
        dir="auto"
        aria-expanded={isOpen}
        aria-controls={`${id}-options`}
        aria-autocomplete="list"
        {...(options[active] && { 'aria-activedescendant': `${id}-${active}` })}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
        onFocus={() => setHere(true)}
        onBlur={() => setHere(false)}
      />
      <Options id={id} isOpen={isOpen} options={options} active={active} pick={pick} />
    </div>
  );
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** Round and round; from the field itself, -1, to the first or the last. */
function nextActive(active: number, step: 1 | -1, count: number): number {
  if (active < 0) return step > 0 ? 0 : count - 1;
  return (active + step + count) % count;
}

interface OptionsProps {
  id: string;
  isOpen: boolean;
  options: readonly Option[];
  active: number;
  pick(option: Option): void;
}

function Options({ id, isOpen, options, active, pick }: OptionsProps) {
  return (
    <div
      class="picker-options"
      id={`${id}-options`}
      role="listbox"
      aria-label="Names"
      hidden={!isOpen}
    >
      {options.length === 0 && (
        <div class="quiet" role="option" aria-selected="false" aria-disabled="true" tabIndex={-1}>
          No one with that name
        </div>
      )}
      {options.map((option, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field that owns the list takes the keys
        <div
          key={option.key}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => pick(option)}
        >
          <span dir="auto">{option.label}</span>
          {option.note && <span class="quiet"> {option.note}</span>}
        </div>
      ))}
    </div>
  );
}
