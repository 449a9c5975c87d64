import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../../platform/db/context.ts';
import { publicStates } from '../../access.ts';
import { someTextShape } from '../../contract.ts';
import { findIdsOfSame } from '../../merging/alias-views.ts';
import { briefColumns, briefOf, findBriefsById } from '../../organisations/views.ts';
import type { AccountsTables } from '../../tables.gen.ts';
import {
  bankShape,
  confidenceShape,
  directorySourceShape,
  stepShape,
  type Counterpart,
  type Responsibility,
  type ResponsibilityFilter,
} from './contract.ts';
import { levelOf, processSteps, type Bank } from './vocabulary.ts';

export type Wanted = ResponsibilityFilter & { bank?: Bank | undefined; organisationId?: string };

const rowShape = z.object({
  responsibility_id: z.string(),
  external_key: z.string().nullable(),
  step: stepShape,
  bank: bankShape,
  field: z.string().nullable(),
  field_region: z.string().nullable(),
  what: someTextShape,
  confidence: confidenceShape,
  as_of: z.string().nullable(),
  source: directorySourceShape,
  checked_on: z.string(),
});
type Row = Parameters<typeof briefOf>[0] & Record<string, unknown>;

const orderOfSteps = sql`array_position(array[${sql.join([...processSteps])}]::text[], responsibility.step)`;

/** What is asked for; an organisation that was merged is shown as the one it stands for. */
function matching(wanted: Wanted): RawBuilder<unknown> {
  const { step, field, region, bank, organisationId } = wanted;
  const conditions = [
    sql`organisation.verification_state in (${sql.join(publicStates)})`,
    ...(step ? [sql`responsibility.step = ${step}`] : []),
    ...(bank ? [sql`responsibility.bank = ${bank}`] : []),
    ...(field ? [sql`(responsibility.field is null or responsibility.field = ${field})`] : []),
    ...(region
      ? [
          sql`(responsibility.bank <> ${region.slice(0, 2)} or responsibility.region is null
            or responsibility.region = ${region})`,
        ]
      : []),
    ...(organisationId ? [sql`organisation.id = ${organisationId}`] : []),
  ];
  return sql`from accounts_responsibility responsibility
    join accounts_organisation holder on holder.id = responsibility.organisation_id
    join accounts_organisation organisation on organisation.id = coalesce(holder.merged_into, holder.id)
    where ${sql.join(conditions, sql` and `)}`;
}

const columns = sql`responsibility.id as responsibility_id, responsibility.external_key,
  responsibility.step, responsibility.bank, responsibility.field,
  responsibility.region as field_region, responsibility.what, responsibility.confidence, responsibility.as_of,
  responsibility.source, to_char(responsibility.checked_on, 'YYYY-MM-DD') as checked_on,
  ${sql.join(briefColumns.map((column) => sql.ref(`organisation.${column}`)))}`;

/** Those of the region before those of the country, those of the field before those of all, then by name. */
const within = (ctx: Ctx) =>
  sql`responsibility.region is null, responsibility.field is null, ${nameOf(ctx)}, responsibility.id`;
const nameOf = (ctx: Ctx) =>
  sql`lower(coalesce(organisation.${sql.ref(`name_${ctx.language}`)}, organisation.name_en, organisation.name_ru,
    organisation.name_zh))`;

export async function countResponsibilities(ctx: Ctx, wanted: Wanted): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n ${matching(wanted)}`.execute(ctx.db);
  return Number(rows[0]?.n ?? 0);
}

/** In the order of the steps, China's bank first. */
export async function listResponsibilities(
  ctx: Ctx,
  wanted: Wanted,
  { limit, offset }: { limit: number; offset: number },
): Promise<Responsibility[]> {
  const { rows } = await sql<Row>`select ${columns} ${matching(wanted)}
    order by ${orderOfSteps}, responsibility.bank, ${within(ctx)} limit ${limit} offset ${offset}`.execute(
    ctx.db,
  );
  return withCounterparts(ctx, rows);
}

/** For every step and bank that has some: a page of them, and how many there are. */
export async function listByStep(
  ctx: Ctx,
  wanted: Wanted,
  { from, to }: { from: number; to: number },
): Promise<(Responsibility & { totalOfStep: number })[]> {
  const { rows } = await sql<Row & { total: number }>`select * from (
      select ${columns}, ${orderOfSteps} as at_step,
        count(*) over (partition by responsibility.step, responsibility.bank) as total,
        row_number() over (partition by responsibility.step, responsibility.bank order by ${within(ctx)}) as place
      ${matching(wanted)}
    ) placed where place between ${from} and ${to} or place = 1 order by at_step, bank, place`.execute(
    ctx.db,
  );
  const found = await withCounterparts(ctx, rows);
  return found.map((one, at) => ({ ...one, totalOfStep: Number(rows[at]?.total ?? 0) }));
}

/** One of them with who holds it; no access check. */
export async function findResponsibility(
  ctx: Ctx,
  id: string,
): Promise<{ id: string; organisationId: string; bank: Bank } | undefined> {
  const row = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_responsibility')
    .select(['id', 'organisation_id', 'bank'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { id: row.id, organisationId: row.organisation_id, bank: bankShape.parse(row.bank) };
}

async function withCounterparts(ctx: Ctx, rows: readonly Row[]): Promise<Responsibility[]> {
  const read = rows.map((row) => ({ ...rowShape.parse(row), organisation: briefOf(row) }));
  const counterparts = await findCounterparts(
    ctx,
    read.map(({ organisation }) => organisation.id),
  );
  return read.map((row) => ({
    id: row.responsibility_id,
    factKey: row.external_key,
    organisation: row.organisation,
    level: levelOf(row.organisation.kind),
    step: row.step,
    bank: row.bank,
    field: row.field,
    region: row.field_region,
    what: row.what,
    confidence: row.confidence,
    asOf: row.as_of,
    source: row.source,
    checkedOn: row.checked_on,
    counterparts: counterparts.get(row.organisation.id) ?? [],
  }));
}

/**
 * Who stands across the border for each of these, by id, the surest first; only what everybody may see. What was said of
 * a record that was merged holds for the one it is part of.
 */
export async function findCounterparts(
  ctx: Ctx,
  ids: readonly string[],
): Promise<Map<string, Counterpart[]>> {
  const same = await findIdsOfSame(ctx, [...new Set(ids)]);
  const wanted = [...new Set([...same.values()].flat())];
  if (wanted.length === 0) return new Map();
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_counterpart')
    .selectAll()
    .where((where) => where.or([where('one_id', 'in', wanted), where('other_id', 'in', wanted)]))
    .orderBy('confidence')
    .orderBy('one_id')
    .orderBy('other_id')
    .execute();
  const briefs = await findBriefsById(
    ctx,
    rows.flatMap((row) => [row.one_id, row.other_id]),
  );
  const found = new Map<string, Counterpart[]>();
  for (const [id, own] of same) {
    const across = new Map<string, Counterpart>();
    for (const row of rows) {
      if (own.includes(row.one_id) === own.includes(row.other_id)) continue;
      const organisation = briefs.get(own.includes(row.one_id) ? row.other_id : row.one_id);
      if (!organisation || !publicStates.includes(organisation.verificationState)) continue;
      if (across.has(organisation.id)) continue;
      across.set(organisation.id, {
        organisation,
        confidence: confidenceShape.parse(row.confidence),
        source: directorySourceShape.parse(row.source),
        checkedOn: row.checked_on,
      });
    }
    if (across.size > 0) found.set(id, [...across.values()]);
  }
  return found;
}
