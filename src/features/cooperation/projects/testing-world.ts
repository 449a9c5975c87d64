import { sql } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import { createEventDelivery } from '../../../platform/events/deliver.ts';
import { recordFile } from '../../../platform/files/file-records.ts';
import { createErrorTranslator } from '../../../platform/i18n/translate-error.ts';
import { silentLog } from '../../../platform/log/log.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { addDays, dayOf } from '../../../shared/day.ts';
import { newId } from '../../../shared/ids.ts';
import { fixedTermbase, openConfiguredEngine, type TranslationTools } from '../../translation/public.ts';
import { projectWords } from '../messages/projects-words.ts';
import { readSheet } from '../rights/read-sheet.ts';
import { putConfirmation } from '../steps/store.ts';
import { projectEndpoints } from './contract.ts';
import { projectListeners } from './follow.ts';
import { projectRoutes } from './routes.ts';
import { tellGate } from './screening.ts';
import { buildProject, buildProjectCast, type ProjectWish } from './testing.ts';
import { findProject } from './views.ts';
import type { DocumentKind } from './vocabulary.ts';

/** A database, people of both banks, a clock to move, and what gate and rights say set by hand. */
export async function useProjectWorld() {
  let now = new Date('2026-11-21T08:00:00Z');
  const clock = () => now;
  const { database, ctx: system } = await useTestDatabase({ clock });
  let tools: TranslationTools = {
    termbase: fixedTermbase([]),
    translator: openConfiguredEngine(system, undefined),
  };
  const sayRefusal = createErrorTranslator([projectWords]);
  const call: ReturnType<typeof callerOf> = (endpoint, ctx, input, request) =>
    callerOf(projectRoutes({ ...tools, sayRefusal }))(endpoint, ctx, input, request);
  const delivery = createEventDelivery({ database, listeners: projectListeners, log: silentLog, clock });
  const cast = await buildProjectCast(system);

  /** What the officers decided, without their form. */
  async function decideGate(id: string, state: 'clear' | 'conditional' | 'blocked' | 'open') {
    await tellGate(system, id, 'contentChange');
    await sql`update evaluation_case set state = ${state},
      due_on = ${state === 'open' ? addDays(dayOf(now), 7) : null}::date, working_days_left = null,
      valid_until = ${state === 'clear' ? addDays(dayOf(now), 300) : null}::date
      where subject_kind = 'project' and subject_id = ${id}`.execute(system.db);
  }

  /** Both sides agreed on the rights sheet as it stands. */
  async function agreeRights(id: string, sides: readonly ('cn' | 'ru')[] = ['cn', 'ru']) {
    const { annexRevision, rulesRevision } = await readSheet(system, id);
    for (const side of sides) {
      const personId = cast[side === 'cn' ? 'chinese' : 'russian'].personId;
      const subject = { kind: 'rights', id } as const;
      await putConfirmation(system, subject, {
        what: 'annex',
        side,
        ofRevision: annexRevision,
        personId,
      });
      await putConfirmation(system, subject, {
        what: 'rules',
        side,
        ofRevision: rulesRevision,
        personId,
      });
    }
  }

  async function upload(ctx: Ctx) {
    const saved = { id: newId(), size: 3, contentType: 'text/plain', sha256: 'a'.repeat(64) };
    const personId = ctx.actor.kind === 'person' ? ctx.actor.personId : '';
    return (await recordFile(system, saved, 'contract.txt', personId)).id;
  }

  async function addDocument(
    ctx: Ctx,
    id: string,
    kind: DocumentKind,
    more: { language?: 'zh-ru' | 'zh' | 'ru'; isSigned?: boolean; isAuthentic?: boolean } = {},
  ) {
    const fileId = await upload(ctx);
    const { project } = await call(projectEndpoints.addDocument, ctx, {
      id,
      fileId,
      name: `${kind}.txt`,
      kind,
      language: more.language ?? 'zh-ru',
      isSigned: more.isSigned ?? true,
      isAuthentic: more.isAuthentic ?? true,
    });
    return project?.documents.at(-1)?.id ?? '';
  }

  return {
    system,
    cast,
    call,
    clock,
    decideGate,
    agreeRights,
    upload,
    addDocument,
    build: (wish?: ProjectWish) => buildProject(system, cast, wish),
    find: async (id: string) => {
      const project = await findProject(system, id);
      if (!project) throw new Error('no project');
      return project;
    },
    read: async (ctx: Ctx, id: string) => (await call(projectEndpoints.get, ctx, { id })).full,
    step: (ctx: Ctx, id: string, step: 'approve', reason = '') =>
      call(projectEndpoints.step, ctx, { id, step, reason }),
    settle: () => delivery.drain(),
    useTools: (other: TranslationTools) => {
      tools = other;
    },
    pass: (days: number) => {
      now = new Date(now.getTime() + days * 86_400_000);
    },
  };
}

/** The code a refusal carries, and of its first field where it has one. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: { code?: string; fields?: { code: string }[] }) =>
      error.fields?.[0]?.code ?? error.code ?? String(error),
  );
}
