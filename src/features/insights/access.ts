import { hasRole, type Actor } from '../../shared/actor.ts';
import { AppError } from '../../shared/app-error.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { funnelReaders } from '../cooperation/funnel/vocabulary.ts';

/** Reads rows of the starting content that wait for a person's look; everybody reads the others. */
export function maySeeUnreleased(actor: Actor): boolean {
  return hasRole(actor, 'moderator', 'administrator');
}

/** Saved questions belong to one person; who is not signed in is told so. Gives the person's id. */
export function requirePerson({ actor }: Pick<Ctx, 'actor'>): string {
  if (actor.kind !== 'person') throw new AppError('unauthenticated', 'platform.signInFirst');
  return actor.personId;
}

/** Reads monthly reports: refuses visitors with `platform.signInFirst`, others with `insights.report.staffOnly`. */
export function requireReportReader(actor: Actor): void {
  if (actor.kind !== 'person') throw new AppError('unauthenticated', 'platform.signInFirst');
  if (!hasRole(actor, ...funnelReaders)) throw new AppError('forbidden', 'insights.report.staffOnly');
}

/** Makes, words and issues monthly reports, and sees drafts. */
export function mayMakeReports(actor: Actor): boolean {
  return hasRole(actor, 'programme_officer', 'administrator');
}

/** The person who makes a report; refuses others as `requireReportReader` and with `insights.report.officersOnly`. */
export function requireReportMaker(actor: Actor): string {
  requireReportReader(actor);
  if (!mayMakeReports(actor)) throw new AppError('forbidden', 'insights.report.officersOnly');
  return requirePerson({ actor });
}
