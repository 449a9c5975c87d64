/** Type numbers (pg_type.oid) whose values must come out of both databases alike. */
export const typeIds = {
  int8: 20,
  date: 1082,
  int8Array: 1016,
  dateArray: 1182,
  interval: 1186,
  numericArray: 1231,
} as const;

/** int8 as a number; refuses what a double cannot hold exactly. */
export function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 ${text} is beyond the safe integers`);
  return value;
}

/** Text as the database wrote it: a date is `YYYY-MM-DD`. */
export function keepText(text: string): string {
  return text;
}
