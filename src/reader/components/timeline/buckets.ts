/** One bar of a timeline: a day, a week or a month, as the API names it. */
export interface Bucket {
  /** 2024-04-13, 2024-W15 or 2024-04. */
  key: string;
  label: string;
  /** Its first instant, in UTC. */
  start: Date;
  end: Date;
}

export type TimelineUnit = 'DAY' | 'WEEK' | 'MONTH';

const dayMs = 86_400_000;

/** When a day, an ISO week or a month begins and ends. */
export function readBucket(key: string, label: string): Bucket {
  const week = /^(\d{4})-W(\d{2})$/.exec(key);
  if (week) {
    const start = startOfWeek(Number(week[1]), Number(week[2]));
    return { key, label, start, end: new Date(start.getTime() + 7 * dayMs) };
  }
  const [year = 0, month = 1, day] = key.split('-').map(Number);
  const start = new Date(Date.UTC(year, month - 1, day ?? 1));
  const end = day ? new Date(start.getTime() + dayMs) : new Date(Date.UTC(year, month, 1));
  return { key, label, start, end };
}

/** The Monday of an ISO week: week 1 is the one that 4 January lies in. */
function startOfWeek(year: number, week: number): Date {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * dayMs;
  return new Date(monday + (week - 1) * 7 * dayMs);
}
