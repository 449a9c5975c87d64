import { sql } from 'kysely';
import type { Ctx } from '../../src/platform/db/context.ts';

const columns = sql`id, kind, country, region, city, name_zh, name_ru, name_confidence, also_known_as, search_names,
  registration_ids, profile, contacts, website, verification_state, verified_by_method, related, also_in, revision,
  created_at, updated_at`;

/** As a script without care would: each row a statement and a transaction of its own. */
export async function insertOneByOne({ db }: Ctx, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    await sql`insert into accounts_organisation (${columns}) values (gen_random_uuid(), 'company', 'RU', 'RU-AMU',
      'Благовещенск', ${`工厂一${at}`}, ${`Завод один ${at}`}, 'proposed', '[]', ${`завод один ${at}`}, '{}',
      ${JSON.stringify({ ru: `Изделие ${at}` })}, '[]', null, 'listed', 'none', '[]', '[]', 1, now(), now())`.execute(
      db,
    );
  }
}

/** The fastest the database itself can do with these columns and their indexes. */
export async function insertAtOnce({ db }: Ctx, count: number): Promise<void> {
  await sql`insert into accounts_organisation (${columns})
    select gen_random_uuid(), 'company', 'RU', 'RU-AMU', 'Благовещенск', '工厂二' || at, 'Завод два ' || at, 'proposed',
      '[]', 'завод два ' || at, '{}', jsonb_build_object('ru', 'Изделие ' || at), '[]', null, 'listed', 'none', '[]', '[]',
      1, now(), now() from generate_series(1, ${count}::integer) at`.execute(db);
}
