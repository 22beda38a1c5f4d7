const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A date as far as it is known: "13 April 2024", "April 2024", "2024". */
export function partialDateWords(value: string): string {
  const [year, month, day] = value.split('-');
  if (month === undefined) return String(year);
  const name = months[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** The day of an instant, in UTC as everything here is: "14 April 2024". */
export function dayWords(instant: string): string {
  return partialDateWords(instant.slice(0, 10));
}

/** An instant to the minute: "14 April 2024, 06:30 UTC". */
export function instantWords(instant: string): string {
  return `${dayWords(instant)}, ${instant.slice(11, 16)} UTC`;
}
