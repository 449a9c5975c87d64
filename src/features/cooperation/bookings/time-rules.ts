import { addDays } from '../../../shared/day.ts';
import { dayIn, momentIn } from '../interests/calendar-rules.ts';

export type WeeklyHours = { weekday: number; from: string; to: string };
/** From and to a moment; `to` is not part of it. */
export type Span = { from: Date; to: Date };
type Place = { timeZone: string; hours: readonly WeeklyHours[] };

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** When it is open on a day of its place, first to last. */
export function openSpans(day: string, { timeZone, hours }: Place): Span[] {
  return hours
    .filter(({ weekday }) => weekday === weekdayOf(day))
    .map(({ from, to }) => ({ from: momentIn(day, from, timeZone), to: momentIn(day, to, timeZone) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from.getTime() - b.from.getTime());
}

/** Opening times that touch are one: 09:00–13:00 and 13:00–18:00, or over midnight. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) {
      if (span.to > last.to) joined[joined.length - 1] = { from: last.from, to: span.to };
    } else joined.push(span);
  }
  return joined;
}

/** What is left of these spans without those. */
export function subtractSpans(spans: readonly Span[], taken: readonly Span[]): Span[] {
  return spans.flatMap((span) => {
    let left: Span[] = [span];
    for (const one of taken) {
      left = left.flatMap((piece) => {
        if (one.to <= piece.from || one.from >= piece.to) return [piece];
        return [
          { from: piece.from, to: one.from < piece.from ? piece.from : one.from },
          { from: one.to > piece.to ? piece.to : one.to, to: piece.to },
        ].filter(({ from, to }) => from < to);
      });
    }
    return left;
  });
}

/** Whether it is open all the time from begin to end. */
export function isOpenThroughout(span: Span, place: Place): boolean {
  const first = addDays(dayIn(span.from, place.timeZone), -1);
  const last = dayIn(span.to, place.timeZone);
  const open: Span[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) open.push(...openSpans(day, place));
  return joinSpans(open).some(({ from, to }) => from <= span.from && span.to <= to);
}

/** Whole days: from the beginning of the first to the end of the last, by the clock of the place. */
export function daySpan(firstDay: string, lastDay: string, timeZone: string): Span {
  return {
    from: momentIn(firstDay, '00:00', timeZone),
    to: momentIn(addDays(lastDay, 1), '00:00', timeZone),
  };
}

export const hoursOf = ({ from, to }: Span): number => (to.getTime() - from.getTime()) / 3_600_000;

export const overlaps = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;

/** The part of a span inside another; undefined where there is none. */
export function partInside(span: Span, frame: Span): Span | undefined {
  const from = span.from < frame.from ? frame.from : span.from;
  const to = span.to > frame.to ? frame.to : span.to;
  return from < to ? { from, to } : undefined;
}
