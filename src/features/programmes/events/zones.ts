import { beijing, moscow } from '../../../shared/zone-of-place.ts';

export { beijing, moscow, zoneOfPlace } from '../../../shared/zone-of-place.ts';

/** The zones an event is shown in: its own, Beijing's, and one of the Russian bank, each once. */
export function zonesShown(own: string, russian: string | undefined): string[] {
  const isChinese = own === beijing;
  return [...new Set([own, beijing, ...(isChinese ? [russian ?? moscow] : [])])];
}

/** Minutes a zone is ahead of UTC at a moment. */
function offsetMinutes(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
  }).formatToParts(moment);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const there = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
  return Math.round((there - Math.floor(moment / 60_000) * 60_000) / 60_000);
}

/** The moment the clocks of a zone show `YYYY-MM-DDTHH:MM`; in the hour that a change of clocks skips, the one after it. */
export function momentInZone(local: string, timeZone: string): Date {
  const wall = Date.parse(`${local}:00Z`);
  const guess = wall - offsetMinutes(wall, timeZone) * 60_000;
  return new Date(wall - offsetMinutes(guess, timeZone) * 60_000);
}
