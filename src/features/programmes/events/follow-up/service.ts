import { AppError, fieldFault } from '../../../../shared/app-error.ts';
import { dayOf } from '../../../../shared/day.ts';
import type { OutputOf, ParsedInputOf } from '../../../../shared/endpoint.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { personIdOf } from '../../access.ts';
import { startOf } from '../meeting-service.ts';
import { findGrid } from '../meeting-views.ts';
import { noteEvent } from '../note-event.ts';
import { holdSeats } from '../participant-store.ts';
import { changedMeanwhile } from '../service.ts';
import type { followUpEndpoints, MeetingTold } from './contract.ts';
import { linkRecord } from './link-record.ts';
import { openFollowUp, type Standing } from './open-tasks.ts';
import { presentSeats, presentTasks } from './present-task.ts';
import { takeStep, type TaskStep } from './rules.ts';
import { insertTask, putMeetingTold, putStanding, updateTask } from './store.ts';
import {
  countTasks,
  findTask,
  listMetIds,
  listSeatIds,
  listTasks,
  listTold,
  type StoredTask,
} from './views.ts';
import { tasksMax } from './vocabulary.ts';

type Input<Name extends keyof typeof followUpEndpoints> = ParsedInputOf<(typeof followUpEndpoints)[Name]>;
type Done = OutputOf<typeof followUpEndpoints.create>;

export async function readTasks(
  ctx: Ctx,
  { id, page, pageSize, ...filter }: Input<'list'>,
): Promise<OutputOf<typeof followUpEndpoints.list>> {
  const { doesPrepare, seatId, reach } = await openFollowUp(ctx, id);
  const today = dayOf(ctx.clock());
  const { tasks, total } = await listTasks(ctx, reach, filter, today, { page, pageSize });
  const choosable = doesPrepare ? await listSeatIds(ctx, id) : await listMetIds(ctx, id, seatId ?? '');
  const { tasks: items, seats } = await presentTasks(ctx, tasks, { seatIds: choosable, today });
  return {
    items,
    ...{ total, page, pageSize, asOf: ctx.clock().toISOString() },
    counts: await countTasks(ctx, reach, today),
    people: choosable.flatMap((one) => seats.get(one) ?? []),
    ownSeatId: seatId ?? null,
    doesPrepare,
  };
}

/**
 * Writes a task down. Errors: `programmes.followUp.ownerUnknown`, `.partnerUnknown` for a seat that is not there (or whom
 * a participant was not to meet), `.partnerTwice`, `.tooMany`.
 */
export async function createTask(ctx: Ctx, { id, ...wish }: Input<'create'>): Promise<Done> {
  const createdBy = personIdOf(ctx.actor);
  const standing = await openFollowUp(ctx, id);
  const taskId = await ctx.transaction(async (tx) => {
    await holdSeats(tx, id);
    const people = await peopleOfTask(tx, id, standing, wish);
    const { open, done, dropped } = await countTasks(
      tx,
      { eventId: id, ownerId: undefined },
      dayOf(tx.clock()),
    );
    if (open + done + dropped >= tasksMax) {
      throw new AppError('conflict', 'programmes.followUp.tooMany', { params: { maximum: tasksMax } });
    }
    const { what, dueOn, partner } = wish;
    const facts = { what, dueOn, partner, language: tx.language, ...people };
    const made = await insertTask(tx, id, facts, createdBy);
    await noteEvent(tx, id, 'taskCreated', { taskId: made, dueOn });
    return made;
  });
  return { id: taskId, revision: 1 };
}

async function peopleOfTask(
  tx: Ctx,
  eventId: string,
  { doesPrepare, seatId }: Standing,
  wish: Pick<Input<'create'>, 'ownerId' | 'partnerId' | 'partner'>,
): Promise<{ ownerId: string | null; partnerId: string | null; isOfMeeting: boolean }> {
  const ownerId = doesPrepare ? (wish.ownerId ?? null) : (seatId ?? null);
  const partnerId = wish.partnerId ?? null;
  if (partnerId !== null && wish.partner !== '') {
    throw fieldFault('partner', 'programmes.followUp.partnerTwice');
  }
  const known = new Set(await listSeatIds(tx, eventId));
  if (doesPrepare && ownerId !== null && !known.has(ownerId)) {
    throw fieldFault('ownerId', 'programmes.followUp.ownerUnknown');
  }
  if (partnerId === null) return { ownerId, partnerId, isOfMeeting: false };
  const met = ownerId === null ? [] : await listMetIds(tx, eventId, ownerId);
  const isOfMeeting = met.includes(partnerId);
  if (partnerId === ownerId || !(doesPrepare ? known.has(partnerId) : isOfMeeting)) {
    throw fieldFault('partnerId', 'programmes.followUp.partnerUnknown');
  }
  return { ownerId, partnerId, isOfMeeting };
}

export async function changeTask(
  ctx: Ctx,
  { id, taskId, revision, what, dueOn, ownerId: handedTo }: Input<'change'>,
): Promise<Done> {
  const standing = await openFollowUp(ctx, id);
  await ctx.transaction(async (tx) => {
    const task = await holdTask(tx, standing, taskId);
    if (task.state !== 'open') throw new AppError('conflict', 'programmes.followUp.closedAlready');
    // Who moves a day does not make the words of another his own.
    const owner = await ownerAfter(tx, standing, task, handedTo);
    const facts = { what, dueOn, ...owner, language: what === task.what ? task.language : ctx.language };
    if (!(await updateTask(tx, taskId, revision, facts))) throw changedMeanwhile();
    await noteEvent(tx, id, 'taskChanged', { taskId, dueOn, ...(handedTo && { handedTo }) });
  });
  return { id: taskId, revision: revision + 1 };
}

