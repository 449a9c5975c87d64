/** Minutes until the next attempt after the first, second, … one failed: two days in all. */
export const retryMinutes = [1, 5, 15, 60, 180, 360, 720, 1440] as const;
/** After so long without a single success an address counts as failed and is asked no more. */
export const failedAfterDays = 5;

/** When to try again after so many attempts; undefined when there are no more. */
export function nextAttemptAt(attempts: number, now: Date): Date | undefined {
  const minutes = retryMinutes[attempts - 1];
  return minutes === undefined ? undefined : new Date(now.getTime() + minutes * 60_000);
}

/** Any 2xx says that it was taken. */
export function isTaken(status: number): boolean {
  return status >= 200 && status < 300;
}

/** Whether an address wants to hear of a record. What went has no fields (null): whoever asked for some hears of it. */
export function listensTo(
  wish: { kinds: readonly string[]; fields: readonly string[] },
  kind: string,
  fields: readonly string[] | null,
): boolean {
  if (!wish.kinds.includes(kind)) return false;
  return fields === null || wish.fields.length === 0 || wish.fields.some((field) => fields.includes(field));
}
