import { sql } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import type { Language } from '../../../shared/language.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import type { TranslationTables } from '../tables.gen.ts';
import type { VersionState } from '../vocabulary.ts';
import type { Filters, Paging } from './views.ts';
import { unfinishedStates } from './vocabulary.ts';

export type UntaskedRow = {
  version_id: string;
  state: VersionState;
  source_language: Language;
  language: Language;
  domain: string | null;
  title: string;
  kind: string;
  number: string | null;
  is_restricted: boolean;
  is_demo: boolean;
  characters: number;
  total: number;
};

/** Versions of shown texts with something to translate for which nobody was asked, the longest waiting first. */
export async function untaskedPage(
  ctx: Ctx,
  { from, to, domain, state }: Filters & { state?: 'none' | 'machine' | 'stale' | undefined },
  { page, pageSize }: Paging,
): Promise<{ rows: UntaskedRow[]; total: number }> {
  const { rows } = await sql<UntaskedRow>`
    select version.id as version_id, version.state, text.source_language, version.language, text.domain, text.title,
      text.room || '/' || text.kind as kind, text.number, text.is_restricted, text.is_demo,
      (select coalesce(sum(segment.characters), 0)::integer from translation_segment segment
        where segment.text_id = text.id) as characters,
      count(*) over ()::integer as total
    from translation_version version
    join translation_text text on text.id = version.text_id
    where text.stage = 'open' and version.state in ('none', 'machine', 'stale')
      and (${state ?? null}::text is null or version.state = ${state ?? null})
      and (${from ?? null}::text is null or text.source_language = ${from ?? null})
      and (${to ?? null}::text is null or version.language = ${to ?? null})
      and (${domain ?? null}::text is null or text.domain = ${domain ?? null})
      and not exists (select 1 from translation_task task
        where task.version_id = version.id and task.state in (${sql.join([...unfinishedStates])}))
    order by version.state_since, version.id
    limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(ctx.db);
  return { rows, total: rows[0]?.total ?? 0 };
}

/** How many matches wait for a record to be readable; 0 when nobody said. */
export async function waitingMatchesOf(ctx: Ctx, ref: RecordRef): Promise<number> {
  const row = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_waiting')
    .select('matches')
    .where('room', '=', ref.room)
    .where('kind', '=', ref.kind)
    .where('record_id', '=', ref.id)
    .executeTakeFirst();
  return row?.matches ?? 0;
}

/** Unfinished tasks of the texts of one record. */
export async function unfinishedTasksOfRecord(ctx: Ctx, ref: RecordRef) {
  return tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_task as task')
    .innerJoin('translation_text as text', 'text.id', 'task.text_id')
    .select(['task.id', 'task.base_priority'])
    .where('text.room', '=', ref.room)
    .where('text.kind', '=', ref.kind)
    .where('text.record_id', '=', ref.id)
    .where('task.state', 'in', [...unfinishedStates])
    .execute();
}

/** What somebody wrote of a version since a moment, with the source characters of each segment. */
export async function writtenTargets(ctx: Ctx, versionId: string, writerId: string, since: Date) {
  return tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_target as target')
    .innerJoin('translation_segment as segment', 'segment.id', 'target.segment_id')
    .select(['target.segment_id as segmentId', 'target.target', 'segment.characters'])
    .where('target.version_id', '=', versionId)
    .where('target.written_by', '=', writerId)
    .where('target.written_at', '>=', since)
    .execute();
}

/** The delivered words beside the words as they stand now; null where a segment has gone. */
export async function deliveredBesideNow(ctx: Ctx, taskId: string, versionId: string) {
  return tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_delivered_segment as delivered')
    .leftJoin('translation_target as now', (join) =>
      join.onRef('now.segment_id', '=', 'delivered.segment_id').on('now.version_id', '=', versionId),
    )
    .select(['delivered.target as before', 'now.target as after'])
    .where('delivered.task_id', '=', taskId)
    .execute();
}

/** The versions of a text that have a task, or that a rule wants people to translate; most texts have none. */
export async function versionsOfConcern(ctx: Ctx, textId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select version.id from translation_version version
    join translation_text text on text.id = version.text_id
    where text.id = ${textId} and (
      exists (select 1 from translation_task task
        where task.version_id = version.id and task.state in (${sql.join([...unfinishedStates])}))
      or (text.stage = 'open' and exists (select 1 from translation_rule rule
        where rule.room = text.room and rule.kind = text.kind and rule.source_language = text.source_language
          and rule.target_language = version.language and rule.is_active and rule.method <> 'machineOnly')))
    order by version.language`.execute(ctx.db);
  return rows.map(({ id }) => id);
}
