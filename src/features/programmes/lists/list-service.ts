import { AppError } from '../../../shared/app-error.ts';
import { addDays, dayOf } from '../../../shared/day.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import { factLinks } from '../../../platform/facts/facts.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { momentIn } from '../../cooperation/public.ts';
import { bankOfActor, isOfficer, requireOfficerOfBank } from '../access.ts';
import type { ListAnswer, lists, ListView } from './contract.ts';
import { listCycle, publicListStates, type ListCondition } from './life-cycle.ts';
import { fitPairsToStep } from './list-effects.ts';
import { bumpList, insertList, lockList, moveList, updateCall, type CallFacts } from './list-store.ts';
import {
  countOverdue,
  countProjects,
  countsOf,
  findList,
  pageOfLists,
  type ListCounts,
} from './list-views.ts';
import { lockedSides } from './pair-views.ts';
import { localIn } from './rules.ts';
import { agreementsOf, historyOf } from './step-views.ts';
import type { StoredList } from './stored.ts';
import { openSteps, takeStep, type Missing } from './take-step.ts';
import { tellOfficers } from './tell-people.ts';
import { overdueAfterDays, type Side } from './vocabulary.ts';

export const listNotFound = () => new AppError('notFound', 'platform.notFound');
export const changedMeanwhile = () => new AppError('conflict', 'programmes.lists.changedMeanwhile');

/** The list as the actor may see it: drafts are for officers of the two banks. Refuses with 404. */
export async function openList(ctx: Ctx, id: string): Promise<StoredList> {
  const list = await findList(ctx, id);
  if (!list) throw listNotFound();
  if (!publicListStates.includes(list.state) && (await officerSide(ctx)) === undefined) throw listNotFound();
  return list;
}

/** The bank the actor keeps lists for; undefined for everybody who is no officer of one bank. */
export async function officerSide(ctx: Ctx): Promise<Side | undefined> {
  return isOfficer(ctx.actor) ? bankOfActor(ctx) : undefined;
}

export function presentList(list: StoredList, projects: number): ListView {
  const deadline = (side: Side) => {
    const { at, zone } = list.deadlines[side];
    return { at: at.toISOString(), zone, local: localIn(at, zone) };
  };
  return {
    id: list.id,
    number: list.number,
    year: list.year,
    revision: list.revision,
    state: list.state,
    stateSince: list.stateSince.toISOString(),
    title: list.title,
    text: list.text,
    fields: list.fields,
    modes: list.modes,
    deadlines: { cn: deadline('cn'), ru: deadline('ru') },
    links: list.links,
    projects,
  };
}

const earlierKeys = ['prj-subcommittee-288', 'prj-joint-rd-17'] as const;

export async function listLists(
  ctx: Ctx,
  paging: ParsedInputOf<typeof lists.list>,
): Promise<OutputOf<typeof lists.list>> {
  const { rows, total } = await pageOfLists(ctx, (await officerSide(ctx)) !== undefined, paging);
  const projects = await countProjects(
    ctx,
    rows.map(({ id }) => id),
  );
  const items = rows.map((list) => presentList(list, projects.get(list.id) ?? 0));
  const earlier = [...(await factLinks(ctx, earlierKeys)).values()];
  return { items, total, ...paging, asOf: ctx.clock().toISOString(), earlier };
}

/** What is missing for each condition, at this moment. */
function missingOf(ctx: Ctx, list: StoredList, counts: ListCounts, reason: string): Missing<ListCondition> {
  const now = ctx.clock();
  const { cn, ru } = list.deadlines;
  const local = { cn: localIn(cn.at, cn.zone), ru: localIn(ru.at, ru.zone) };
  const unscreened = (counts.nominations['submitted'] ?? 0) + (counts.nominations['held'] ?? 0);
  const undecidedPairs = counts.pairs['proposed'] ?? 0;
  return {
    ...(reason === '' && { reasonGiven: {} }),
    ...((cn.at <= now || ru.at <= now) && { deadlinesToCome: local }),
    ...((cn.at > now || ru.at > now) && { deadlinesPassed: local }),
    ...(unscreened > 0 && { allScreened: { count: unscreened } }),
    ...((undecidedPairs > 0 || (counts.pairs['confirmed'] ?? 0) === 0) && {
      pairsDecided: { count: undecidedPairs },
    }),
    ...(counts.undecided > 0 && { allDecided: { count: counts.undecided } }),
    ...((counts.pairs['approved'] ?? 0) > 0 && {
      projectsSettled: { count: counts.pairs['approved'] ?? 0 },
    }),
  };
}

