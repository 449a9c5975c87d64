import { randomBytes } from 'node:crypto';
import { AppError } from '../../../shared/app-error.ts';
import type { Language } from '../../../shared/language.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { done } from '../../accounts/contract.ts';
import { mailPeople } from '../../accounts/public.ts';
import { personIdOf } from '../access.ts';
import { policyMailWords } from '../messages/policies-mails.ts';
import { policyWords } from '../messages/policies-words.ts';
import { deleteWatch, putWatch } from './store.ts';
import { watchedTopics, watchersOf } from './views.ts';
import type { PolicyTopic } from './vocabulary.ts';

/** Topics whoever reads is told of; none for a visitor. */
export async function watchedBy(ctx: Ctx): Promise<PolicyTopic[]> {
  return ctx.actor.kind === 'person' ? watchedTopics(ctx, ctx.actor.personId) : [];
}

/** Each watcher gets a mail of his own, in his language: it carries the word that stops it. */
export async function tellWatchers(
  ctx: Ctx,
  topic: PolicyTopic,
  { path, textOf }: { path: string; textOf: (language: Language) => string },
): Promise<void> {
  for (const { personId, stopToken } of await watchersOf(ctx, topic)) {
    await mailPeople(ctx, [personId], (language) => ({
      subject: policyMailWords[language].subject(policyWords[language].topics[topic]),
      text: textOf(language),
      path: `${path}?stop=${stopToken}`,
    }));
  }
}

export async function watchTopic(ctx: Ctx, topic: PolicyTopic): Promise<typeof done> {
  const personId = personIdOf(ctx.actor);
  await ctx.transaction(async (tx) => {
    await putWatch(tx, { personId, topic, stopToken: randomBytes(18).toString('base64url') });
    await recordAudit(tx, { action: 'programmes.policy.watched', ref: null, details: { topic } });
  });
  return done;
}

export async function unwatchTopic(ctx: Ctx, topic: PolicyTopic): Promise<typeof done> {
  const personId = personIdOf(ctx.actor);
  await ctx.transaction(async (tx) => {
    await deleteWatch(tx, { personId, topic });
    await recordAudit(tx, { action: 'programmes.policy.unwatched', ref: null, details: { topic } });
  });
  return done;
}

/** Whoever holds the word of a mail may stop it; 404 `programmes.policy.linkNotValid` for a word that stops nothing. */
export async function stopWatch(ctx: Ctx, stopToken: string): Promise<typeof done> {
  await ctx.transaction(async (tx) => {
    const wasWatched = await deleteWatch(tx, { stopToken });
    if (!wasWatched) throw new AppError('notFound', 'programmes.policy.linkNotValid');
    await recordAudit(tx, { action: 'programmes.policy.watchStopped', ref: null });
  });
  return done;
}
