import { AppError } from '../../shared/app-error.ts';
import { recordAudit } from '../../platform/audit/record-audit.ts';
import { readOneTimeToken } from '../../platform/auth/one-time-tokens.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { personIdOf } from './access.ts';
import { digestWishes } from './digest-views.ts';
import { writeRhythm } from './store.ts';
import type { DigestRhythm } from './vocabulary.ts';

/** What the token in a digest opens: the end of the digests, nothing else. */
export const digestPurpose = 'matching.digest';

export async function readDigest(ctx: Ctx): Promise<{ rhythm: DigestRhythm; lastSentAt: string | null }> {
  const personId = personIdOf(ctx.actor);
  const wish = (await digestWishes(ctx, [personId])).get(personId);
  return { rhythm: wish?.rhythm ?? 'weekly', lastSentAt: wish?.lastSentAt?.toISOString() ?? null };
}

export async function chooseRhythm(ctx: Ctx, rhythm: DigestRhythm): Promise<void> {
  await setRhythm(ctx, personIdOf(ctx.actor), rhythm);
}

/** Ends the digests of whoever the token was written to; the token may be used again, so a second click is no error. */
export async function stopDigests(ctx: Ctx, token: string): Promise<void> {
  const personId = await readOneTimeToken(ctx, digestPurpose, token);
  if (personId === undefined) throw new AppError('notFound', 'matching.tokenUnknown');
  await setRhythm(ctx, personId, 'off');
}

async function setRhythm(ctx: Ctx, personId: string, rhythm: DigestRhythm): Promise<void> {
  await ctx.transaction(async (tx) => {
    await writeRhythm(tx, personId, rhythm);
    const ref = { room: 'accounts', kind: 'person', id: personId };
    await recordAudit(tx, { action: 'matching.digest', ref, details: { rhythm } });
  });
}
