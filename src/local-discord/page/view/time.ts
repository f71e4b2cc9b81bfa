const TIME = new Intl.DateTimeFormat('en', { timeStyle: 'short' });
const DATE_TIME = new Intl.DateTimeFormat('en', { dateStyle: 'short', timeStyle: 'short' });
const DAY = new Intl.DateTimeFormat('en', { dateStyle: 'long' });
const FULL = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'short' });

function sameDay(a: Date, b: Date): boolean {
  return a.toDateString() === b.toDateString();
}

/** As it stands beside a name: today's by the hour alone. */
export function shortTime(stamp: string): string {
  const date = new Date(stamp);
  return sameDay(date, new Date()) ? TIME.format(date) : DATE_TIME.format(date);
}

export function clockTime(stamp: string): string {
  return TIME.format(new Date(stamp));
}

export function fullTime(stamp: string): string {
  return FULL.format(new Date(stamp));
}

/** The day that begins with the second message, if it is another one than the first message's. */
export function newDay(before: string | undefined, stamp: string): string | null {
  const date = new Date(stamp);
  return before !== undefined && sameDay(new Date(before), date) ? null : DAY.format(date);
}
