import { sql, type SelectQueryBuilder, type Selectable } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import type { Language } from '../../../shared/language.ts';
import type { TranslationTables, TranslationTaskTable } from '../tables.gen.ts';
import type { VersionState } from '../vocabulary.ts';
import { dayAfter } from './rules.ts';
import { unfinishedStates, type TaskCause, type TaskState } from './vocabulary.ts';

type Tables = TranslationTables & { task: TranslationTaskTable };

export type TaskRow = Omit<
  Selectable<TranslationTaskTable>,
  'state' | 'cause' | 'source_language' | 'target_language'
> & {
  state: TaskState;
  cause: TaskCause;
  source_language: Language;
  target_language: Language;
  room: string;
  kind: string;
  record_id: string;
  record_number: string | null;
  title: string;
  is_demo: boolean;
  owner_organisation_id: string | null;
  author_id: string | null;
  version_state: VersionState;
};

export type Paging = { page: number; pageSize: number };
export type Filters = {
  from?: Language | undefined;
  to?: Language | undefined;
  domain?: string | undefined;
};
export type BoardFilters = Filters & {
  state?: TaskState | 'unfinished' | 'all' | undefined;
  cause?: TaskCause | undefined;
  overdue?: 'yes' | undefined;
  translatorId?: string | undefined;
};

type TaskQuery = SelectQueryBuilder<Tables, 'task', object>;

function tasks(ctx: Ctx): TaskQuery {
  return tablesOf<TranslationTables>(ctx).selectFrom('translation_task as task') as unknown as TaskQuery;
}

function withText(ctx: Ctx) {
  return tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_task as task')
    .innerJoin('translation_text as text', 'text.id', 'task.text_id')
    .innerJoin('translation_version as version', 'version.id', 'task.version_id')
    .selectAll('task')
    .select([
      'text.room',
      'text.kind',
      'text.record_id',
      'text.number as record_number',
      'text.title',
      'text.is_demo',
      'text.owner_organisation_id',
      'text.author_id',
      'version.state as version_state',
    ]);
}

/** Tasks by id, in no order. */
async function tasksByIds(ctx: Ctx, ids: readonly string[]): Promise<TaskRow[]> {
  if (ids.length === 0) return [];
  const rows = await withText(ctx)
    .where('task.id', 'in', [...ids])
    .execute();
  return rows as TaskRow[];
}

export async function findTask(ctx: Ctx, id: string): Promise<TaskRow | undefined> {
  return (await tasksByIds(ctx, [id]))[0];
}

/** The task of a version that is not finished. */
export async function unfinishedTaskOf(ctx: Ctx, versionId: string): Promise<TaskRow | undefined> {
  const row = await withText(ctx)
    .where('task.version_id', '=', versionId)
    .where('task.state', 'in', [...unfinishedStates])
    .executeTakeFirst();
  return row as TaskRow | undefined;
}

/** A page of a choice of tasks; ids are chosen and ordered by index alone, the texts are read for the page. */
async function pageOfTasks(
  ctx: Ctx,
  chosen: TaskQuery,
  ordered: TaskQuery,
  { page, pageSize }: Paging,
): Promise<{ rows: TaskRow[]; total: number }> {
  const { count } = await chosen
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const ids = await ordered
    .select('task.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const order = ids.map(({ id }) => id);
  const rows = await tasksByIds(ctx, order);
  return { rows: rows.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)), total: Number(count) };
}

function filtered(query: TaskQuery, { from, to, domain }: Filters): TaskQuery {
  return query
    .$if(from !== undefined, (q) => q.where('task.source_language', '=', from ?? ''))
    .$if(to !== undefined, (q) => q.where('task.target_language', '=', to ?? ''))
    .$if(domain !== undefined, (q) => q.where('task.domain', '=', domain ?? ''));
}

