const MONTHS = [
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

/**
 * A key of counts in words: "13 April 2024" for 2024-04-13, "Week 15 of 2024" for 2024-W15, "April
 * 2024" for 2024-04, "Press conference" for PRESS_CONFERENCE.
 */
export function keyInWords(key: string): string {
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(key) ?? [];
  if (week !== undefined) return `Week ${Number(week)} of ${year}`;
  const date = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(key);
  if (date) {
    const day = date[3] === undefined ? '' : `${Number(date[3])} `;
    return `${day}${MONTHS[Number(date[2]) - 1]} ${date[1]}`;
  }
  return `${key.charAt(0)}${key.slice(1).toLowerCase().replaceAll('_', ' ')}`;
}
