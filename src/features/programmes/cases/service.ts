import { AppError, fieldFault } from '../../../shared/app-error.ts';
import { dayOf } from '../../../shared/day.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import { hasRole, type Actor } from '../../../shared/actor.ts';
import type { Page } from '../../../shared/paging.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { showFact } from '../../../platform/facts/facts.ts';
import { noteRecord } from '../note-record.ts';
import { isOfficer, personIdOf, requireOfficer } from '../access.ts';
import { linksOf } from '../plans/fact-rows.ts';
import type { CaseBrief, CaseView, caseEndpoints } from './contract.ts';
import { stageFault } from './rules.ts';
import { putReview, putStage } from './store.ts';
import {
  findCase,
  listCases as listStored,
  listFlagged,
  listStages,
  type CaseFilter,
  type StoredCase,
} from './views.ts';
import { caseStages } from './vocabulary.ts';

/** Fields of which only public milestones are shown, no stages and no technical detail. */
const guardedFields: readonly string[] = ['nuclear-energy', 'space', 'aviation'];

const mayReview = (actor: Actor) => hasRole(actor, 'compliance_officer', 'moderator');
const unknownCase = () => new AppError('notFound', 'programmes.case.unknown');

function requireReviewer(actor: Actor): string {
  const personId = personIdOf(actor);
  if (!mayReview(actor)) throw new AppError('forbidden', 'programmes.case.reviewersOnly');
  return personId;
}

export async function listCases(
  ctx: Ctx,
  { page, pageSize, ...filter }: CaseFilter & { page: number; pageSize: number },
): Promise<Page<CaseBrief>> {
  const { rows, total } = await listStored(ctx, filter, { page, pageSize });
  return { items: await briefsOf(ctx, rows), total, page, pageSize, asOf: ctx.clock().toISOString() };
}

async function briefsOf(ctx: Ctx, rows: readonly StoredCase[]): Promise<CaseBrief[]> {
  const links = await linksOf(
    ctx,
    rows.map(({ parties }) => parties),
  );
  return rows.map((row) => ({
    ...commonOf(row),
    parties: links(row.parties),
    latest: row.milestones.toSorted((a, b) => a.date.localeCompare(b.date)).at(-1) ?? null,
  }));
}

function commonOf(row: StoredCase) {
  return {
    id: row.id,
    factKey: row.factKey,
    names: row.names,
    nameConfidence: row.nameConfidence,
    note: row.note,
    source: row.source,
    alsoIn: row.alsoIn,
    kind: row.kind,
    status: row.status,
    fields: row.fields,
    modes: row.modes,
    country: row.country,
    region: row.region,
    city: row.city,
    loadedAt: row.loadedAt.toISOString(),
  };
}

/** One case; what waits for a look is there for those who look only. Refuses with 404 `programmes.case.unknown`. */
export async function readCase(ctx: Ctx, id: string): Promise<CaseView> {
  const row = await findCase(ctx, id);
  const isReviewer = mayReview(ctx.actor);
  if (!row || (!row.isPublic && !isReviewer)) throw unknownCase();
  const isGuarded = row.fields.some((field) => guardedFields.includes(field));
  const [links, stages] = await Promise.all([linksOf(ctx, [row.parties, row.related]), listStages(ctx, id)]);
  return {
    ...commonOf(row),
    // Compilers' remarks on guarded fields are for those who look.
    note: isGuarded && !isReviewer ? null : row.note,
    parties: links(row.parties),
    related: links(row.related),
    milestones: row.milestones.toSorted((a, b) => a.date.localeCompare(b.date)),
    figures: row.figures,
    stages: isGuarded
      ? []
      : stages.toSorted((a, b) => caseStages.indexOf(a.stage) - caseStages.indexOf(b.stage)),
    isGuarded,
    review:
      isReviewer && row.reviewFlag
        ? {
            flag: row.reviewFlag,
            isShown: row.isPublic,
            reason: row.reviewReason,
            reviewedAt: row.reviewedAt?.toISOString() ?? null,
          }
        : null,
    mayReview: isReviewer && row.reviewFlag !== null,
    mayRecordStage: isOfficer(ctx.actor) && row.kind === 'technology-transfer' && !isGuarded,
  };
}

export async function listWaiting(
  ctx: Ctx,
  paging: { page: number; pageSize: number },
): Promise<OutputOf<typeof caseEndpoints.waiting>> {
  requireReviewer(ctx.actor);
  const { rows, total } = await listFlagged(ctx, paging);
  const briefs = await briefsOf(ctx, rows);
  const items = rows.flatMap((row, at) => {
    const brief = briefs[at];
    if (!brief || !row.reviewFlag) return [];
    const reviewedAt = row.reviewedAt?.toISOString() ?? null;
    return [{ ...brief, flag: row.reviewFlag, isShown: row.isPublic, reviewedAt }];
  });
  return { items, total, ...paging, asOf: ctx.clock().toISOString() };
}

export async function reviewCase(
  ctx: Ctx,
  { id, decision, reason }: ParsedInputOf<typeof caseEndpoints.review>,
): Promise<CaseView> {
  const personId = requireReviewer(ctx.actor);
  await ctx.transaction(async (tx) => {
    const row = await findCase(tx, id);
    if (!row) throw unknownCase();
    const isPublic = decision === 'show';
    if (!(await putReview(tx, id, { isPublic, reason, personId })))
      throw new AppError('conflict', 'programmes.case.notFlagged');
    await showFact(tx, row.factKey, isPublic);
    await noteRecord(tx, 'case', id, 'reviewed', { decision, flag: row.reviewFlag });
  });
  return readCase(ctx, id);
}

export async function recordStage(
  ctx: Ctx,
  { id, ...stage }: ParsedInputOf<typeof caseEndpoints.recordStage>,
): Promise<CaseView> {
  const personId = requireOfficer(ctx.actor);
  await ctx.transaction(async (tx) => {
    const seen = await readCase(tx, id);
    if (!seen.mayRecordStage) throw new AppError('conflict', 'programmes.case.noStagesHere');
    const fault = stageFault(seen.stages, stage, dayOf(tx.clock()));
    if (fault) throw fieldFault('reachedOn', fault);
    await putStage(tx, id, { ...stage, language: ctx.language, personId });
    const { stage: reached, reachedOn } = stage;
    await noteRecord(tx, 'case', id, 'stageRecorded', { stage: reached, reachedOn });
  });
  return readCase(ctx, id);
}