export async function readList(ctx: Ctx, id: string): Promise<ListAnswer> {
  const list = await openList(ctx, id);
  const side = await officerSide(ctx);
  const projects = await countProjects(ctx, [id]);
  const view = presentList(list, projects.get(id) ?? 0);
  if (side === undefined) return { list: view, workspace: null };
  const [counts, agreements, history, locked, overdueMilestones] = await Promise.all([
    countsOf(ctx, id, side),
    agreementsOf(ctx, 'list', [id]),
    historyOf(ctx, { kind: 'list', id }),
    lockedSides(ctx, id),
    countOverdue(ctx, id, addDays(dayOf(ctx.clock()), -overdueAfterDays)),
  ]);
  const steps = openSteps(listCycle, {
    subject: { kind: 'list', id },
    state: list.state,
    revision: list.revision,
    sides: [side],
    agreements,
    missing: missingOf(ctx, list, counts, ''),
  });
  const { nominations, toScreen, rows, pairs, unpaired } = counts;
  return {
    list: view,
    workspace: {
      side,
      counts: { nominations, toScreen, rows, pairs, unpaired },
      locked,
      steps,
      history,
      overdueMilestones,
    },
  };
}

type CallInput = Omit<ParsedInputOf<typeof lists.create>, never>;

function callFacts(input: CallInput): CallFacts {
  const moment = (local: string, zone: string) => {
    const [day = '', time = ''] = local.split('T');
    return momentIn(day, time, zone);
  };
  return {
    year: input.year,
    title: { zh: input.titleZh, ru: input.titleRu, en: input.titleEn === '' ? null : input.titleEn },
    text: { zh: input.textZh, ru: input.textRu },
    fields: [...new Set(input.fields)],
    modes: [...new Set(input.modes)],
    deadlines: {
      cn: { at: moment(input.deadlineCn, input.zoneCn), zone: input.zoneCn },
      ru: { at: moment(input.deadlineRu, input.zoneRu), zone: input.zoneRu },
    },
    links: { cn: input.linkCn ?? null, ru: input.linkRu ?? null },
  };
}

export async function createList(ctx: Ctx, input: CallInput): Promise<ListAnswer> {
  await requireOfficerOfBank(ctx);
  const id = await ctx.transaction(async (tx) => {
    const made = await insertList(tx, callFacts(input));
    await recordAudit(tx, {
      action: 'programmes.list.create',
      ref: { room: 'programmes', kind: 'list', id: made },
      details: { year: input.year },
    });
    return made;
  });
  return readList(ctx, id);
}

export async function saveList(ctx: Ctx, input: ParsedInputOf<typeof lists.save>): Promise<ListAnswer> {
  await requireOfficerOfBank(ctx);
  await ctx.transaction(async (tx) => {
    const list = await lockList(tx, input.id);
    if (!list) throw listNotFound();
    if (list.revision !== input.revision) throw changedMeanwhile();
    if (list.state !== 'drafted') {
      throw new AppError('conflict', 'programmes.lists.callFixed', {
        params: { rule: 'list.edit', state: list.state },
      });
    }
    await updateCall(tx, list.id, callFacts(input));
    await recordAudit(tx, {
      action: 'programmes.list.edit',
      ref: { room: 'programmes', kind: 'list', id: list.id },
      details: { revision: list.revision + 1 },
    });
  });
  return readList(ctx, input.id);
}

/** Moves a list on, or puts the agreement of one bank on record and tells the officers of the other. */
export async function stepList(
  ctx: Ctx,
  { id, revision, step, reason }: ParsedInputOf<typeof lists.step>,
): Promise<ListAnswer> {
  const { bank } = await requireOfficerOfBank(ctx);
  await ctx.transaction(async (tx) => {
    const list = await lockList(tx, id);
    if (!list) throw listNotFound();
    if (list.revision !== revision) throw changedMeanwhile();
    const taken = await takeStep(tx, listCycle, {
      subject: { kind: 'list', id },
      state: list.state,
      revision,
      step,
      sides: [bank],
      agreements: await agreementsOf(tx, 'list', [id]),
      missing: missingOf(tx, list, await countsOf(tx, id, bank), reason),
      reason,
    });
    if (taken) {
      await moveList(tx, id, taken.to, taken.at);
      await fitPairsToStep(tx, list, step);
      // What was agreed to in one state says nothing in the next.
      await bumpList(tx, id);
    }
    await tellOfficers(tx, list, bank === 'cn' ? 'ru' : 'cn', taken ? 'moved' : 'waits');
  });
  return readList(ctx, id);
}
