import { newId } from '../../../shared/ids.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { InteropTables } from '../tables.gen.ts';
import type { TokenScope } from './contract.ts';

const tables = (ctx: Ctx) => tablesOf<InteropTables>(ctx);

export type NewToken = {
  personId: string;
  name: string;
  tokenHash: string;
  scopes: readonly TokenScope[];
  expiresAt: Date;
};

export async function insertToken(ctx: Ctx, made: NewToken): Promise<string> {
  const id = newId(ctx.clock().getTime());
  await tables(ctx)
    .insertInto('interop_token')
    .values({
      id,
      person_id: made.personId,
      name: made.name,
      token_hash: made.tokenHash,
      scopes: [...made.scopes],
      created_at: ctx.clock(),
      expires_at: made.expiresAt,
    })
    .execute();
  return id;
}

export async function revokeToken(ctx: Ctx, id: string): Promise<void> {
  await tables(ctx)
    .updateTable('interop_token')
    .set((set) => ({ revoked_at: set.fn.coalesce('revoked_at', set.val(ctx.clock())) }))
    .where('id', '=', id)
    .execute();
}

export async function deleteTokensOf(ctx: Ctx, personId: string): Promise<void> {
  await tables(ctx).deleteFrom('interop_token').where('person_id', '=', personId).execute();
}

/** At most once a minute: every request would else write. */
export async function noteUse(ctx: Ctx, id: string): Promise<void> {
  const now = ctx.clock();
  await tables(ctx)
    .updateTable('interop_token')
    .set({ last_used_at: now })
    .where('id', '=', id)
    .where((where) =>
      where.or([
        where('last_used_at', 'is', null),
        where('last_used_at', '<', new Date(now.getTime() - 60_000)),
      ]),
    )
    .execute();
}