function byUrgency(query: TaskQuery): TaskQuery {
  return query.orderBy('task.priority', 'desc').orderBy('task.due_on').orderBy('task.id');
}

/** The board of the coordinators, the most urgent first. */
export async function boardPage(ctx: Ctx, filters: BoardFilters, paging: Paging) {
  const { state = 'unfinished', cause, overdue, translatorId } = filters;
  const today = dayAfter(ctx.clock(), 0);
  const chosen = filtered(tasks(ctx), filters)
    .$if(state === 'unfinished', (q) => q.where('task.state', 'in', [...unfinishedStates]))
    .$if(state !== 'unfinished' && state !== 'all', (q) => q.where('task.state', '=', state))
    .$if(cause !== undefined, (q) => q.where('task.cause', '=', cause ?? ''))
    .$if(translatorId !== undefined, (q) => q.where('task.translator_id', '=', translatorId ?? ''))
    .$if(overdue === 'yes', (q) =>
      q.where('task.due_on', '<', today).where('task.state', 'in', ['offered', 'taken', 'returned']),
    );
  return pageOfTasks(ctx, chosen, byUrgency(chosen), paging);
}

/** Tasks every translator may take who is not of the record's side. */
function openlyOffered(
  ctx: Ctx,
  reader: { personId: string; organisationIds: readonly string[] },
): TaskQuery {
  return tasks(ctx)
    .where('task.state', '=', 'offered')
    .where('task.is_restricted', '=', false)
    .where('task.tender_id', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('translation_text as text')
            .select('text.id')
            .whereRef('text.id', '=', 'task.text_id')
            .where((own) =>
              own.or([
                own('text.author_id', '=', reader.personId),
                ...(reader.organisationIds.length === 0
                  ? []
                  : [own('text.owner_organisation_id', 'in', [...reader.organisationIds])]),
              ]),
            ),
        ),
      ),
    );
}

export type OwnField = { pairs: readonly string[]; domains: readonly string[] };

/** Offered tasks, those of the translator's own pairs and domains first. */
export async function offeredPage(
  ctx: Ctx,
  reader: { personId: string; organisationIds: readonly string[] },
  { pairs, domains }: OwnField,
  filters: Filters,
  paging: Paging,
) {
  const chosen = filtered(openlyOffered(ctx, reader), filters);
  const closeness = sql<number>`
    case when task.source_language || '-' || task.target_language = any(${[...pairs]}::text[]) then 2 else 0 end
    + case when task.domain = any(${[...domains]}::text[]) then 1 else 0 end`;
  return pageOfTasks(ctx, chosen, byUrgency(chosen.orderBy(closeness, 'desc')), paging);
}

export type MineKind = 'translating' | 'revising' | 'done';

function ownTasks(
  ctx: Ctx,
  what: MineKind,
  reader: { personId: string; mayVerifyRestricted: boolean },
): TaskQuery {
  const { personId, mayVerifyRestricted } = reader;
  if (what === 'translating') {
    return tasks(ctx)
      .where('task.translator_id', '=', personId)
      .where('task.state', 'in', ['taken', 'returned']);
  }
  if (what === 'revising') {
    return tasks(ctx)
      .where('task.state', '=', 'delivered')
      .where((where) =>
        where.or([
          where.and([where('task.is_crosschecked', '=', true), where('task.translator_id', '=', personId)]),
          where.and([
            where('task.is_crosschecked', '=', false),
            where.or([where('task.translator_id', 'is', null), where('task.translator_id', '<>', personId)]),
            where.or([
              where('task.reviser_id', '=', personId),
              where.and([
                where('task.reviser_id', 'is', null),
                ...(mayVerifyRestricted ? [] : [where('task.is_restricted', '=', false)]),
              ]),
            ]),
          ]),
        ]),
      );
  }
  return tasks(ctx)
    .where((where) =>
      where.or([where('task.translator_id', '=', personId), where('task.reviser_id', '=', personId)]),
    )
    .where((where) =>
      where.or([
        where('task.state', 'in', ['verified', 'closed', 'cancelled']),
        where.and([where('task.state', '=', 'delivered'), where('task.translator_id', '=', personId)]),
      ]),
    );
}

