import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import type { Language } from '../../../shared/language.ts';
import type { Money } from '../../../shared/money.ts';
import { moneyShape } from '../../../shared/money-shape.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { CooperationTables } from '../tables.gen.ts';
import type { LandingFacts } from './store.ts';
import type {
  AbsorptionStage,
  FollowUpMonths,
  FollowUpStanding,
  LandingKind,
  SalesBand,
} from './vocabulary.ts';

export type StoredLanding = LandingFacts & {
  revision: number;
  country: 'CN' | 'RU';
  language: Language;
  writtenAt: Date;
};

export async function findLanding(ctx: Ctx, projectId: string): Promise<StoredLanding | undefined> {
  return (await findLandings(ctx, [projectId])).get(projectId);
}

/** Landing records by the id of their project; projects without one are absent. */
export async function findLandings(
  ctx: Ctx,
  projectIds: readonly string[],
): Promise<Map<string, StoredLanding>> {
  if (projectIds.length === 0) return new Map();
  const rows = await tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_landing')
    .selectAll()
    .where('project_id', 'in', [...projectIds])
    .execute();
  return new Map(rows.map((row) => [row.project_id, readLandingRow(row)]));
}

function readLandingRow(row: Selectable<CooperationTables['cooperation_landing']>): StoredLanding {
  return {
    revision: row.revision,
    kind: row.kind as LandingKind,
    landedOn: row.landed_on,
    country: row.country as 'CN' | 'RU',
    region: row.region,
    place: row.place,
    built: row.built,
    product: row.product,
    language: row.source_language as Language,
    jobs: row.jobs,
    investment: z.array(moneyShape).parse(row.investment),
    firstPayment: row.first_payment === null ? null : moneyShape.parse(row.first_payment),
    firstPaymentOn: row.first_payment_on,
    evidence: row.evidence,
    writtenAt: row.written_at,
  };
}

export type StoredFollowUp = {
  projectId: string;
  months: FollowUpMonths;
  dueOn: string;
  answeredAt: Date | null;
  standing: FollowUpStanding | null;
  jobs: number | null;
  salesBand: SalesBand | null;
  remarks: string | null;
  language: Language | null;
};

export async function listFollowUps(ctx: Ctx, projectIds: readonly string[]): Promise<StoredFollowUp[]> {
  if (projectIds.length === 0) return [];
  const rows = await tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_follow_up')
    .selectAll()
    .where('project_id', 'in', [...projectIds])
    .orderBy('months')
    .execute();
  return rows.map((row) => ({
    projectId: row.project_id,
    months: row.months as FollowUpMonths,
    dueOn: row.due_on,
    answeredAt: row.answered_at,
    standing: row.standing as FollowUpStanding | null,
    jobs: row.jobs,
    salesBand: row.sales_band as SalesBand | null,
    remarks: row.remarks,
    language: row.source_language as Language | null,
  }));
}

/** Questions that are due by a day and nobody was reminded of since another. */
export async function listDueFollowUps(
  ctx: Ctx,
  dueBy: string,
  remindedBefore: Date,
): Promise<{ projectId: string; months: number; dueOn: string }[]> {
  const rows = await tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_follow_up')
    .select(['project_id', 'months', 'due_on'])
    .where('answered_at', 'is', null)
    .where('due_on', '<=', dueBy)
    .where((or) => or.or([or('reminded_at', 'is', null), or('reminded_at', '<', remindedBefore)]))
    .orderBy('due_on')
    .limit(500)
    .execute();
  return rows.map(({ project_id, months, due_on }) => ({ projectId: project_id, months, dueOn: due_on }));
}

export type StoredStage = {
  stage: AbsorptionStage;
  reachedOn: string;
  evidence: string;
  language: Language;
  cost: Money | null;
};

export async function listStages(ctx: Ctx, projectId: string): Promise<StoredStage[]> {
  const rows = await tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_absorption')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('reached_on')
    .execute();
  return rows.map((row) => ({
    stage: row.stage as AbsorptionStage,
    reachedOn: row.reached_on,
    evidence: row.evidence,
    language: row.source_language as Language,
    cost: row.cost === null ? null : moneyShape.parse(row.cost),
  }));
}

/** The day of the last step of a subject, in UTC. */
export async function lastStepOn(
  ctx: Ctx,
  subject: { kind: 'interest' | 'project'; id: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ day: string | null }>`
    select to_char(max(at) at time zone 'UTC', 'YYYY-MM-DD') as day from cooperation_step
    where subject_kind = ${subject.kind} and subject_id = ${subject.id}`.execute(ctx.db);
  return rows[0]?.day ?? undefined;
}

/** Subjects in one of these states whose last step lies at least so many days back, the oldest first. */
export async function listAgeing(
  ctx: Ctx,
  kind: 'interest' | 'project',
  states: readonly string[],
  before: Date,
): Promise<{ id: string; lastOn: string }[]> {
  const { rows } = await sql<{ id: string; day: string }>`
    select last.subject_id as id, to_char(last.at at time zone 'UTC', 'YYYY-MM-DD') as day
    from (
      select distinct on (subject_id) subject_id, to_state, at from cooperation_step
      where subject_kind = ${kind} order by subject_id, sequence desc
    ) last
    where last.to_state in (${sql.join(states)}) and last.at < ${before}
    order by last.at limit 1000`.execute(ctx.db);
  return rows.map(({ id, day }) => ({ id, lastOn: day }));
}