/** Who does a task after a change; handing one over is for those who prepare the activity. */
async function ownerAfter(
  tx: Ctx,
  standing: Standing,
  { ownerId, partnerId, isOfMeeting }: StoredTask,
  handedTo: string | undefined,
): Promise<{ ownerId: string | null; isOfMeeting: boolean }> {
  const next = handedTo === undefined ? ownerId : handedTo === 'organisers' ? null : handedTo;
  if (next === ownerId) return { ownerId, isOfMeeting };
  if (!standing.doesPrepare) throw fieldFault('ownerId', 'programmes.followUp.organisersHand');
  const { eventId } = standing.reach;
  if (next === null) return { ownerId: null, isOfMeeting: false };
  if (!(await listSeatIds(tx, eventId)).includes(next)) {
    throw fieldFault('ownerId', 'programmes.followUp.ownerUnknown');
  }
  if (next === partnerId) throw fieldFault('ownerId', 'programmes.followUp.ownerIsPartner');
  const met = partnerId === null ? [] : await listMetIds(tx, eventId, next);
  return { ownerId: next, isOfMeeting: partnerId !== null && met.includes(partnerId) };
}

/** Closes a task or opens it again. Errors: those of `takeStep` and `linkRecord`. */
export async function stepTask(
  ctx: Ctx,
  { id, taskId, revision, to, outcome, reason, record }: Input<'step'>,
): Promise<Done> {
  const standing = await openFollowUp(ctx, id);
  await ctx.transaction(async (tx) => {
    const task = await holdTask(tx, standing, taskId);
    const step: TaskStep =
      to === 'done' ? { to, outcome, reason } : to === 'dropped' ? { to, reason } : { to };
    const next = takeStep(task, step);
    if ('fault' in next) {
      if (next.fault === 'programmes.followUp.outcomeMissing') throw fieldFault('outcome', next.fault);
      if (next.fault === 'programmes.followUp.reasonMissing') throw fieldFault('reason', next.fault);
      throw new AppError('conflict', next.fault);
    }
    const linked = to === 'done' ? await linkRecord(tx, outcome, record) : null;
    if (!(await putStanding(tx, taskId, revision, { ...next, record: linked }))) throw changedMeanwhile();
    await noteEvent(tx, id, 'taskStepped', { taskId, from: task.state, to, outcome: next.outcome });
  });
  return { id: taskId, revision: revision + 1 };
}

/** A task the actor may change, held until the transaction ends; for others there is none. */
async function holdTask(tx: Ctx, { reach }: Standing, taskId: string): Promise<StoredTask> {
  const task = await findTask(tx, reach.eventId, taskId);
  if (!task || (reach.ownerId !== undefined && task.ownerId !== reach.ownerId)) {
    throw new AppError('notFound', 'programmes.followUp.notFound');
  }
  return task;
}

export async function readTold(
  ctx: Ctx,
  { id, page, pageSize }: Input<'meetings'>,
): Promise<OutputOf<typeof followUpEndpoints.meetings>> {
  const { doesPrepare, seatId } = await openFollowUp(ctx, id);
  const grid = await findGrid(ctx, id);
  const { meetings, total } = await listTold(ctx, id, doesPrepare ? undefined : seatId, { page, pageSize });
  const { seats } = await presentSeats(
    ctx,
    meetings.flatMap(({ firstId, secondId }) => [firstId, secondId]),
  );
  const items = meetings.flatMap(({ round, firstId, secondId, wasHeld }): MeetingTold[] => {
    const [first, second] = [seats.get(firstId), seats.get(secondId)];
    if (!first || !second) return [];
    return [{ round: round + 1, starts: grid ? startOf(grid, round) : '', first, second, wasHeld }];
  });
  return { items, total, page, pageSize, asOf: ctx.clock().toISOString() };
}

/** Errors: `programmes.meetings.noSuchPair`, `programmes.followUp.notYours`, `programmes.event.notYet` before its first day. */
export async function tellMeeting(
  ctx: Ctx,
  { id, firstId, secondId, held }: Input<'tell'>,
): Promise<{ told: boolean }> {
  const by = personIdOf(ctx.actor);
  const { event, doesPrepare, seatId } = await openFollowUp(ctx, id);
  if (!doesPrepare && seatId !== firstId && seatId !== secondId) {
    throw new AppError('forbidden', 'programmes.followUp.notYours');
  }
  if (event.firstDay === null || event.firstDay > dayOf(ctx.clock())) {
    throw new AppError('conflict', 'programmes.event.notYet');
  }
  await ctx.transaction(async (tx) => {
    await holdSeats(tx, id);
    if (!(await listMetIds(tx, id, firstId)).includes(secondId)) {
      throw new AppError('notFound', 'programmes.meetings.noSuchPair');
    }
    const told = held === 'unknown' ? undefined : { wasHeld: held === 'yes', by };
    await putMeetingTold(tx, id, [firstId, secondId], told);
    await noteEvent(tx, id, 'meetingTold', { firstId, secondId, held });
  });
  return { told: held !== 'unknown' };
}