/** Own work in hand by its day, deliveries to verify by priority, or what is done, the newest first. */
export async function ownPage(
  ctx: Ctx,
  what: MineKind,
  reader: { personId: string; mayVerifyRestricted: boolean },
  paging: Paging,
) {
  const chosen = ownTasks(ctx, what, reader);
  const ordered =
    what === 'translating'
      ? chosen.orderBy('task.due_on').orderBy('task.priority', 'desc').orderBy('task.id')
      : what === 'revising'
        ? byUrgency(chosen)
        : chosen.orderBy('task.state_since', 'desc').orderBy('task.id');
  return pageOfTasks(ctx, chosen, ordered, paging);
}

async function count(query: TaskQuery): Promise<number> {
  const row = await query
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** What waits for a translator. */
export async function countForTranslator(
  ctx: Ctx,
  reader: { personId: string; organisationIds: readonly string[]; mayVerifyRestricted: boolean },
) {
  const today = dayAfter(ctx.clock(), 0);
  const mine = () => ownTasks(ctx, 'translating', reader);
  return {
    mine: await count(mine()),
    overdue: await count(mine().where('task.due_on', '<', today)),
    offered: await count(openlyOffered(ctx, reader)),
    toVerify: await count(ownTasks(ctx, 'revising', reader)),
  };
}

/** How the unfinished tasks stand. */
export async function countForCoordinator(ctx: Ctx) {
  const today = dayAfter(ctx.clock(), 0);
  const rows = await tasks(ctx)
    .where('task.state', 'in', ['offered', 'taken', 'returned', 'delivered'])
    .groupBy('task.state')
    .select('task.state')
    .select((select) => select.fn.countAll<number>().as('count'))
    .execute();
  const of = (state: string) => Number(rows.find((row) => row.state === state)?.count ?? 0);
  const overdue = tasks(ctx)
    .where('task.due_on', '<', today)
    .where('task.state', 'in', ['offered', 'taken', 'returned']);
  return {
    offered: of('offered'),
    taken: of('taken') + of('returned'),
    delivered: of('delivered'),
    overdue: await count(overdue),
  };
}

/** What happened to a task, the oldest first. */
export async function stepsOfTask(ctx: Ctx, taskId: string) {
  return tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_task_step')
    .select(['step', 'from_state', 'to_state', 'side', 'person_id', 'reason', 'at'])
    .where('task_id', '=', taskId)
    .orderBy('position')
    .execute();
}

/** Tasks in hand whose translators are to be reminded of their day, by day; at most 500. */
export async function tasksDueBefore(ctx: Ctx, day: string, remindedDays: number) {
  return tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_task')
    .select(['id', 'number', 'due_on', 'translator_id', 'reminded_days'])
    .where('state', 'in', ['taken', 'returned'])
    .where('due_on', '<=', day)
    .where('translator_id', 'is not', null)
    .where((where) =>
      where.or([where('reminded_days', 'is', null), where('reminded_days', '>', remindedDays)]),
    )
    .orderBy('due_on')
    .orderBy('id')
    .limit(500)
    .execute();
}

/** What a translator has in hand. */
export async function tasksInHandOf(ctx: Ctx, personId: string): Promise<{ id: string }[]> {
  return ownTasks(ctx, 'translating', { personId, mayVerifyRestricted: false })
    .select('task.id')
    .orderBy('task.id')
    .execute();
}

/** The tasks of a tender. */
export async function tasksOfTender(ctx: Ctx, tenderId: string): Promise<TaskRow[]> {
  const rows = await withText(ctx).where('task.tender_id', '=', tenderId).orderBy('task.id').execute();
  return rows as TaskRow[];
}
