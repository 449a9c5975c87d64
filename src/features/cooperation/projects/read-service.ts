import { hasRole } from '../../../shared/actor.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { ErrorTranslator } from '../../../platform/i18n/translate-error.ts';
import { sidesAgreed } from '../steps/views.ts';
import { askedOrganisationIds, leadSideOf, readerOf } from './access.ts';
import type { projectEndpoints } from './contract.ts';
import { dayOf } from '../../../shared/day.ts';
import { milestonesByProject, milestonesOf } from './entry-views.ts';
import { isShownToVisitors, ownPage, shownPage } from './list-views.ts';
import { briefsOf, presentParty, presentPublic, titlesOf, type Briefs } from './present.ts';
import { presentFull } from './present-full.ts';
import { projectNotFound } from './project-for-party.ts';
import { checklistOf } from './registrations/service.ts';
import { isBadlyLate, lateDaysOf } from './rules.ts';
import type { StoredMilestone, StoredProject } from './stored.ts';
import { findProject, findProjects } from './views.ts';

type Output<Name extends keyof typeof projectEndpoints> = OutputOf<(typeof projectEndpoints)[Name]>;

/** A project for whoever asks: all, the card, what is public; for others there is none. */
export async function readProject(
  ctx: Ctx,
  sayRefusal: ErrorTranslator,
  { id, since }: ParsedInputOf<typeof projectEndpoints.get>,
): Promise<Output<'get'>> {
  const project = await findProject(ctx, id);
  if (!project) throw projectNotFound();
  const reader = readerOf(project, ctx.actor);
  const isShown = await isShownToVisitors(ctx, id);
  if (!reader && !isShown) throw projectNotFound();
  return {
    public: isShown
      ? presentPublic(project, await briefsOf(ctx, [project]), await milestonesOf(ctx, id))
      : null,
    full: reader ? await presentFull(ctx, sayRefusal, project, reader, since) : null,
  };
}

/** The project as its changer sees it afterwards; null for one who may not read it any more. */
export async function readFull(
  ctx: Ctx,
  sayRefusal: ErrorTranslator,
  id: string,
): Promise<{ project: Awaited<ReturnType<typeof presentFull>> | null }> {
  const project = await findProject(ctx, id);
  const reader = project && readerOf(project, ctx.actor);
  if (!project || !reader) return { project: null };
  return { project: await presentFull(ctx, sayRefusal, project, reader) };
}

export async function listShown(
  ctx: Ctx,
  input: ParsedInputOf<typeof projectEndpoints.list>,
): Promise<Output<'list'>> {
  const { ids, total } = await shownPage(ctx, input, input);
  const projects = await findProjects(ctx, ids);
  const [briefs, milestones] = await Promise.all([briefsOf(ctx, projects), milestonesByProject(ctx, ids)]);
  const items = projects.map((project) => presentPublic(project, briefs, milestones.get(project.id) ?? []));
  return { items, total, page: input.page, pageSize: input.pageSize, asOf: ctx.clock().toISOString() };
}

export async function listMine(
  ctx: Ctx,
  input: ParsedInputOf<typeof projectEndpoints.mine>,
): Promise<Output<'mine'>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') throw new AppError('unauthenticated', 'platform.signInFirst');
  const { personId, organisationIds } = actor;
  const readsAll = hasRole(actor, 'compliance_officer', 'programme_officer');
  const { ids, total } = await ownPage(
    ctx,
    { personId, organisationIds, readsAll, state: input.state },
    input,
  );
  const projects = await findProjects(ctx, ids);
  const [briefs, milestones] = await Promise.all([briefsOf(ctx, projects), milestonesByProject(ctx, ids)]);
  const items = [];
  for (const project of projects) {
    items.push(await presentBrief(ctx, project, briefs, milestones.get(project.id) ?? []));
  }
  return { items, total, page: input.page, pageSize: input.pageSize, asOf: ctx.clock().toISOString() };
}

async function presentBrief(
  ctx: Ctx,
  project: StoredProject,
  briefs: Briefs,
  milestones: readonly StoredMilestone[],
): Promise<Output<'mine'>['items'][number]> {
  const today = dayOf(ctx.clock());
  const late = milestones.map((milestone) => lateDaysOf(milestone, today));
  const side = leadSideOf(project, ctx.actor);
  const agreed = await sidesAgreed(ctx, { kind: 'project', id: project.id }, 'card', project.cardRevision);
  const isParty = readerOf(project, ctx.actor) === 'party';
  const due = isParty ? (await checklistOf(ctx, project)).items : [];
  const next = due.find(
    ({ state, dueOn, applies }) => state === 'open' && dueOn !== null && applies === 'yes',
  );
  return {
    id: project.id,
    number: project.number,
    state: project.state,
    titles: titlesOf(project),
    titleLanguage: project.sourceLanguage,
    parties: project.parties.map((party) => presentParty(party, briefs, false)),
    startsOn: project.startsOn,
    changedAt: project.changedAt.toISOString(),
    asksMe: askedOrganisationIds(project, ctx.actor).length > 0,
    waitsForMyConfirmation: side !== undefined && !agreed.some((one) => one.side === side),
    lateMilestones: late.filter((days) => days > 0).length,
    badlyLateMilestones: late.filter(isBadlyLate).length,
    nextDue: next?.dueOn ? { on: next.dueOn, title: next.rule.title } : null,
  };
}
