import { sql, type RawBuilder, type Selectable } from 'kysely';
import { z } from 'zod';
import type { Language } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { plainNames } from '../../../platform/facts/facts.ts';
import { factSourceShape, languageShape } from '../../accounts/contract.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import { factFigureShape } from './contract.ts';
import { readProposal, type StoredAgreement, type StoredParty } from './stored.ts';
import type { AgreementKind, AgreementLevel, Standing } from './vocabulary.ts';

type Row = Selectable<ProgrammesTables['programmes_agreement']>;
const texts = z.array(z.string());

export function readAgreementRow(row: Row): StoredAgreement {
  return {
    id: row.id,
    externalKey: row.external_key,
    kind: row.kind as AgreementKind,
    level: row.level as AgreementLevel,
    dated: row.dated,
    datePrecision: row.date_precision,
    dateNote: row.date_note,
    sortDay: row.sort_day,
    names: plainNames(row.names),
    nameConfidence: row.name_confidence as StoredAgreement['nameConfidence'],
    subject: plainNames(row.subject),
    languages: z.array(languageShape).parse(row.languages) as Language[],
    figures: z.array(factFigureShape).parse(row.figures),
    related: texts.parse(row.related),
    saidStatus: row.said_status,
    note: row.note,
    source: row.source === null ? null : factSourceShape.parse(row.source),
    alsoIn: z.array(factSourceShape).parse(row.also_in),
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    standing: row.standing as Standing,
    standingOn: row.standing_on,
    standingSource: row.standing_source,
    supersededBy: row.superseded_by,
    restoresId: row.restores_id,
    isPublic: row.is_public,
    revision: row.revision,
    proposal: readProposal(row.proposal),
    createdBy: row.created_by,
    changedAt: row.changed_at,
    confirmedOn: row.confirmed_on,
  };
}

/** By id, or by the key of a row of the starting content. */
export async function findAgreement(
  ctx: Ctx,
  ref: string,
  wish: { forChange?: boolean } = {},
): Promise<StoredAgreement | undefined> {
  const isId = z.uuid().safeParse(ref).success;
  let query = tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_agreement')
    .selectAll()
    .where(isId ? 'id' : 'external_key', '=', ref);
  if (wish.forChange) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  return row && readAgreementRow(row);
}

export async function findAgreements(
  ctx: Ctx,
  ids: readonly string[],
): Promise<Map<string, StoredAgreement>> {
  if (ids.length === 0) return new Map();
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_agreement')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, readAgreementRow(row)]));
}

export async function partiesOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, StoredParty[]>> {
  const found = new Map<string, StoredParty[]>();
  if (ids.length === 0) return found;
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_agreement_party')
    .selectAll()
    .where('agreement_id', 'in', [...ids])
    .orderBy('position')
    .execute();
  for (const row of rows) {
    const { organisation_id: organisationId, fact_key: factKey, country, region } = row;
    const party = { organisationId, factKey, country, region };
    found.set(row.agreement_id, [...(found.get(row.agreement_id) ?? []), party]);
  }
  return found;
}

/** How many public documents rest on each directly. */
export async function countResting(ctx: Ctx, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; count: number }>`
    select link.base_id as id, count(*)::int as count from programmes_agreement_base link
    join programmes_agreement agreement on agreement.id = link.agreement_id and agreement.is_public
    where link.base_id = any(${[...ids]}::uuid[]) and not link.is_removed group by link.base_id`.execute(
    ctx.db,
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}

export type AgreementFilter = {
  kinds?: readonly AgreementKind[] | undefined;
  kind?: AgreementKind | undefined;
  level?: AgreementLevel | undefined;
  country?: string | undefined;
  region?: string | undefined;
  standing?: Standing | undefined;
  year?: number | undefined;
};

function where(filter: AgreementFilter, today: string): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [sql`agreement.is_public`];
  if (filter.kinds) parts.push(sql`agreement.kind = any(${[...filter.kinds]})`);
  if (filter.kind) parts.push(sql`agreement.kind = ${filter.kind}`);
  if (filter.level) parts.push(sql`agreement.level = ${filter.level}`);
  if (filter.year) {
    parts.push(sql`agreement.sort_day between ${`${filter.year}-01-01`} and ${`${filter.year}-12-31`}`);
  }
  if (filter.standing) {
    parts.push(sql`case when agreement.standing in ('inForce', 'unknown') and agreement.valid_until < ${today}
      then 'lapsed' else agreement.standing end = ${filter.standing}`);
  }
  for (const [column, value] of [['country', filter.country] as const, ['region', filter.region] as const]) {
    if (!value) continue;
    parts.push(sql`exists (select from programmes_agreement_party party
      where party.agreement_id = agreement.id and party.${sql.ref(column)} = ${value})`);
  }
  return sql.join(parts, sql` and `);
}

export async function listPage(
  ctx: Ctx,
  filter: AgreementFilter & { order: 'newest' | 'oldest' },
  today: string,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: StoredAgreement[]; total: number }> {
  const conditions = where(filter, today);
  const order =
    filter.order === 'newest'
      ? sql`agreement.sort_day desc nulls last`
      : sql`agreement.sort_day asc nulls last`;
  const [counted, { rows }] = await Promise.all([
    sql<{ total: number }>`select count(*)::int as total from programmes_agreement agreement
      where ${conditions}`.execute(ctx.db),
    sql<{ id: string }>`select agreement.id from programmes_agreement agreement where ${conditions}
      order by ${order}, agreement.id limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(ctx.db),
  ]);
  const found = await findAgreements(
    ctx,
    rows.map(({ id }) => id),
  );
  return {
    items: rows.flatMap(({ id }) => found.get(id) ?? []),
    total: counted.rows[0]?.total ?? 0,
  };
}

/** Drafts and changes that wait, the last changed first. */
export async function waitingPage(
  ctx: Ctx,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: StoredAgreement[]; total: number }> {
  const db = tablesOf<ProgrammesTables>(ctx);
  const waiting = db.selectFrom('programmes_agreement').where('proposal', 'is not', null);
  const { total } = await waiting
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await waiting
    .selectAll()
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { items: rows.map(readAgreementRow), total: Number(total) };
}

/** Agreements that run out by a day and whose end nobody was reminded of. */
export async function listRunningOut(
  ctx: Ctx,
  from: string,
  until: string,
): Promise<{ id: string; validUntil: string }[]> {
  const { rows } = await sql<{ id: string; day: string }>`
    select id, to_char(valid_until, 'YYYY-MM-DD') as day from programmes_agreement
    where is_public and standing in ('inForce', 'unknown') and valid_until between ${from} and ${until}
      and (reminded_for is null or reminded_for <> valid_until)
    order by valid_until, id limit 500`.execute(ctx.db);
  return rows.map(({ id, day }) => ({ id, validUntil: day }));
}

export async function listRestoring(ctx: Ctx, id: string): Promise<StoredAgreement[]> {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_agreement')
    .selectAll()
    .where('restores_id', '=', id)
    .orderBy('created_at')
    .limit(20)
    .execute();
  return rows.map(readAgreementRow);
}

export async function listExternalKeys(ctx: Ctx): Promise<Map<string, string>> {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_agreement')
    .select(['id', 'external_key'])
    .where('external_key', 'is not', null)
    .execute();
  return new Map(rows.map(({ id, external_key }) => [external_key ?? '', id]));
}
