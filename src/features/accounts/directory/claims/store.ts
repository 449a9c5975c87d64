import { sql } from 'kysely';
import { newId } from '../../../../shared/ids.ts';
import { tablesOf, type Ctx } from '../../../../platform/db/context.ts';
import type { AccountsTables } from '../../tables.gen.ts';
import type { Profile } from '../freshness/rules.ts';
import { columnOf, tableOf } from '../freshness/store.ts';
import type { ClaimState } from './rules.ts';

/** Undefined where this person has an open claim on it already. */
export async function insertClaim(
  ctx: Ctx,
  wish: {
    profile: Profile;
    /** The organisation that is to keep a facility. */
    operatorId?: string | null;
    personId: string;
    position: string;
    workMail: string | null;
    fileIds: readonly string[];
  },
): Promise<string | undefined> {
  const tables = tablesOf<AccountsTables>(ctx);
  const now = ctx.clock();
  const id = newId(now.getTime());
  const added = await tables
    .insertInto('accounts_claim')
    .values({
      id,
      ...columnOf(wish.profile),
      operator_id: wish.operatorId ?? null,
      person_id: wish.personId,
      position: wish.position,
      work_mail: wish.workMail,
      state: 'open',
      made_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) return undefined;
  if (wish.fileIds.length > 0) {
    await tables
      .insertInto('accounts_claim_file')
      .values(wish.fileIds.map((fileId) => ({ claim_id: id, file_id: fileId })))
      .execute();
  }
  return id;
}

/** Ends an open claim; false when it is open no more. */
export async function closeClaim(
  ctx: Ctx,
  id: string,
  end: { state: Exclude<ClaimState, 'open'>; reason: string; decidedBy: string },
): Promise<boolean> {
  const result = await tablesOf<AccountsTables>(ctx)
    .updateTable('accounts_claim')
    .set({ state: end.state, reason: end.reason, decided_by: end.decidedBy, decided_at: ctx.clock() })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function markMailProven(ctx: Ctx, id: string): Promise<void> {
  await tablesOf<AccountsTables>(ctx)
    .updateTable('accounts_claim')
    .set({ mail_proven_at: ctx.clock() })
    .where('id', '=', id)
    .execute();
}

/** Two decisions about one profile come one after the other. */
export async function lockProfile(ctx: Ctx, { subject, id }: Profile): Promise<void> {
  await sql`select id from ${sql.table(tableOf[subject])} where id = ${id} for update`.execute(ctx.db);
}

/** What a person who closes his account said of himself is forgotten; his open claims end. */
export async function forgetClaimsOf(ctx: Ctx, personId: string): Promise<void> {
  await sql`update accounts_claim set person_id = null, position = '', work_mail = null,
      decided_at = coalesce(decided_at, ${ctx.clock()}), state = case state when 'open' then 'withdrawn' else state end
    where person_id = ${personId}`.execute(ctx.db);
}
