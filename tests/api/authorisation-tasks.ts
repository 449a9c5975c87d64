import { sql } from 'kysely';
import { makeTask } from '../../src/features/translation/tasks/make-task.ts';
import { changeTask } from '../../src/features/translation/tasks/store.ts';
import { unfinishedTaskOf } from '../../src/features/translation/tasks/views.ts';
import { insertReport } from '../../src/features/translation/tasks/reports/store.ts';
import { insertTender, moveTender, writeBid } from '../../src/features/translation/tasks/tenders/store.ts';
import { putBuiltSource } from '../../src/features/translation/testing.ts';
import { addWorker } from '../../src/features/translation/texts/store.ts';
import { findVersion } from '../../src/features/translation/texts/views.ts';
import { newId } from '../../src/shared/ids.ts';
import type { Case, Values } from './authorisation-requests.ts';
import type { Tester, World } from './authorisation-world.ts';

const words = { zh: '翻译', ru: 'Перевод', en: 'Translation' };
const hourMs = 3_600_000;

/** Input of the routes of tasks, reports, rules, profiles and tenders, about a record prepared for the question. */
export async function taskValues(routeId: string, one: Case): Promise<Values> {
  const [, part = '', operation = ''] = /^translation\.(\w+)\.(\w+)$/.exec(routeId) ?? [];
  if (part === 'tasks') return valuesOfTask(operation, one);
  if (part === 'reports') return valuesOfReport(operation, one);
  if (part === 'tenders') return valuesOfTender(operation, one);
  if (routeId === 'translation.rules.save') {
    const key = { room: 'catalogue', kind: 'offer', from: 'ru', to: 'zh' };
    return { ...key, method: 'people', basePriority: 10, daysUntilDue: 10, isActive: true };
  }
  return routeId === 'translation.profiles.save' ? { pairs: ['ru-zh'] } : {};
}

/** A task in a state; `own`: of the tester's own record; `assigned`: the tester translates it. */
async function valuesOfTask(operation: string, one: Case): Promise<Values> {
  if (['overview', 'offered', 'mine', 'board', 'untasked'].includes(operation)) return {};
  const { world, words: asked } = one;
  const ctx = world.api.house.systemCtx;
  const [state = 'offered', isRestricted] = (asked[0] ?? 'offered').split(' ');
  const { versionId } = await prepareVersion(one, isRestricted === 'restricted', state === 'delivered');
  if (operation === 'make') return { versionIds: [versionId] };
  const version = await findVersion(ctx, versionId);
  if (!version) throw new Error('no version');
  const cause = { cause: 'errorReport' as const, dueOn: null, basePriority: 10 };
  const made = await ctx.transaction((tx) => makeTask(tx, version, cause));
  // The news of the source may have been heard meanwhile.
  const id = made?.id ?? (await unfinishedTaskOf(ctx, versionId))?.id ?? '';
  if (state !== 'offered') {
    const translator =
      one.relation === 'assigned' && one.tester.cookie ? one.tester.personId : world.other.personId;
    await changeTask(ctx, id, { state: state as 'taken', translator_id: translator, taken_at: new Date() });
    if (state === 'taken') {
      await sql`update translation_version set state = 'assigned' where id = ${versionId}`.execute(ctx.db);
      await addWorker(ctx, versionId, translator, 'translator');
    }
  }
  if (operation === 'step') return { id, step: asked[1] ?? 'take', reason: 'Seen' };
  return operation === 'manage' ? { id, note: 'Soon' } : { id };
}

async function prepareVersion(
  { world, tester, relation }: Case,
  isRestricted: boolean,
  isDelivered: boolean,
) {
  const ctx = world.api.house.systemCtx;
  const authorId = relation === 'own' && tester.cookie ? tester.personId : null;
  // One word, whose translation no check has anything to say about.
  const fields = [{ path: 'title', text: 'Сварка' }];
  const built = await putBuiltSource(ctx, { isRestricted, authorId, fields });
  if (isDelivered) await deliverText(world, built.versionId, relation === 'assigned' ? tester : undefined);
  // News of the source would make tasks of its own while the question is asked.
  await sql`delete from platform_outbox`.execute(ctx.db);
  return built;
}

/** Every segment written and confirmed by its translator. */
async function deliverText(
  { api, other }: World,
  versionId: string,
  tester: Tester | undefined,
): Promise<void> {
  const { db } = api.house.systemCtx;
  const writer = tester?.cookie ? tester.personId : other.personId;
  await sql`insert into translation_target (version_id, segment_id, target, state, of_source, origin, written_by,
      written_at, revision, overrides)
    select version.id, segment.id, '焊接', 'human', segment.source, 'person', ${writer}::uuid, now(), 1, '[]'::jsonb
    from translation_version version join translation_segment segment on segment.text_id = version.text_id
    where version.id = ${versionId}`.execute(db);
  await sql`update translation_version set state = 'human', translated_by = ${writer}, translated_at = now()
    where id = ${versionId}`.execute(db);
}

async function valuesOfReport(operation: string, one: Case): Promise<Values> {
  if (operation === 'mine' || operation === 'list') return {};
  const ctx = one.world.api.house.systemCtx;
  const { versionId } = await prepareVersion(one, false, false);
  await sql`update translation_version set state = 'machine', of_revision = 1 where id = ${versionId}`.execute(
    ctx.db,
  );
  const said = { versionId, quote: '钢', explanation: 'Wrong word', suggestion: '' };
  if (operation === 'about') return { versionId };
  if (operation === 'report') return said;
  const version = await findVersion(ctx, versionId);
  if (!version) throw new Error('no version');
  const wish = { cause: 'errorReport' as const, state: 'reported' as const, dueOn: null, basePriority: 10 };
  await ctx.transaction((tx) => makeTask(tx, version, wish));
  const task = await unfinishedTaskOf(ctx, versionId);
  const id = await insertReport(ctx, { ...said, taskId: task?.id ?? '', reporterId: null });
  return { id, decision: 'accept' };
}

/** A tender; `own`: the tester has bid; `decided` in the key: its deadline is over. */
async function valuesOfTender(
  operation: string,
  { world, tester, relation, words: asked }: Case,
): Promise<Values> {
  if (operation === 'list' || operation === 'drafts') return {};
  const ctx = world.api.house.systemCtx;
  const [state = 'open'] = asked;
  const after = (hours: number) => new Date(Date.now() + hours * hourMs);
  const draft = {
    title: words,
    description: words,
    requirements: words,
    pairs: ['ru-zh'],
    domains: [],
    bidsUntil: after(state === 'over' ? -1 : 24).toISOString(),
    deliverOn: after(24 * 30)
      .toISOString()
      .slice(0, 10),
  };
  if (operation === 'create') return draft;
  const number = `TE-${newId()}`;
  const id = await insertTender(ctx, draft, { number, createdBy: world.other.personId });
  if (operation === 'save') return { ...draft, id, revision: 1 };
  if (state !== 'draft') await moveTender(ctx, id, { state: 'open' });
  const bid = { priceMinor: 100, currency: 'CNY' as const, days: 3, note: '', sample: '' };
  if (operation === 'bid') return { id, ...bid };
  const bidder = relation === 'own' && tester.cookie ? tester.personId : world.spareId;
  await writeBid(ctx, id, bidder, bid);
  if (operation === 'cancel') return { id, reason: 'Seen' };
  if (operation !== 'award') return { id };
  const { rows } = await sql<{ id: string }>`select id from translation_bid where tender_id = ${id}`.execute(
    ctx.db,
  );
  return { id, bidId: rows[0]?.id, reason: 'Seen' };
}
