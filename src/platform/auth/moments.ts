/** The moment so many days (of 24 hours) after `from`. */
export function addDays(from: Date, days: number): Date {
  return addMinutes(from, days * 24 * 60);
}

/** The moment so many minutes after `from`. */
export function addMinutes(from: Date, minutes: number): Date {
  return new Date(from.getTime() + minutes * 60_000);
}
