import { newId } from '../../shared/ids.ts';
import { tablesOf, type Ctx } from '../db/context.ts';
import { addMinutes } from './moments.ts';
import { hashSecret, looksLikeSecretToken, newSecretToken } from './secret-tokens.ts';
import type { PlatformTables } from '../db/tables.gen.ts';

/** What a token opens: `subjectId` is a person for a password reset, an invitation for an invitation. */
export type TokenGrant = {
  purpose: string;
  subjectId: string;
  validMinutes: number;
  /** Earlier tokens of the subject go on working: every mail that was sent keeps its own. */
  keepsEarlier?: boolean;
};

/** Makes a secret that works once, for one purpose, until it runs out; only its hash is kept. Earlier ones end. */
export async function issueOneTimeToken(ctx: Ctx, grant: TokenGrant): Promise<string> {
  const token = newSecretToken();
  const now = ctx.clock();
  if (!grant.keepsEarlier) await revokeOneTimeTokens(ctx, grant.purpose, grant.subjectId);
  await tablesOf<PlatformTables>(ctx)
    .insertInto('platform_one_time_token')
    .values({
      id: newId(now.getTime()),
      token_hash: hashSecret(token),
      purpose: grant.purpose,
      subject_id: grant.subjectId,
      issued_at: now,
      expires_at: addMinutes(now, grant.validMinutes),
    })
    .execute();
  return token;
}

/** Uses a token up and tells its subject; undefined when it is unknown, used or out of date. */
export async function spendOneTimeToken(
  ctx: Ctx,
  purpose: string,
  token: string,
): Promise<string | undefined> {
  if (!looksLikeSecretToken(token)) return undefined;
  const row = await tablesOf<PlatformTables>(ctx)
    .updateTable('platform_one_time_token')
    .set({ used_at: ctx.clock() })
    .where('token_hash', '=', hashSecret(token))
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', ctx.clock())
    .returning('subject_id')
    .executeTakeFirst();
  return row?.subject_id;
}

/** The subject of a token that could be spent now; the token stays as it is. */
export async function readOneTimeToken(
  ctx: Ctx,
  purpose: string,
  token: string,
): Promise<string | undefined> {
  if (!looksLikeSecretToken(token)) return undefined;
  const row = await tablesOf<PlatformTables>(ctx)
    .selectFrom('platform_one_time_token')
    .select('subject_id')
    .where('token_hash', '=', hashSecret(token))
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', ctx.clock())
    .executeTakeFirst();
  return row?.subject_id;
}

/** Makes all unused tokens of a subject worthless. */
export async function revokeOneTimeTokens(ctx: Ctx, purpose: string, subjectId: string): Promise<void> {
  await tablesOf<PlatformTables>(ctx)
    .updateTable('platform_one_time_token')
    .set({ used_at: ctx.clock() })
    .where('purpose', '=', purpose)
    .where('subject_id', '=', subjectId)
    .where('used_at', 'is', null)
    .execute();
}
