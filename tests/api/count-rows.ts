import { sql } from 'kysely';
import type { House } from '../../src/app/server/start-house.ts';

/**
 * Tables that count and queue what happened, whether or not it was refused, or what others do meanwhile; and figures
 * that are counted again by the clock.
 */
const busyTables =
  /^platform_(attempt|job|schedule|audit|event\w*|outbox\w*|migration)$|^(search|interop_harvest|cooperation_funnel)_|^insights_(reading|record)/;

/** How many rows each table of the rooms, of sessions and of files has. */
export async function countRows({ systemCtx: { db } }: House): Promise<Record<string, number>> {
  const tables = await sql<{ name: string }>`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`.execute(db);
  const counts: Record<string, number> = {};
  for (const { name } of tables.rows.filter((table) => !busyTables.test(table.name))) {
    const { rows } = await sql<{ count: string }>`select count(*) as count from ${sql.table(name)}`.execute(
      db,
    );
    counts[name] = Number(rows[0]?.count);
  }
  return counts;
}

export async function countAuditEntries({ systemCtx: { db } }: House): Promise<number> {
  const { rows } = await sql<{ count: string }>`select count(*) as count from platform_audit`.execute(db);
  return Number(rows[0]?.count);
}
