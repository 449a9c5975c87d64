import { capitalLookAlikes } from '../../../shared/look-alikes.ts';
import type { ProjectState } from '../../cooperation/projects/vocabulary.ts';
import type { ReportStanding } from './vocabulary.ts';

/** A moment as the wall clock of a zone shows it, `2027-03-31T18:00`. */
export function localIn(moment: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(moment);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

/** A project number as it is compared: width, case, look-alike letters and every kind of stroke and space aside. */
export function numberKey(number: string): string {
  return number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[А-ЯЁ]/gu, (letter) => capitalLookAlikes[letter] ?? letter)
    .replace(/[№#]|NO\.?(?=\s*\d)/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .map((part) => part.replace(/^0+(?=\d)/, ''))
    .filter((part) => part !== '')
    .join('-');
}

/** By how many days a milestone or report is late on a day; 0 while it is not, or once it is done. */
export function overdueDays(dueOn: string, doneOn: string | null, today: string): number {
  if (doneOn !== null || dueOn >= today) return 0;
  return Math.round((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${dueOn}T00:00:00Z`)) / 86_400_000);
}

/**
 * The order of a decision: by the sum of the ranks both sides gave, then the better single rank, then the order of the
 * Chinese list. Pairs a side did not rank stand after all it did.
 */
export function jointOrder<T extends { ranks: { cn: number | null; ru: number | null }; position: number }>(
  pairs: readonly T[],
): T[] {
  const last = pairs.length + 1;
  const sum = ({ ranks }: T) => (ranks.cn ?? last) + (ranks.ru ?? last);
  const best = ({ ranks }: T) => Math.min(ranks.cn ?? last, ranks.ru ?? last);
  return pairs.toSorted((a, b) => sum(a) - sum(b) || best(a) - best(b) || a.position - b.position);
}

/** What the state of a cooperation project says of the year; one that has not begun says nothing. */
export const standingOf: Partial<Record<ProjectState, ReportStanding>> = {
  running: 'onTrack',
  final_report: 'onTrack',
  suspended: 'stopped',
  terminated: 'stopped',
  accepted: 'done',
  closed: 'done',
  impact_followed: 'done',
};
