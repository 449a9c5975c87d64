import { sql } from 'kysely';
import type { Language } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { TranslationTables } from '../tables.gen.ts';
import type { Version } from '../texts/version.ts';
import type { DraftFault } from './faults.ts';

/** Whether an engine may draft texts of this kind in this language: unless a rule says that people alone translate them. */
export async function wantsMachine(
  ctx: Ctx,
  { ref }: Version['text'],
  from: Language,
  to: Language,
): Promise<boolean> {
  const rule = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_rule')
    .select('method')
    .where('room', '=', ref.room)
    .where('kind', '=', ref.kind)
    .where('source_language', '=', from)
    .where('target_language', '=', to)
    .where('is_active', '=', true)
    .executeTakeFirst();
  return rule?.method !== 'people';
}

/** Whether nothing was ever approved or imported. */
export async function isMemoryEmpty(ctx: Ctx): Promise<boolean> {
  const unit = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_memory_unit')
    .select('id')
    .limit(1)
    .executeTakeFirst();
  return unit === undefined;
}

/**
 * Versions that wait for a draft nobody has tried to make: of other words or by another engine than the last one. What
 * is not whole is tried again after a day: memory, rules and engine may have come to more.
 */
export async function versionsToDraft(ctx: Ctx, recipe: string, limit: number): Promise<string[]> {
  const dayAgo = new Date(ctx.clock().getTime() - 86_400_000);
  const rows = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_version as version')
    .innerJoin('translation_text as text', 'text.id', 'version.text_id')
    .leftJoin('translation_engine_draft as draft', 'draft.version_id', 'version.id')
    .select('version.id')
    .where('text.stage', '<>', 'closed')
    .where('version.state', 'in', ['none', 'assigned', 'stale'])
    .where((where) =>
      where.or([
        where('draft.version_id', 'is', null),
        where('draft.of_revision', '<>', sql<number>`text.revision`),
        where('draft.recipe', '<>', recipe),
        where.and([where('draft.open_segments', '>', 0), where('draft.tried_at', '<', dayAgo)]),
      ]),
    )
    // Those people have written for are theirs.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('translation_target as target')
            .select('target.segment_id')
            .whereRef('target.version_id', '=', 'version.id')
            .where('target.origin', '=', 'person')
            .where('target.state', '<>', 'machine'),
        ),
      ),
    )
    .orderBy(sql`draft.tried_at nulls first`)
    .orderBy('version.id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Versions whose draft the engine still owes, by why. */
export async function owedDrafts(ctx: Ctx): Promise<{ fault: DraftFault; versions: number }[]> {
  return tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_engine_draft as draft')
    .innerJoin('translation_version as version', 'version.id', 'draft.version_id')
    .select((build) => [
      sql<DraftFault>`draft.fault`.as('fault'),
      build.cast<number>(build.fn.countAll(), 'integer').as('versions'),
    ])
    .where('draft.fault', 'is not', null)
    .where('draft.open_segments', '>', 0)
    .where('version.state', 'in', ['none', 'assigned', 'stale'])
    .groupBy('draft.fault')
    .orderBy('versions', 'desc')
    .execute();
}
