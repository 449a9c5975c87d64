import { sql } from 'kysely';
import { z } from 'zod';
import { idShape } from '../../../shared/ids.ts';
import type { Language } from '../../../shared/language.ts';
import { nextTurn } from '../../../shared/next-turn.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { listenTo, type Listener } from '../../../platform/events/events.ts';
import { defineJob, enqueueJob, type Job } from '../../../platform/jobs/jobs.ts';
import { versionChanged } from '../events.ts';
import type { TranslationTables } from '../tables.gen.ts';
import { findVersion, segmentsOf } from '../texts/views.ts';
import { exactMentions } from './binding-terms.ts';
import type { LiveTermbase } from './live-termbase.ts';

const payload = z.object({ versionId: idShape });
const kind = 'translation.countTermUses';
/** Some 10 ms. */
const segmentsPerTurn = 50;

/** What is enqueued; the work itself needs the termbase of the process, see `createUseCounter`. */
const asked: Job<z.output<typeof payload>> = {
  kind,
  payload,
  maxAttempts: 8,
  run: () => Promise.reject(new Error(`${kind} needs the termbase`)),
};

/** A translation that was verified shows which concepts are in use. */
export const termbaseListeners: Listener[] = [
  listenTo(versionChanged, 'translation.countTermUses', async (ctx, { versionId, state }) => {
    if (state === 'verified') await enqueueJob(ctx, asked, { versionId }, { uniqueKey: versionId });
  }),
];

export function createUseCounter(termbase: LiveTermbase): Job {
  return defineJob({
    kind,
    payload,
    handle: (ctx, { versionId }) => countUses(ctx, termbase, versionId),
  }) as Job;
}

/**
 * Counts how often the verified segments of a version use each concept: its words stand in the original and, in
 * whatever form, in the translation. Counting the same version again replaces what it counted before.
 */
export async function countUses(ctx: Ctx, termbase: LiveTermbase, versionId: string): Promise<void> {
  const version = await findVersion(ctx, versionId);
  if (!version) return;
  const segments = await segmentsOf(ctx, versionId);
  const verified = segments.filter(({ state }) => state === 'verified');
  const uses = await usesIn(termbase, verified, version.to);
  await ctx.transaction((tx) => keepUses(tx, versionId, uses));
}

/** Uses by concept id. */
export async function usesIn(
  termbase: LiveTermbase,
  segments: readonly { source: string; target: string }[],
  to: Language,
): Promise<Map<string, number>> {
  const recogniser = termbase.recogniser();
  const uses = new Map<string, number>();
  for (const [at, { source, target }] of segments.entries()) {
    if (at % segmentsPerTurn === 0) await nextTurn();
    const named = new Set(recogniser.mentions(target, to).map(({ conceptId }) => conceptId));
    for (const { conceptId } of exactMentions(recogniser, source)) {
      if (named.has(conceptId)) uses.set(conceptId, (uses.get(conceptId) ?? 0) + 1);
    }
  }
  return uses;
}

async function keepUses(ctx: Ctx, versionId: string, uses: ReadonlyMap<string, number>): Promise<void> {
  const db = tablesOf<TranslationTables>(ctx);
  const before = await db
    .deleteFrom('translation_concept_use')
    .where('version_id', '=', versionId)
    .returning(['concept_id', 'uses'])
    .execute();
  const rows = [...uses].map(([concept_id, count]) => ({ version_id: versionId, concept_id, uses: count }));
  if (rows.length > 0) await db.insertInto('translation_concept_use').values(rows).execute();
  const changes = new Map(uses);
  for (const row of before) changes.set(row.concept_id, (changes.get(row.concept_id) ?? 0) - row.uses);
  const changed = [...changes].filter(([, change]) => change !== 0).toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (changed.length === 0) return;
  const values = changed.map(([id, change]) => sql`(${id}, ${change}::integer)`);
  await sql`
    update translation_concept concept set uses = greatest(0, concept.uses + changed.uses)
    from (values ${sql.join(values)}) as changed (id, uses)
    where concept.id = changed.id`.execute(db);
}
