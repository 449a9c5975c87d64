import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { newId } from '../../../../shared/ids.ts';
import { tablesOf, type Ctx } from '../../../../platform/db/context.ts';
import type { TranslationTables } from '../../tables.gen.ts';
import { normaliseSource } from '../xliff/task-origin.ts';

/** Older files of a version are forgotten when there are more; then what came back is held against the present alone. */
const keptFilesMax = 50;

const digestsShape = z.record(z.string(), z.string());

/** Short, for texts of one segment: equal texts, equal digests. */
export function digestTarget(target: string): string {
  return createHash('sha256').update(normaliseSource(target)).digest('base64url').slice(0, 16);
}

export type SentTarget = { readonly segmentId: string; readonly target: string };

/** Notes that a version was taken out, with which texts; gives the id that travels in the file. */
export async function keepSentFile(
  ctx: Ctx,
  file: { versionId: string; format: string; targets: readonly SentTarget[] },
): Promise<string> {
  const id = newId();
  const { actor } = ctx;
  await tablesOf<TranslationTables>(ctx)
    .insertInto('translation_sent_file')
    .values({
      id,
      version_id: file.versionId,
      person_id: actor.kind === 'person' ? actor.personId : null,
      format: file.format,
      sent_at: ctx.clock(),
      targets: JSON.stringify(digestsOf(file.targets)),
    })
    .execute();
  await sql`
    delete from translation_sent_file where version_id = ${file.versionId} and id not in (
      select id from translation_sent_file where version_id = ${file.versionId}
      order by sent_at desc, id desc limit ${keptFilesMax})`.execute(ctx.db);
  return id;
}

function digestsOf(targets: readonly SentTarget[]): Record<string, string> {
  const withText = targets.filter(({ target }) => target !== '');
  return Object.fromEntries(withText.map(({ segmentId, target }) => [segmentId, digestTarget(target)]));
}

/** The digests of some segments as a file was sent with them, or undefined where it is not known any more. */
export async function readSentTargets(
  ctx: Ctx,
  {
    sentFileId,
    versionId,
    segmentIds,
  }: { sentFileId: string; versionId: string; segmentIds: readonly string[] },
): Promise<ReadonlyMap<string, string> | undefined> {
  const { rows } = await sql<{ targets: unknown }>`
    select coalesce((
        select jsonb_object_agg(one.key, one.value) from jsonb_each(file.targets) one
        where one.key = any(${[...segmentIds]}::text[])
      ), '{}'::jsonb) as targets
    from translation_sent_file file
    where file.id = ${sentFileId} and file.version_id = ${versionId}`.execute(ctx.db);
  const [row] = rows;
  return row && new Map(Object.entries(digestsShape.parse(row.targets)));
}

/** What was taken from a file is from now on what it was sent with: the same file may come back once more. */
export async function noteTakenTargets(
  ctx: Ctx,
  sentFileId: string,
  taken: readonly SentTarget[],
): Promise<void> {
  if (taken.length === 0) return;
  await sql`
    update translation_sent_file set targets = targets || ${JSON.stringify(digestsOf(taken))}::jsonb
    where id = ${sentFileId}`.execute(ctx.db);
}

/** When and in which format a version was taken out by the actor, the newest first. */
export async function listOwnSentFiles(ctx: Ctx, versionId: string) {
  const { actor } = ctx;
  if (actor.kind !== 'person') return [];
  return tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_sent_file')
    .select(['format', 'sent_at'])
    .where('version_id', '=', versionId)
    .where('person_id', '=', actor.personId)
    .orderBy('sent_at', 'desc')
    .limit(10)
    .execute();
}
