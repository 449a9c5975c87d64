import { AppError, fieldFault } from '../../../../shared/app-error.ts';
import { isMemberOf } from '../../../../shared/actor.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { tellEvent } from '../../../../platform/events/events.ts';
import { plainWord } from '../../../../platform/imports/plain-word.ts';
import type { ImportWish, TableImport } from '../../../../platform/imports/table-import.ts';
import { recordsChanged } from '../../events.ts';
import { prepares, requireCreator } from '../access.ts';
import { noteEvent } from '../note-event.ts';
import { timesOf } from '../rules.ts';
import { findEvents } from '../views.ts';
import { deleteEvents, findEntered, findFollowed, insertEvents, lockEvents } from './plan-store.ts';
import { planImportColumns } from './plan-columns.ts';
import { readPlanRow, type PlanRow } from './read-plan-row.ts';

/** A yearly plan of activities: entered as if each had been entered by hand. */
export const eventImport: TableImport<PlanRow> = {
  kind: 'events',
  columns: planImportColumns,
  async mayImport(ctx, wish) {
    creatorFor(ctx, wish);
  },
  readRow: readPlanRow,
  keyOf: (row) => `${row.begins} ${plainWord(Object.values(row.titles).join(' '))}`,
  async checkRows(ctx, rows, wish) {
    creatorFor(ctx, wish);
    const entered = await findEntered(
      ctx,
      wish.organisationId,
      rows.flatMap(({ begins, titles }) => Object.values(titles).map((title) => ({ begins, title }))),
    );
    return rows.map(({ begins, titles }) => {
      const known = Object.values(titles).find((title) => entered.has(`${begins} ${title}`));
      return known === undefined
        ? []
        : [{ column: null, code: 'platform.row.thereAlready', value: `${begins} ${known}`.slice(0, 200) }];
    });
  },
  async writeRows(ctx, rows, wish) {
    const createdBy = creatorFor(ctx, wish);
    const wishes = rows.map(({ facts, ...row }) => {
      const times = timesOf(row);
      if ('fault' in times) throw new AppError('invalid', times.fault);
      return { ...row, facts: { ...facts, times } };
    });
    const ids = await insertEvents(ctx, wishes, { createdBy, organisationId: wish.organisationId });
    for (const [at, id] of ids.entries()) {
      const { facts } = wishes[at] ?? {};
      const details = { kind: facts?.kind, begins: facts?.times.begins, isImported: true };
      await noteEvent(ctx, id, 'created', details);
    }
    await tellAll(ctx, ids);
    return ids.map((id) => ({ room: 'programmes', kind: 'event', id }));
  },
  async undoRows(ctx, ids) {
    await lockEvents(ctx, ids);
    const events = new Map((await findEvents(ctx, ids)).map((event) => [event.id, event]));
    const followed = await findFollowed(ctx, ids);
    const kept = new Map<string, string>();
    const gone: string[] = [];
    for (const id of ids) {
      const event = events.get(id);
      if (!event) continue;
      const reason = !prepares(event, ctx.actor)
        ? 'programmes.event.preparersOnly'
        : event.revision > 1
          ? 'programmes.plan.keptChanged'
          : followed.has(id)
            ? 'programmes.plan.keptInUse'
            : null;
      if (reason !== null) kept.set(id, reason);
      else gone.push(id);
    }
    await deleteEvents(ctx, gone);
    for (const id of gone) await noteEvent(ctx, id, 'importUndone', {});
    await tellAll(ctx, gone);
    return ids.map((id) => ({ id, kept: kept.get(id) ?? null }));
  },
};

const toldAtOnce = 500;

/** Search hears of many at once. */
async function tellAll(ctx: Ctx, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += toldAtOnce) {
    await tellEvent(ctx, recordsChanged, { kind: 'event', ids: ids.slice(at, at + toldAtOnce) });
  }
}

/** Whoever may enter activities, for nobody's or an own organisation. */
function creatorFor({ actor }: Ctx, { organisationId }: ImportWish): string {
  const personId = requireCreator(actor);
  if (organisationId !== null && !isMemberOf(actor, organisationId)) {
    throw fieldFault('organisationId', 'programmes.event.notYourOrganisation');
  }
  return personId;
}
