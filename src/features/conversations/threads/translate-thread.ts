import type { Ctx } from '../../../platform/db/context.ts';
import {
  translateForReader,
  type ReaderTranslation,
  type TranslationTools,
} from '../../translation/public.ts';
import { askForTranslation } from './ask-work.ts';
import { textsOf } from './message-views.ts';
import { pendingTexts, threadsToTranslate, type PendingText } from './pending-views.ts';
import { holdThread } from './store.ts';
import { noteTry, writeText } from './text-store.ts';
import { kindOfFault, stateOf, waitMsAfter } from './translate-rules.ts';

/** Then other talks have their turn. */
const textsAtOnce = 20;
const threadsPerLook = 500;

/** Asks again for what no engine could translate so far, if there is one now that may read talks. */
export async function lookForTranslations(
  ctx: Ctx,
  translator: Pick<TranslationTools['translator'], 'isOff' | 'mayReadAll'>,
): Promise<void> {
  if (translator.isOff || !translator.mayReadAll) return;
  for (const threadId of await threadsToTranslate(ctx, threadsPerLook))
    await askForTranslation(ctx, threadId);
}

/**
 * Translates what a talk lacks, the newest first. What could not be translated is tried again later for as long as it
 * takes; an engine that is down is asked once and not for every text.
 */
export async function translateThread(
  ctx: Ctx,
  tools: TranslationTools,
  { threadId, failures }: { threadId: string; failures: number },
): Promise<void> {
  const pending = await pendingTexts(ctx, threadId, textsAtOnce);
  for (const text of pending) {
    const { from, to } = text;
    const made = await translateForReader(ctx, tools, { text: text.text, from, to, isPrivate: true });
    const waitMs = made.fault && waitMsAfter(made.fault, failures);
    const nextTryAt = waitMs === undefined ? null : new Date(ctx.clock().getTime() + waitMs);
    await ctx.transaction((tx) => store(tx, text, made, nextTryAt));
    if (made.fault && nextTryAt && kindOfFault(made.fault) === 'engine') {
      await askForTranslation(ctx, threadId, { failures: failures + 1, runAt: nextTryAt });
      return;
    }
  }
  if (pending.length === textsAtOnce) await askForTranslation(ctx, threadId);
}

/** Puts what was made where it belongs, unless a person wrote there meanwhile or it says nothing new. */
async function store(
  ctx: Ctx,
  { message_id: messageId, thread_id: threadId, sent_at: sentAt, to: language }: PendingText,
  made: ReaderTranslation,
  nextTryAt: Date | null,
): Promise<void> {
  await holdThread(ctx, threadId);
  const [before] = await textsOf(ctx, [messageId], language);
  if (before?.state === 'human') return;
  const of = { messageId, threadId, sentAt, language };
  const state = stateOf(made);
  const text = state === 'none' ? null : made.text;
  const fault = made.fault ?? null;
  if (before && (text === null || before.text === text)) {
    await noteTry(ctx, of, { fault, nextTryAt });
    return;
  }
  await writeText(ctx, of, {
    text,
    state,
    is_partial: state !== 'none' && made.segments.some((segment) => segment.target === null),
    engine: made.engine ?? null,
    terms: made.terms,
    by_id: null,
    revision: before?.revision ?? 0,
    fault,
    nextTryAt,
  });
}
