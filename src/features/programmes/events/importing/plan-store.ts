import { sql, type Insertable } from 'kysely';
import { newId } from '../../../../shared/ids.ts';
import { languages, type Language } from '../../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../../platform/db/context.ts';
import { cityInAll } from '../../../accounts/public.ts';
import type { ProgrammesTables } from '../../tables.gen.ts';
import { columnsOf, organiserRows, textColumnsOf, wordsColumn, type EventFacts } from '../store.ts';

export type PlannedEvent = {
  facts: EventFacts;
  language: Language;
  titles: Partial<Record<Language, string>>;
  body: string;
};

const rowsPerInsert = 200;

/** Writes activities with their texts and organisers in few statements; their ids in the order given. */
export async function insertEvents(
  ctx: Ctx,
  wishes: readonly PlannedEvent[],
  { createdBy, organisationId }: { createdBy: string; organisationId: string | null },
): Promise<string[]> {
  const now = ctx.clock();
  const named = wishes.map((wish) => ({ ...wish, id: newId(now.getTime()) }));
  await insertAll(
    ctx,
    'programmes_event',
    named.map(({ id, facts, language, titles }) => ({
      ...columnsOf(facts),
      ...{ id, status: 'planned', source_language: language },
      ...{ organisation_id: organisationId, created_by: createdBy, created_at: now, changed_at: now },
      words: wordsColumn([
        ...Object.values(titles),
        ...facts.organisers.map(({ name }) => name),
        ...Object.values(cityInAll(facts.city)),
        facts.venue,
      ]),
    })),
  );
  await insertAll(
    ctx,
    'programmes_event_organiser',
    named.flatMap(({ id, facts }) => organiserRows(id, facts.organisers)),
  );
  await insertAll(
    ctx,
    'programmes_event_text',
    named.flatMap(({ id, language: own, titles, body }) =>
      languages.flatMap((language) => {
        const title = titles[language];
        if (title === undefined) return [];
        const isOwn = language === own;
        const text = { title, body: isOwn ? body : '', state: isOwn ? ('own' as const) : ('human' as const) };
        const first = { engine: null, revision: 1, ofSource: 1, writtenBy: createdBy };
        return [{ event_id: id, language, ...textColumnsOf({ ...text, ...first }, now) }];
      }),
    ),
  );
  return named.map(({ id }) => id);
}

async function insertAll<
  Table extends 'programmes_event' | 'programmes_event_organiser' | 'programmes_event_text',
>(ctx: Ctx, table: Table, rows: readonly Insertable<ProgrammesTables[Table]>[]): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsPerInsert) {
    await tablesOf<ProgrammesTables>(ctx)
      .insertInto(table)
      .values(rows.slice(at, at + rowsPerInsert))
      .execute();
  }
}

/** Of these days and titles those that stand in the calendar already, as far as the caller sees them: `begins title`. */
export async function findEntered(
  ctx: Ctx,
  organisationId: string | null,
  asked: readonly { begins: string; title: string }[],
): Promise<Set<string>> {
  const { actor } = ctx;
  if (asked.length === 0 || actor.kind !== 'person') return new Set();
  const { rows } = await sql<{ begins: string; title: string }>`
    select asked.begins, asked.title
    from unnest(${sql.val(asked.map(({ begins }) => begins))}::text[],
      ${sql.val(asked.map(({ title }) => title))}::text[]) as asked (begins, title)
    -- Offset 0: title by title and then by id through the indexes, whatever the statistics say.
    cross join lateral (
      select event_id from programmes_event_text where lower(title) = lower(asked.title) offset 0) as text
    cross join lateral (
      select begins, is_public, created_by, organisation_id from programmes_event
      where id = text.event_id offset 0) as event
    where event.begins = asked.begins and (event.is_public or event.created_by = ${actor.personId}
      or event.organisation_id = ${organisationId}::uuid)`.execute(ctx.db);
  return new Set(rows.map(({ begins, title }) => `${begins} ${title}`));
}

/** Tables whose rows say that people rely on an activity. */
const followers = [
  'programmes_event_participant',
  'programmes_event_delegation',
  'programmes_event_grid',
  'programmes_event_material',
  'programmes_event_task',
] as const;

/** Holds these activities until the transaction ends: nobody registers or changes them meanwhile. */
export async function lockEvents(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_event')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Of these activities those somebody has registered for, brought a delegation to or worked on. */
export async function findFollowed(ctx: Ctx, ids: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  if (ids.length === 0) return found;
  for (const table of followers) {
    const rows = await tablesOf<ProgrammesTables>(ctx)
      .selectFrom(table)
      .select('event_id')
      .distinct()
      .where('event_id', 'in', [...ids])
      .execute();
    for (const { event_id: id } of rows) found.add(id);
  }
  return found;
}

export async function deleteEvents(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tablesOf<ProgrammesTables>(ctx)
    .deleteFrom('programmes_event')
    .where('id', 'in', [...ids])
    .execute();
}
