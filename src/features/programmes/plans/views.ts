import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import type { Language } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { factSourceShape, nameConfidenceShape, someTextShape } from '../../accounts/contract.ts';
import type { Bank } from '../access.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import { figureShape, planDetailsShape } from './contract.ts';
import { containsWords } from './fact-rows.ts';
import type { ItemContent } from './rules.ts';
import type { ItemStatus, PlanKind, PlanStatus, ProposalDecision, SourceStatus } from './vocabulary.ts';

export type Consent = { bank: Bank; ofRevision: number };
export type StoredPlan = ReturnType<typeof readPlanRow>;

export async function findPlan(ctx: Ctx, id: string): Promise<StoredPlan | undefined> {
  const row = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_plan')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && readPlanRow(row);
}

export function readPlanRow(row: Selectable<ProgrammesTables['programmes_plan']>) {
  return {
    id: row.id,
    factKey: row.fact_key,
    basisKey: row.basis_key,
    kind: row.kind as PlanKind,
    names: someTextShape.parse(row.names),
    nameConfidence: nameConfidenceShape.parse(row.name_confidence),
    status: row.status as PlanStatus,
    sourceStatus: row.source_status as SourceStatus | null,
    starts: row.starts,
    ends: row.ends,
    fields: row.fields,
    parties: row.parties,
    related: row.related,
    continuesId: row.continues_id,
    figures: z.array(figureShape).parse(row.figures),
    details: planDetailsShape.parse(row.details),
    isUsableBilaterally: row.is_usable_bilaterally,
    note: row.note,
    source: row.source === null ? null : factSourceShape.parse(row.source),
    alsoIn: z.array(factSourceShape).parse(row.also_in),
    isListed: row.is_listed,
    startedByBank: row.started_by_bank as Bank | null,
    revision: row.revision,
    confirmedOn: row.confirmed_on,
  };
}

/** Who has agreed, by the id of the plan. */
export async function listConsents(ctx: Ctx, planIds: readonly string[]): Promise<Map<string, Consent[]>> {
  if (planIds.length === 0) return new Map();
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_plan_consent')
    .select(['plan_id', 'bank', 'of_revision'])
    .where('plan_id', 'in', [...planIds])
    .orderBy('bank')
    .execute();
  const consents = new Map<string, Consent[]>();
  for (const { plan_id, bank, of_revision } of rows) {
    const known = consents.get(plan_id) ?? [];
    consents.set(plan_id, [...known, { bank: bank as Bank, ofRevision: of_revision }]);
  }
  return consents;
}

export type PlanFilter = {
  q?: string | undefined;
  kind?: PlanKind | undefined;
  status?: PlanStatus | undefined;
  field?: string | undefined;
  usable?: 'yes' | undefined;
};
/** Who asks: officers see what waits for the agreement of their bank. */
export type PlanReader = { isOfficer: boolean; bank: Bank | undefined };

/** Plans a reader may see, by kind and name; with their number. */
export async function listPlans(
  ctx: Ctx,
  filter: PlanFilter,
  reader: PlanReader,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ rows: StoredPlan[]; total: number }> {
  const bank = reader.isOfficer ? (reader.bank ?? null) : null;
  const asked = tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_plan')
    .$if(filter.kind !== undefined, (query) => query.where('kind', '=', filter.kind ?? ''))
    .$if(filter.status !== undefined, (query) => query.where('status', '=', filter.status ?? ''))
    .$if(filter.usable !== undefined, (query) => query.where('is_usable_bilaterally', '=', true))
    .$if(filter.field !== undefined, (query) =>
      query.where(sql<boolean>`fields @> array[${filter.field ?? ''}]::text[]`),
    )
    .$if(filter.q !== undefined, (query) => query.where(containsWords('search_text', filter.q ?? '')))
    .where(
      sql<boolean>`(is_listed or started_by_bank = ${bank}::text
        or (${bank}::text is not null and exists (
          select 1 from programmes_plan_consent c where c.plan_id = programmes_plan.id))
        or (select count(*) from programmes_plan_consent c
          where c.plan_id = programmes_plan.id and c.of_revision = programmes_plan.revision) = 2)`,
    );
  const [{ total }, rows] = await Promise.all([
    asked.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
    asked
      .selectAll()
      .orderBy('kind')
      .orderBy(sql`coalesce(names ->> ${ctx.language}, names ->> 'en', names ->> 'zh', names ->> 'ru')`)
      .orderBy('id')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute(),
  ]);
  return { rows: rows.map(readPlanRow), total };
}

const continuingMax = 50;

/** Plans that go on with this one, the earliest first. */
export async function listContinuing(ctx: Ctx, id: string): Promise<StoredPlan[]> {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_plan')
    .selectAll()
    .where('continues_id', '=', id)
    .orderBy(sql`starts nulls last`)
    .orderBy('id')
    .limit(continuingMax)
    .execute();
  return rows.map(readPlanRow);
}

