import type { Selectable } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { InteropTables, InteropTokenTable } from '../tables.gen.ts';
import { tokenScopes, type Token, type TokenScope } from './contract.ts';

const tables = (ctx: Ctx) => tablesOf<InteropTables>(ctx);

export async function tokensOf(ctx: Ctx, personId: string): Promise<Token[]> {
  const rows = await tables(ctx)
    .selectFrom('interop_token')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => toToken(row, ctx.clock()));
}

function toToken(row: Selectable<InteropTokenTable>, now: Date): Token {
  return {
    id: row.id,
    name: row.name,
    scopes: scopesOf(row.scopes),
    state: row.revoked_at ? 'revoked' : row.expires_at <= now ? 'expired' : 'active',
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  };
}

function scopesOf(stored: readonly string[]): TokenScope[] {
  return tokenScopes.filter((scope) => stored.includes(scope));
}

/** A token that works at this moment; undefined for one that is unknown, expired or revoked. */
export async function findWorkingToken(
  ctx: Ctx,
  tokenHash: string,
): Promise<{ id: string; personId: string; scopes: TokenScope[] } | undefined> {
  const row = await tables(ctx)
    .selectFrom('interop_token')
    .select(['id', 'person_id', 'scopes'])
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', ctx.clock())
    .executeTakeFirst();
  return row && { id: row.id, personId: row.person_id, scopes: scopesOf(row.scopes) };
}
