import { z } from 'zod';
import { idShape } from '../../../shared/ids.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { defineJob, enqueueJob, type Job } from '../../../platform/jobs/jobs.ts';

/** What background work of a talk is asked for with; who does it stands in `work.ts`. */
export const translatePayload = z.object({
  threadId: idShape,
  /** Times the engine failed in a row. */
  failures: z.int().nonnegative(),
});
export const noticePayload = z.object({ participantId: idShape });

export const translateKind = 'conversations.translateThread';
export const noticeKind = 'conversations.notice';

/** Without the running process only kind and payload are known: enough to ask for it. */
function outline<P>(kind: string, payload: z.ZodType<P>): Job<P> {
  const handle = () => Promise.reject(new Error(`The job runner was not given ${kind}`));
  return defineJob({ kind, payload, handle });
}
const askedTranslation = outline(translateKind, translatePayload);
const askedNotice = outline(noticeKind, noticePayload);

/** Asks for the translations a talk still lacks; joins the running transaction. */
export async function askForTranslation(
  ctx: Ctx,
  threadId: string,
  later: { failures?: number; runAt?: Date } = {},
): Promise<void> {
  const { failures = 0, runAt } = later;
  const options = { uniqueKey: threadId, ...(runAt && { runAt }) };
  await enqueueJob(ctx, askedTranslation, { threadId, failures }, options);
}

/** Asks for a look whether a participant should be told by mail. */
export async function askForNotice(ctx: Ctx, participantId: string, runAt: Date): Promise<void> {
  await enqueueJob(ctx, askedNotice, { participantId }, { uniqueKey: participantId, runAt });
}
