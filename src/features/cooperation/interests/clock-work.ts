import { z } from 'zod';
import type { Ctx } from '../../../platform/db/context.ts';
import { defineJob, type Job, type Schedule } from '../../../platform/jobs/jobs.ts';
import { roleHolders } from '../../accounts/public.ts';
import { dayIn } from './calendar-rules.ts';
import { toEscalate, toRemind, toReport } from './clock-views.ts';
import { peopleOf, type InterestPerson } from './interest-people.ts';
import { stateClocks, transitionsFor } from './life-cycle.ts';
import { changeInterest } from './store.ts';
import { brokersOf, type StoredInterest } from './stored.ts';
import { mailTo } from './tell-people.ts';
import { findInterest } from './views.ts';

const atOnce = 200;

const careJob = defineJob({
  kind: 'cooperation.careForInterests',
  payload: z.object({}),
  handle: async (ctx) => {
    const done = await careForInterests(ctx);
    if (Object.values(done).some((count) => count > 0)) ctx.log.info(done, 'clocks of interests kept');
  },
});

export const interestWork: { jobs: Job[]; schedules: Schedule[] } = {
  jobs: [careJob as Job],
  schedules: [{ id: 'cooperation.careForInterests', cron: '11 * * * *', job: careJob as Job, payload: {} }],
};

/** Reminds, hands on what is overdue, and asks for outcomes; each interest once for each of its states. */
export async function careForInterests(
  ctx: Ctx,
): Promise<{ reminded: number; escalated: number; asked: number }> {
  const today = dayIn(ctx.clock(), 'UTC');
  return {
    reminded: await each(ctx, (tx) => toRemind(tx, atOnce), remind),
    escalated: await each(ctx, (tx) => toEscalate(tx, atOnce), escalate),
    asked: await each(ctx, (tx) => toReport(tx, today, atOnce), askForOutcome),
  };
}

/** One transaction for each: the mark and the mails go together, and nobody does it a second time. */
async function each(
  ctx: Ctx,
  find: (ctx: Ctx) => Promise<string[]>,
  handle: (ctx: Ctx, interest: StoredInterest) => Promise<boolean>,
): Promise<number> {
  let count = 0;
  for (;;) {
    const ids = await find(ctx);
    let isAnyDone = false;
    for (const id of ids) {
      const isDone = await ctx.transaction(async (tx) => {
        const interest = await findInterest(tx, id, { forChange: true });
        return interest !== undefined && handle(tx, interest);
      });
      if (isDone) count++;
      isAnyDone ||= isDone;
    }
    if (ids.length < atOnce || !isAnyDone) return count;
  }
}

async function remind(ctx: Ctx, interest: StoredInterest): Promise<boolean> {
  const { remind_at: at, reminded_at: done } = interest;
  if (!stateClocks[interest.state] || done !== null || at === null || at > ctx.clock()) return false;
  await changeInterest(ctx, interest.id, { reminded_at: ctx.clock() });
  await mailTo(ctx, interest, await whoActs(ctx, interest), 'reminder');
  return true;
}

async function escalate(ctx: Ctx, interest: StoredInterest): Promise<boolean> {
  const { due_at: due, escalated_at: done } = interest;
  if (!stateClocks[interest.state] || done !== null || due === null || due > ctx.clock()) return false;
  const people = await peopleOf(ctx, interest);
  const actors = await whoActs(ctx, interest);
  const to = whoHelps(interest, people, actors);
  await changeInterest(ctx, interest.id, { escalated_at: ctx.clock(), escalated_to: to });
  await mailTo(ctx, interest, actors, 'overdue');
  const helpers = to === 'moderators' ? await roleHolders(ctx, 'moderator') : brokersNamed(people, to);
  await mailTo(ctx, interest, helpers, 'escalated');
  return true;
}

type Helper = 'senderBroker' | 'receiverBroker' | 'moderators';

/** The broker of the other side, else the own one where he is not the one who is late, else the moderators. */
function whoHelps(
  interest: StoredInterest,
  people: readonly InterestPerson[],
  actors: readonly string[],
): Helper {
  const isFree = (to: Helper) => brokersNamed(people, to).some((one) => !actors.includes(one));
  const order: Helper[] =
    interest.state === 'sent' || interest.state === 'acknowledged'
      ? ['senderBroker', 'receiverBroker']
      : ['receiverBroker', 'senderBroker'];
  return order.find(isFree) ?? 'moderators';
}

function brokersNamed(people: readonly InterestPerson[], to: Helper): string[] {
  const side = to === 'senderBroker' ? 'sender' : 'receiver';
  return people.filter((one) => one.isBroker && one.side === side).map(({ personId }) => personId);
}

/** Those whose step it is in the present state. */
async function whoActs(ctx: Ctx, interest: StoredInterest): Promise<string[]> {
  const sides = transitionsFor(brokersOf(interest))
    .filter(({ from }) => from === interest.state)
    .flatMap(({ by }) => by);
  return (await peopleOf(ctx, interest))
    .filter(({ side, isBroker }) => sides.includes(isBroker ? `${side}Broker` : side))
    .map(({ personId }) => personId);
}

async function askForOutcome(ctx: Ctx, interest: StoredInterest): Promise<boolean> {
  if (interest.state !== 'agreed' || interest.reminded_at !== null) return false;
  await changeInterest(ctx, interest.id, { reminded_at: ctx.clock() });
  await mailTo(ctx, interest, await whoActs(ctx, interest), 'reportDue');
  return true;
}
