import { sql } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';

export type OwnerShare = {
  partyNumbers: readonly string[];
  ownerName: string;
  ownerNumbers: readonly string[];
  sharePercent: number | null;
};

/** Recorded owners of parties that have one of these numbers. */
export async function ownersByNumbers(ctx: Ctx, numbers: readonly string[]): Promise<OwnerShare[]> {
  if (numbers.length === 0) return [];
  const { rows } = await sql<OwnerShare>`
    select party_numbers as "partyNumbers", owner_name as "ownerName", owner_numbers as "ownerNumbers",
      share_percent as "sharePercent"
    from evaluation_owner_share
    where party_numbers && ${[...new Set(numbers)]}::text[] and ended_at is null
    order by share_percent desc nulls last, id limit 200`.execute(ctx.db);
  return rows;
}
