interface DateRangeProps {
  title: string;
  from: string;
  to: string;
  change(from: string, to: string): void;
}

/** From one day to another, both included; either may be left open. */
export function DateRange({ title, from, to, change }: DateRangeProps) {
  return (
    <fieldset class="date-range">
      <legend>{title}</legend>
      <label>
        <span>from</span>
        <input
          type="date"
          value={from}
          onInput={(event) => change(event.currentTarget.value, to)}
        />
      </label>
      <label>
        <span>to</span>
        <input
          type="date"
          value={to}
          onInput={(event) => change(from, event.currentTarget.value)}
        />
      </label>
    </fieldset>
  );
}
