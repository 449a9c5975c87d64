import { AppError } from '../../../shared/app-error.ts';
import type { Page } from '../../../shared/paging.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { requirePerson } from '../access.ts';
import { listRecords, momentOf, type Moment } from '../records/list-records.ts';
import { countRecords, groupRecords } from '../records/count-records.ts';
import { unstated } from '../records/vocabulary.ts';
import {
  savedQueriesMax,
  type Count,
  type Counted,
  type CountInput,
  type QueryInput,
  type SavedQuery,
} from './contract.ts';
import { addressOf, conditionsIn, filterOf, without } from './rules.ts';
import { deleteSavedQuery, insertSavedQuery } from './store.ts';
import { savedQueriesOf } from './saved-views.ts';

/** Answers a question. Refuses unknown codes (`filterOf`) and moments nothing can be said of (`momentOf`). */
export async function answerQuery(ctx: Ctx, asked: CountInput): Promise<Count> {
  const filter = filterOf(asked);
  const moment = await momentAsked(ctx, asked);
  const { reading } = moment;
  const isPeriod = asked.from !== undefined || asked.to !== undefined;
  const { group } = asked;
  const [counted, sorted, undated] = await Promise.all([
    group === undefined ? countRecords(ctx, filter, reading) : null,
    group === undefined ? null : groupRecords(ctx, filter, reading, group),
    isPeriod ? countRecords(ctx, { ...filter, period: unstated }, reading) : null,
  ]);
  const total = counted ?? sorted?.total ?? 0;
  return {
    total,
    groups: sorted && inOrder(sorted.groups, group === 'year' || group === 'month'),
    undated,
    loosen: total > 0 ? [] : await loosened(ctx, asked, moment),
    asOf: moment.asOf.toISOString(),
  };
}

function momentAsked(ctx: Ctx, { asOf }: QueryInput): Promise<Moment> {
  return momentOf(ctx, asOf === undefined ? undefined : new Date(asOf));
}

type Groups = NonNullable<Count['groups']>;
function inOrder(groups: readonly Groups[number][], isTime: boolean): Groups {
  const byCode = (one: Groups[number], other: Groups[number]) =>
    (one.value ?? '') < (other.value ?? '') ? -1 : 1;
  return groups.toSorted((one, other) => {
    if ((one.value === null) !== (other.value === null)) return one.value === null ? 1 : -1;
    return isTime || one.count === other.count ? byCode(one, other) : other.count - one.count;
  });
}

/** What there would be without each condition, the most first; conditions that change nothing are not named. */
async function loosened(ctx: Ctx, asked: CountInput, { reading }: Moment): Promise<Count['loosen']> {
  const totals = await Promise.all(
    conditionsIn(asked).map(async (condition) => ({
      condition,
      total: await countRecords(ctx, filterOf(without(asked, condition)), reading),
    })),
  );
  return totals.filter(({ total }) => total > 0).toSorted((one, other) => other.total - one.total);
}

export async function listBehind(
  ctx: Ctx,
  { page, pageSize, ...asked }: QueryInput & { page: number; pageSize: number },
): Promise<Page<Counted>> {
  const filter = filterOf(asked);
  const moment = await momentAsked(ctx, asked);
  const { items, total } = await listRecords(ctx, filter, moment, { page, pageSize });
  return {
    items: items.map(({ id: _id, ...row }) => row),
    ...{ total, page, pageSize },
    asOf: moment.asOf.toISOString(),
  };
}

export async function listSaved(ctx: Ctx): Promise<{ items: SavedQuery[]; max: number }> {
  return { items: await savedQueriesOf(ctx, requirePerson(ctx)), max: savedQueriesMax };
}

/** Refuses unknown codes as the question itself; 409 `insights.query.tooManySaved`. */
export async function saveQuery(
  ctx: Ctx,
  { name, ...asked }: CountInput & { name: string },
): Promise<SavedQuery> {
  const personId = requirePerson(ctx);
  filterOf(asked);
  return ctx.transaction(async (tx) => {
    const before = await savedQueriesOf(tx, personId);
    if (before.length >= savedQueriesMax) {
      throw new AppError('conflict', 'insights.query.tooManySaved', { params: { maximum: savedQueriesMax } });
    }
    const address = addressOf(asked);
    const id = await insertSavedQuery(tx, { personId, name, address });
    await recordAudit(tx, { action: 'insights.query.save', ref: refOf(id), details: { address } });
    return { id, name, address, createdAt: tx.clock().toISOString() };
  });
}

export async function removeSaved(ctx: Ctx, { id }: { id: string }): Promise<{ done: true }> {
  const personId = requirePerson(ctx);
  await ctx.transaction(async (tx) => {
    if (!(await deleteSavedQuery(tx, personId, id))) throw new AppError('notFound', 'platform.notFound');
    await recordAudit(tx, { action: 'insights.query.remove', ref: refOf(id) });
  });
  return { done: true };
}

const refOf = (id: string) => ({ room: 'insights', kind: 'savedQuery', id }) as const;
