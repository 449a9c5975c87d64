import type { Bank } from '../access.ts';
import type { ItemStatus, PlanStanding, ShownItemStatus } from './vocabulary.ts';

/** What two banks agree on; progress is no part of it. */
export type ItemContent = {
  title: string;
  indicator: string;
  responsibleCn: string;
  responsibleRu: string;
  dueOn: string;
  plannedValue: number | null;
  unit: string;
  isDropped: boolean;
};

/** How far a plan is. Only consent to the revision that stands counts. */
export function standingOf(plan: {
  isListed: boolean;
  revision: number;
  consents: readonly { bank: Bank; ofRevision: number }[];
}): PlanStanding {
  const agreed = new Set(
    plan.consents.filter(({ ofRevision }) => ofRevision === plan.revision).map(({ bank }) => bank),
  );
  if (agreed.size === 2) return 'agreed';
  if (plan.isListed) return 'listed';
  // Whom it was shown once, he keeps seeing it: a change takes nothing back.
  return plan.consents.length > 0 ? 'shared' : 'draft';
}

/** Open to everybody. Only such a plan is continued: the link to it stands wherever the other is shown. */
export function isPublic(standing: PlanStanding): boolean {
  return standing === 'listed' || standing === 'agreed';
}

/** Who may read a plan: everybody, the officers of both banks, or those of the bank that began it. */
export function mayReadPlan(
  standing: PlanStanding,
  startedByBank: Bank | null,
  reader: { isOfficer: boolean; bank: Bank | undefined },
): boolean {
  if (isPublic(standing)) return true;
  if (!reader.isOfficer || reader.bank === undefined) return false;
  return standing === 'shared' || reader.bank === startedByBank;
}

/** An open item whose day has passed is late. */
export function shownStatus(status: ItemStatus, dueOn: string, today: string): ShownItemStatus {
  return (status === 'planned' || status === 'running') && dueOn < today ? 'late' : status;
}

/** How many of how many are done; what was dropped is left out of both. */
export function progressOf(items: readonly { status: ShownItemStatus }[]): {
  total: number;
  done: number;
  running: number;
  planned: number;
  late: number;
  dropped: number;
} {
  const count = (status: ShownItemStatus) => items.filter((item) => item.status === status).length;
  const dropped = count('dropped');
  return {
    total: items.length - dropped,
    done: count('done'),
    running: count('running'),
    planned: count('planned'),
    late: count('late'),
    dropped,
  };
}

/** Why a report of progress cannot be: a done item has its day, which has come; others have none. */
export function progressFault(
  report: { status: ItemStatus; doneOn: string | null },
  today: string,
): 'programmes.plan.doneNeedsDay' | 'programmes.plan.doneDayToCome' | undefined {
  if (report.status !== 'done') return undefined;
  if (report.doneOn === null) return 'programmes.plan.doneNeedsDay';
  return report.doneOn > today ? 'programmes.plan.doneDayToCome' : undefined;
}

/** Whether a proposal may be decided so by this bank: the other one decides, its own only takes it back. */
export function mayDecide(
  proposal: { bank: Bank; isDecided: boolean },
  decision: 'accepted' | 'refused' | 'withdrawn',
  bank: Bank,
): boolean {
  if (proposal.isDecided) return false;
  return decision === 'withdrawn' ? bank === proposal.bank : bank !== proposal.bank;
}

/** The half-years a period of days touches, for reports: [from, to] of the one a day lies in. */
export function halfYearOf(day: string): { from: string; to: string } {
  const year = day.slice(0, 4);
  return day.slice(5, 7) <= '06'
    ? { from: `${year}-01-01`, to: `${year}-06-30` }
    : { from: `${year}-07-01`, to: `${year}-12-31` };
}
