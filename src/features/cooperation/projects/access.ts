import { isMemberOf, type Actor } from '../../../shared/actor.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { canReadProject, isPartyOf, sidesOfProject, type ProjectSide } from '../access.ts';
import { projectNotFound } from './project-for-party.ts';
import type { StoredProject } from './stored.ts';
import { findProject } from './views.ts';

/** Those who said yes: only they and the brokers do anything with a project. */
function joined(project: Pick<StoredProject, 'parties' | 'brokerIds'>) {
  return { ...project, parties: project.parties.filter(({ answer }) => answer === 'accepted') };
}

/** The sides an actor decides on: of organisations that have joined. */
export function actingSides(
  project: Pick<StoredProject, 'parties' | 'brokerIds'>,
  actor: Actor,
): ProjectSide[] {
  return sidesOfProject(joined(project), actor);
}

/** The bank an actor decides for, as a member of its lead. */
export function leadSideOf(project: StoredProject, actor: Actor): 'cn' | 'ru' | undefined {
  return actingSides(project, actor).find((side) => side === 'cn' || side === 'ru');
}

/** Leads and brokers write the card. */
export function mayEdit(project: StoredProject, actor: Actor): boolean {
  return actingSides(project, actor).some((side) => side === 'cn' || side === 'ru' || side === 'broker');
}

/** Every organisation that joined brings its papers. */
export function mayBring(project: StoredProject, actor: Actor): boolean {
  return mayEdit(project, actor) || isPartyOf(joined(project), actor);
}

export function askedOrganisationIds(project: StoredProject, actor: Actor): string[] {
  return project.parties
    .filter(({ answer, organisationId }) => answer === 'asked' && isMemberOf(actor, organisationId))
    .map(({ organisationId }) => organisationId);
}

/** What somebody may read of a project besides what is public. */
export function readerOf(project: StoredProject, actor: Actor): 'party' | 'officer' | undefined {
  if (actor.kind === 'system' || canReadProject(project, actor)) return 'party';
  return sidesOfProject(project, actor).includes('programme') ? 'officer' : undefined;
}

/** A project for who may read all of it; for others there is none. */
export async function openProject(
  ctx: Ctx,
  id: string,
  wish: { forChange?: boolean } = {},
): Promise<StoredProject> {
  const project = await findProject(ctx, id, wish);
  if (!project || readerOf(project, ctx.actor) !== 'party') throw projectNotFound();
  return project;
}

/** Held for change by a lead or a broker. Others who read it are refused with `cooperation.project.leadsOnly`. */
export async function openForEditor(ctx: Ctx, id: string): Promise<StoredProject> {
  const project = await openProject(ctx, id, { forChange: true });
  if (!mayEdit(project, ctx.actor)) throw new AppError('forbidden', 'cooperation.project.leadsOnly');
  return project;
}

export function refuseOldRevision(project: StoredProject, revision: number): void {
  if (project.revision !== revision) throw new AppError('conflict', 'cooperation.project.newer');
}
