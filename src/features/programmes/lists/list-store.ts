import { sql } from 'kysely';
import { newId } from '../../../shared/ids.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import { readListRow, type StoredList } from './stored.ts';
import type { ListState } from './vocabulary.ts';

export type CallFacts = Pick<
  StoredList,
  'year' | 'title' | 'text' | 'fields' | 'modes' | 'deadlines' | 'links'
>;

const kept = (facts: CallFacts) => ({
  year: facts.year,
  title_zh: facts.title.zh,
  title_ru: facts.title.ru,
  title_en: facts.title.en,
  text_zh: facts.text.zh,
  text_ru: facts.text.ru,
  fields: JSON.stringify(facts.fields),
  modes: JSON.stringify(facts.modes),
  deadline_cn: facts.deadlines.cn.at,
  zone_cn: facts.deadlines.cn.zone,
  deadline_ru: facts.deadlines.ru.at,
  zone_ru: facts.deadlines.ru.zone,
  link_cn: facts.links.cn,
  link_ru: facts.links.ru,
});

/** A new list in its first state; numbers count within the year. */
export async function insertList(ctx: Ctx, facts: CallFacts): Promise<string> {
  await sql`select pg_advisory_xact_lock(7214140)`.execute(ctx.db);
  const db = tablesOf<ProgrammesTables>(ctx);
  const { count } = await db
    .selectFrom('programmes_list')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('number', 'like', `APL-${facts.year}-%`)
    .executeTakeFirstOrThrow();
  const id = newId();
  const now = ctx.clock();
  await db
    .insertInto('programmes_list')
    .values({
      id,
      number: `APL-${facts.year}-${Number(count) + 1}`,
      state: 'drafted',
      state_since: now,
      ...kept(facts),
      created_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      created_at: now,
      updated_at: now,
    })
    .execute();
  return id;
}

/** The list, held until the transaction ends; undefined where there is none. */
export async function lockList(ctx: Ctx, id: string): Promise<StoredList | undefined> {
  const row = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_list')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && readListRow(row);
}

/** What was agreed to before counts for the revision before. */
export async function updateCall(ctx: Ctx, id: string, facts: CallFacts): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_list')
    .set({ ...kept(facts), revision: sql`revision + 1`, updated_at: ctx.clock() })
    .where('id', '=', id)
    .execute();
}

export async function bumpList(ctx: Ctx, id: string): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_list')
    .set({ revision: sql`revision + 1`, updated_at: ctx.clock() })
    .where('id', '=', id)
    .execute();
}

export async function moveList(ctx: Ctx, id: string, to: ListState, at: Date): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_list')
    .set({ state: to, state_since: at, updated_at: at })
    .where('id', '=', id)
    .execute();
}
