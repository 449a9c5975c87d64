import { sql } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import type { ChainLink } from './session-contract.ts';

export type Chain = { continues: ChainLink | null; continuedBy: ChainLink | null };

/** Of actions: the one each continues, and the one it is continued by; drafts of others are told to officers only. */
export async function chainsOf(
  ctx: Ctx,
  itemIds: readonly string[],
  seesDrafts: boolean,
): Promise<Map<string, Chain>> {
  if (itemIds.length === 0) return new Map();
  const { rows } = await sql<ChainLink & { of: string; isLater: boolean }>`
    select own.item_id as of, before.item_id as "itemId", before.session_id as "sessionId",
      session.held_from as "heldFrom", false as "isLater"
    from programmes_action own join programmes_action before on before.item_id = own.continues_id
    join programmes_session session on session.id = before.session_id
    where own.item_id = any(${[...itemIds]}::uuid[]) and (session.state = 'published' or ${seesDrafts})
    union all
    select own.item_id, later.item_id, later.session_id, session.held_from, true
    from programmes_action own join programmes_action later on later.continues_id = own.item_id
    join programmes_session session on session.id = later.session_id
    where own.item_id = any(${[...itemIds]}::uuid[]) and (session.state = 'published' or ${seesDrafts})`.execute(
    ctx.db,
  );
  const chains = new Map<string, Chain>();
  for (const { of, isLater, itemId, sessionId, heldFrom } of rows) {
    const chain = chains.get(of) ?? { continues: null, continuedBy: null };
    chains.set(of, { ...chain, [isLater ? 'continuedBy' : 'continues']: { itemId, sessionId, heldFrom } });
  }
  return chains;
}
