import { sql } from 'kysely';
import { newId } from '../../../shared/ids.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import type { TranslationTables } from '../tables.gen.ts';
import { sidesOfUnit, textsOfUnit, type NewUnit } from './unit.ts';

const memoryTables = (ctx: Ctx) => tablesOf<TranslationTables>(ctx);

type Unit = { row: ReturnType<typeof rowOf>; unit: NewUnit };

function rowOf(unit: NewUnit, nowMs: number) {
  const { origin } = unit;
  const record = 'importId' in origin ? undefined : origin;
  return {
    id: newId(nowMs),
    ...textsOfUnit(unit),
    domain: unit.domain,
    room: record?.ref.room ?? null,
    kind: record?.ref.kind ?? null,
    record_id: record?.ref.id ?? null,
    record_number: record?.number ?? null,
    version_id: record?.versionId ?? null,
    segment_id: record?.segmentId ?? null,
    revision: record?.revision ?? null,
    import_id: 'importId' in origin ? origin.importId : null,
    approved_by: unit.approvedBy,
    approved_at: unit.approvedAt.toISOString(),
    created_by: unit.createdBy ?? null,
    created_at: unit.createdAt ?? null,
  };
}

const unitColumns = sql.raw(`id uuid, pair text, first_text text, second_text text, is_first_source boolean,
  domain text, content_key uuid, room text, kind text, record_id uuid, record_number text, version_id uuid,
  segment_id uuid, revision integer, import_id uuid, approved_by uuid, approved_at timestamptz, created_by text,
  created_at timestamptz`);
const unitNames =
  sql.raw(`id, pair, first_text, second_text, is_first_source, domain, content_key, room, kind,
  record_id, record_number, version_id, segment_id, revision, import_id, approved_by, approved_at, created_by,
  created_at`);

/** Adds imported pairs but those the memory has already, whatever their origin; the ids of the others are undefined. */
export async function addImported(ctx: Ctx, units: readonly NewUnit[]): Promise<(string | undefined)[]> {
  const all = prepare(ctx, units);
  const { rows } = await sql<{ id: string }>`
    insert into translation_memory_unit (${unitNames})
    select ${unitNames} from json_to_recordset(${JSON.stringify(all.map(({ row }) => row))}::json) as row(${unitColumns})
    where not exists (select from translation_memory_unit known where known.content_key = row.content_key)
    on conflict (content_key) where import_id is not null do nothing
    returning id`.execute(ctx.db);
  const added = new Set(rows.map(({ id }) => id));
  await addSides(
    ctx,
    all.filter(({ row }) => added.has(row.id)),
  );
  return all.map(({ row }) => (added.has(row.id) ? row.id : undefined));
}

/**
 * Keeps the approved pairs of one language version. A pair whose segment had another one replaces it; pairs of segments
 * not named stay. Returns the segments whose pair is new or another one.
 */
export async function putApproved(ctx: Ctx, units: readonly NewUnit[]): Promise<string[]> {
  const all = prepare(ctx, units);
  const { rows } = await sql<{ id: string; segment_id: string }>`
    insert into translation_memory_unit as known (${unitNames})
    select ${unitNames} from json_to_recordset(${JSON.stringify(all.map(({ row }) => row))}::json) as row(${unitColumns})
    on conflict (version_id, segment_id) where version_id is not null do update set
      pair = excluded.pair, first_text = excluded.first_text, second_text = excluded.second_text,
      is_first_source = excluded.is_first_source, domain = excluded.domain, content_key = excluded.content_key,
      record_number = excluded.record_number, revision = excluded.revision, approved_by = excluded.approved_by,
      approved_at = excluded.approved_at
    where known.content_key <> excluded.content_key or known.domain is distinct from excluded.domain
    returning id, segment_id`.execute(ctx.db);
  const idBySegment = new Map(rows.map((row) => [row.segment_id, row.id]));
  const changed = all.flatMap(({ row, unit }) => {
    const id = idBySegment.get(row.segment_id ?? '');
    return id === undefined ? [] : [{ row: { ...row, id }, unit }];
  });
  await memoryTables(ctx)
    .deleteFrom('translation_memory_side')
    .where('unit_id', 'in', [...idBySegment.values(), newId()])
    .execute();
  await addSides(ctx, changed);
  return [...idBySegment.keys()];
}

function prepare(ctx: Ctx, units: readonly NewUnit[]): Unit[] {
  const nowMs = ctx.clock().getTime();
  return units.map((unit) => ({ row: rowOf(unit, nowMs), unit }));
}

async function addSides(ctx: Ctx, units: readonly Unit[]): Promise<void> {
  const rows = units.flatMap(({ row, unit }) =>
    sidesOfUnit(unit).map((side) => ({ unit_id: row.id, ...side })),
  );
  if (rows.length === 0) return;
  await sql`
    insert into translation_memory_side (unit_id, language, text_key, frame_key, token_count, tokens, marks)
    select unit_id, language, text_key, frame_key, token_count, tokens, marks
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as row(unit_id uuid, language text, text_key bigint, frame_key bigint, token_count integer, tokens integer[], marks bit(256))
    `.execute(ctx.db);
}

/** Counts that pairs were used once more. */
export async function countUses(ctx: Ctx, unitIds: readonly string[]): Promise<void> {
  if (unitIds.length === 0) return;
  await sql`update translation_memory_unit unit set use_count = use_count + used.times, used_at = ${ctx.clock()}
    from (select id, count(*)::integer as times from unnest(${[...unitIds]}::uuid[]) as id group by id) as used
    where unit.id = used.id`.execute(ctx.db);
}

/** Whether there was such a unit. */
export async function deleteUnit(ctx: Ctx, unitId: string): Promise<boolean> {
  const { numDeletedRows } = await memoryTables(ctx)
    .deleteFrom('translation_memory_unit')
    .where('id', '=', unitId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/**
 * Has the database count anew how common tokens are, and notes the commonest for look-ups. Without it they find the
 * same, only slower.
 */
export async function refreshFrequencies(ctx: Ctx): Promise<void> {
  await ctx.transaction(async (tx) => {
    await sql`analyze translation_memory_side`.execute(tx.db);
    await sql`delete from translation_memory_frequency`.execute(tx.db);
    await sql`insert into translation_memory_frequency (token, share)
      select token, share from pg_stats,
        unnest(most_common_elems::text::integer[], most_common_elem_freqs) as common (token, share)
      where schemaname = current_schema() and tablename = 'translation_memory_side' and attname = 'tokens'
        and token is not null
      on conflict do nothing`.execute(tx.db);
  });
}
