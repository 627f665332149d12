/** The day of a time (ms since the epoch) in UTC, `2025-09-29`: the same file whatever the time zone. Empty when it is no time. */
export function isoDay(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
