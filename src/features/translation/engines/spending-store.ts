import { sql } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { BudgetStore } from '../gateway/daily-budget.ts';
import type { TranslationTables } from '../tables.gen.ts';

/** The budget of the gateway in the database, shared by all nodes; `follow` is told each new sum of a day. */
export function databaseBudget(ctx: Ctx, follow: (day: string, characters: number) => void): BudgetStore {
  return {
    take: async (engine, day, characters, limit) => {
      const sum = await takeCharacters(ctx, { engine, day, characters, limit });
      if (sum !== undefined) follow(day, sum);
      return sum !== undefined;
    },
    settle: async (engine, day, characters) => {
      const { rows } = await sql<{ characters: number }>`update translation_engine_spending
        set characters = greatest(0, characters + ${characters}::bigint)
        where engine = ${engine} and day = ${day} returning characters`.execute(ctx.db);
      if (rows[0]) follow(day, rows[0].characters);
    },
  };
}

type Wish = { engine: string; day: string; characters: number; limit: number };

/** One statement: the row's lock makes those who take at once stand in line. The new sum, or undefined. */
async function takeCharacters(
  ctx: Ctx,
  { engine, day, characters, limit }: Wish,
): Promise<number | undefined> {
  const { rows } = await sql<{ characters: number }>`
    insert into translation_engine_spending as spent (engine, day, characters)
    select ${engine}, ${day}::date, ${characters}::bigint where ${characters}::bigint <= ${limit}::bigint
    on conflict (engine, day) do update set characters = spent.characters + excluded.characters
      where spent.characters + excluded.characters <= ${limit}::bigint
    returning characters`.execute(ctx.db);
  return rows[0]?.characters;
}

/** Characters sent to an engine on a day (`2026-11-21`, UTC). */
export async function charactersSent(ctx: Ctx, engine: string, day: string): Promise<number> {
  const row = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_engine_spending')
    .select('characters')
    .where('engine', '=', engine)
    .where('day', '=', day)
    .executeTakeFirst();
  return row?.characters ?? 0;
}

/** Forgets the days that are long over; how many rows. */
export async function trimSpending(ctx: Ctx, keepDays: number): Promise<number> {
  const oldest = new Date(ctx.clock().getTime() - keepDays * 86_400_000).toISOString().slice(0, 10);
  const { numDeletedRows } = await tablesOf<TranslationTables>(ctx)
    .deleteFrom('translation_engine_spending')
    .where('day', '<', oldest)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
