import { writeSync } from 'node:fs';
import { sql } from 'kysely';
import { openDatabase } from '../../src/platform/db/database.ts';
import { silentLog } from '../../src/platform/log/log.ts';

// Started by kill-nine.test.ts: tells what it finds, then writes rows one after another and tells the number of each
// when the database has acknowledged it, until it is killed.

const tell = (line: string) => writeSync(1, `${line}\n`);

const database = await openDatabase({ dataFolder: process.argv[2] ?? '', log: silentLog });
const db = database.kysely;
await database.exec(`
  create table if not exists fault_row (id integer primary key, label text not null unique, body text not null);
  create table if not exists fault_total (rows integer not null)`);
await sql`insert into fault_total select 0 where not exists (select from fault_total)`.execute(db);

const { rows } = await sql<{ count: number; max: number; total: number }>`
  select count(*) as count, coalesce(max(id), 0) as max, (select rows from fault_total) as total
  from fault_row where label || '' <> ''`.execute(db);
const found = rows[0];
tell(`found ${found?.count} ${found?.max} ${found?.total}`);

for (let id = (found?.max ?? 0) + 1; ; id++) {
  await db.transaction().execute(async (trx) => {
    await sql`insert into fault_row values (${id}, ${`row ${id}`}, ${'x'.repeat(id % 700)})`.execute(trx);
    await sql`update fault_total set rows = rows + 1`.execute(trx);
  });
  tell(`wrote ${id}`);
}
