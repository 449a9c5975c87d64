import { sql } from 'kysely';
import { newId } from '../../../../shared/ids.ts';
import { tablesOf, type Ctx } from '../../../../platform/db/context.ts';
import type { FactSource } from '../../contract.ts';
import type { AccountsTables } from '../../tables.gen.ts';
import type { Profile, ProfileField } from './rules.ts';

export const tableOf = { organisation: 'accounts_organisation', facility: 'accounts_facility' } as const;

export function columnOf({ subject, id }: Profile) {
  return subject === 'organisation' ? { organisation_id: id } : { facility_id: id };
}

export async function markConfirmed(
  ctx: Ctx,
  profile: Profile,
  day: string,
  personId: string,
): Promise<void> {
  await sql`update ${sql.table(tableOf[profile.subject])}
    set confirmed_on = ${day}, confirmed_by = ${personId}, confirmation_asks = 0
    where id = ${profile.id}`.execute(ctx.db);
}

/** False when somebody else has noted as many asks meanwhile. */
export async function markAsked(ctx: Ctx, profile: Profile, asks: number): Promise<boolean> {
  const { numAffectedRows } = await sql`update ${sql.table(tableOf[profile.subject])}
    set confirmation_asks = ${asks} where id = ${profile.id} and confirmation_asks < ${asks}`.execute(ctx.db);
  return numAffectedRows === 1n;
}

export async function insertVainSearch(
  ctx: Ctx,
  profile: Profile,
  search: { field: ProfileField; lookedOn: string; lookedAt: string; personId: string },
): Promise<void> {
  const now = ctx.clock();
  await tablesOf<AccountsTables>(ctx)
    .insertInto('accounts_vain_search')
    .values({
      id: newId(now.getTime()),
      ...columnOf(profile),
      field: search.field,
      looked_on: search.lookedOn,
      looked_at: search.lookedAt,
      language: ctx.language,
      written_by: search.personId,
      written_at: now,
    })
    .execute();
}

/** What the author of a source looked for in vain, once a row and field; `lookedOn` is a year, a month or a day. */
export async function insertUnfound(
  ctx: Ctx,
  facilityId: string,
  search: { field: ProfileField; lookedOn: string; source: FactSource; rowKey: string },
): Promise<void> {
  const { lookedOn, source } = search;
  const now = ctx.clock();
  await tablesOf<AccountsTables>(ctx)
    .insertInto('accounts_vain_search')
    .values({
      id: newId(now.getTime()),
      facility_id: facilityId,
      field: search.field,
      looked_on: `${lookedOn}-01-01`.slice(0, 10),
      looked_precision: lookedOn.length === 4 ? 'year' : lookedOn.length === 7 ? 'month' : 'day',
      looked_at: source.where ?? source.file,
      language: 'zh',
      source: JSON.stringify(source),
      fact_key: search.rowKey,
      written_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertRequest(
  ctx: Ctx,
  profile: Profile,
  request: { field: ProfileField | null; personId: string; mailed: number },
): Promise<void> {
  const now = ctx.clock();
  await tablesOf<AccountsTables>(ctx)
    .insertInto('accounts_update_request')
    .values({
      id: newId(now.getTime()),
      ...columnOf(profile),
      field: request.field,
      asked_by: request.personId,
      asked_at: now,
      mailed: request.mailed,
    })
    .execute();
}

/** When its people were last asked for this field, or for the whole profile. */
export async function lastRequestAt(
  ctx: Ctx,
  profile: Profile,
  field: ProfileField | null,
): Promise<Date | undefined> {
  const row = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_update_request')
    .select('asked_at')
    .where(`${profile.subject}_id`, '=', profile.id)
    .where('field', field === null ? 'is' : '=', field)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.asked_at;
}

/** Its people have said something of the profile: what they were asked is answered. */
export async function answerRequests(ctx: Ctx, profile: Profile): Promise<void> {
  await tablesOf<AccountsTables>(ctx)
    .updateTable('accounts_update_request')
    .set({ answered_at: ctx.clock() })
    .where(`${profile.subject}_id`, '=', profile.id)
    .where('answered_at', 'is', null)
    .execute();
}