/** Whether `earlierId` goes on with plan `id`, however many plans lie between. */
export async function wouldCloseCircle(ctx: Ctx, id: string, earlierId: string): Promise<boolean> {
  const { rows } = await sql`
    with recursive earlier as (
      select ${earlierId}::uuid as id
      union
      select plan.continues_id from earlier join programmes_plan plan on plan.id = earlier.id
    )
    select 1 from earlier where id = ${id}`.execute(ctx.db);
  return rows.length > 0;
}

/** How many items plans have, without dropped ones, and how many of them are done or late. */
export async function countItems(
  ctx: Ctx,
  planIds: readonly string[],
  today: string,
): Promise<Map<string, { total: number; done: number; late: number }>> {
  if (planIds.length === 0) return new Map();
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_plan_item')
    .select([
      'plan_id',
      sql<number>`count(*)::int`.as('total'),
      sql<number>`(count(*) filter (where status = 'done'))::int`.as('done'),
      sql<number>`(count(*) filter (where status in ('planned', 'running') and due_on < ${today}))::int`.as(
        'late',
      ),
    ])
    .where('plan_id', 'in', [...planIds])
    .where('status', '<>', 'dropped')
    .groupBy('plan_id')
    .execute();
  return new Map(rows.map(({ plan_id, ...counts }) => [plan_id, counts]));
}

export type StoredItem = Omit<ItemContent, 'isDropped'> & {
  id: string;
  planId: string;
  language: Language;
  firstDueOn: string;
  status: ItemStatus;
  doneOn: string | null;
  actualValue: number | null;
  evidence: string;
  evidenceLanguage: Language | null;
  revision: number;
  changedAt: Date;
};

/** The items of a plan by the day they are due. */
export async function listItems(ctx: Ctx, planId: string): Promise<StoredItem[]> {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_plan_item')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    planId: row.plan_id,
    title: row.title,
    indicator: row.indicator,
    language: row.source_language as Language,
    responsibleCn: row.responsible_cn,
    responsibleRu: row.responsible_ru,
    dueOn: row.due_on,
    firstDueOn: row.first_due_on,
    status: row.status as ItemStatus,
    doneOn: row.done_on,
    plannedValue: row.planned_value,
    actualValue: row.actual_value,
    unit: row.unit,
    evidence: row.evidence,
    evidenceLanguage: row.evidence_language as Language | null,
    revision: row.revision,
    changedAt: row.changed_at,
  }));
}

export const itemVersionShape = z.object({
  title: z.string(),
  language: z.enum(['zh', 'ru', 'en']),
  indicator: z.string(),
  responsibleCn: z.string(),
  responsibleRu: z.string(),
  dueOn: z.string(),
  status: z.enum(['planned', 'running', 'done', 'dropped']),
  doneOn: z.string().nullable(),
  plannedValue: z.number().nullable(),
  actualValue: z.number().nullable(),
  unit: z.string(),
  evidence: z.string(),
});
export type ItemVersion = z.output<typeof itemVersionShape>;

export async function listItemVersions(ctx: Ctx, planId: string, itemId: string) {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_plan_item_version')
    .innerJoin('programmes_plan_item', 'programmes_plan_item.id', 'programmes_plan_item_version.item_id')
    .select([
      'programmes_plan_item_version.revision',
      'programmes_plan_item_version.content',
      'programmes_plan_item_version.bank',
      'programmes_plan_item_version.changed_at',
    ])
    .where('item_id', '=', itemId)
    .where('plan_id', '=', planId)
    .orderBy('programmes_plan_item_version.revision', 'desc')
    .execute();
  return rows.map((row) => ({
    ...itemVersionShape.parse(row.content),
    revision: row.revision,
    bank: row.bank as Bank | null,
    changedAt: row.changed_at.toISOString(),
  }));
}

const contentShape = z.object({
  title: z.string(),
  indicator: z.string(),
  responsibleCn: z.string(),
  responsibleRu: z.string(),
  dueOn: z.string(),
  plannedValue: z.number().nullable(),
  unit: z.string(),
  isDropped: z.boolean(),
});

/** Wishes for changes: open ones first, then the newest; 100 at most. */
export async function listProposals(ctx: Ctx, planId: string) {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_plan_proposal')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy(sql`decision is not null`)
    .orderBy('proposed_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    itemId: row.item_id,
    content: contentShape.parse(row.content),
    language: row.source_language as Language,
    reason: row.reason,
    bank: row.bank as Bank,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    decision: row.decision as ProposalDecision | null,
    decidedAt: row.decided_at,
    decisionReason: row.decision_reason,
  }));
}
export type StoredProposal = Awaited<ReturnType<typeof listProposals>>[number];
