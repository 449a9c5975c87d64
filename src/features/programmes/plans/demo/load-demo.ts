import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import { contextAs } from '../../../../platform/db/context-as.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { addDays, dayOf } from '../../../../shared/day.ts';
import { languages } from '../../../../shared/language.ts';
import { actorOf, demoPersonId } from '../../../accounts/public.ts';
import { mendSource } from '../../../search/public.ts';
import { adoptTranslation } from '../../../translation/public.ts';
import { banks, type Bank } from '../../access.ts';
import { planSource } from '../../finding/plan-source.ts';
import { planEndpoints, type Plan } from '../contract.ts';
import { itemTextsRef } from '../item-texts.ts';
import { readPlan } from '../read-service.ts';
import { addItem, agreeToPlan, beginPlan, changeItem, decideOnProposal, reportProgress } from '../service.ts';
import { findPlan } from '../views.ts';
import { demoPlanId } from './demo-plan.ts';

const demoFile = new URL('../../../../../data/demo/road-map.json', import.meta.url);
const dayMs = 86_400_000;

const bank = z.enum(banks);
const days = z.number().int();
const words = z.object({ zh: z.string(), ru: z.string(), en: z.string() });
const itemShape = z.object({
  bank,
  language: z.enum(['zh', 'ru']),
  title: words,
  indicator: words,
  responsibleCn: z.string(),
  responsibleRu: z.string(),
  dueInDays: days,
  plannedValue: z.number(),
  unit: z.string(),
  progress: z.array(
    z.object({
      by: bank,
      daysAgo: days,
      status: z.enum(['running', 'done']),
      actualValue: z.number(),
      evidence: z.string(),
    }),
  ),
  /** A wish for another day, and what the other bank said to it; null: it has not answered yet. */
  moved: z
    .object({
      by: bank,
      daysAgo: days,
      dueInDays: days,
      reason: z.string(),
      decidedDaysAgo: days.nullable(),
      answer: z.string(),
    })
    .optional(),
});
const demoShape = z.object({
  names: words,
  begunDaysAgo: days,
  agreedDaysAgo: days,
  lastsDays: days,
  items: z.array(itemShape),
});
type DemoItem = z.output<typeof itemShape>;
type Officers = (side: Bank, daysAgo: number) => Ctx;

const otherBank = (side: Bank): Bank => (side === 'cn' ? 'ru' : 'cn');

/**
 * Writes a road map of the demonstration as its two officers would: begun by one, agreed by both, with progress, a day that
 * was moved and one that waits for an answer. Nobody is mailed. False where it is there already or an officer is not.
 */
export async function loadDemoPlan(ctx: Ctx): Promise<boolean> {
  const demo = demoShape.parse(JSON.parse(await readFile(demoFile, 'utf8')));
  const actors = {
    cn: await actorOf(ctx, demoPersonId('officer2')),
    ru: await actorOf(ctx, demoPersonId('officer')),
  };
  const { cn, ru } = actors;
  if (!cn || !ru) return false;
  return ctx.transaction(async (tx) => {
    if (await findPlan(tx, demoPlanId)) return false;
    const officers: Officers = (side, daysAgo) =>
      contextAs(tx, {
        ...{ actor: side === 'cn' ? cn : ru, language: side === 'cn' ? 'zh' : 'ru' },
        at: new Date(tx.clock().getTime() - daysAgo * dayMs),
      });
    const today = dayOf(tx.clock());
    const begins = addDays(today, -demo.begunDaysAgo);
    const facts = { names: demo.names, kind: 'road-map', status: 'active' };
    const period = { starts: begins.slice(0, 7), ends: addDays(begins, demo.lastsDays).slice(0, 7) };
    const begun = await beginPlan(
      officers('cn', demo.begunDaysAgo),
      planEndpoints.begin.input.parse({ ...facts, ...period }),
      demoPlanId,
    );
    // A draft is its own bank's until its officer agrees; then the other adds to it, and both agree to the whole.
    let plan = begun;
    for (const side of ['cn', 'ru'] as const) {
      const officer = officers(side, demo.begunDaysAgo);
      const own = demo.items.filter((item) => item.bank === side);
      for (const item of own) plan = await addItem(officer, wishOf(item, today));
      await agreeToPlan(officer, plan.id, plan.revision);
    }
    await agreeToPlan(officers('cn', demo.agreedDaysAgo), plan.id, plan.revision);
    await translate(officers('cn', demo.agreedDaysAgo), demo.items);
    for (const item of demo.items) await follow(officers, item, today);
    return true;
  });
}

const wishOf = (item: DemoItem, today: string) => ({
  ...{ id: demoPlanId, title: item.title[item.language], indicator: item.indicator[item.language] },
  ...{ responsibleCn: item.responsibleCn, responsibleRu: item.responsibleRu },
  ...{ plannedValue: item.plannedValue, unit: item.unit, dueOn: addDays(today, item.dueInDays) },
  ...{ isDropped: false, reason: '' },
});

const itemIn = (plan: Pick<Plan, 'items'>, { title, language }: DemoItem) => {
  const found = plan.items.find((one) => one.title.original.text === title[language]);
  if (!found) throw new Error(`no item ${title.en}`);
  return found;
};

/** What the banks said of an item after they had agreed to it. */
async function follow(officers: Officers, item: DemoItem, today: string): Promise<void> {
  for (const { by, daysAgo, ...report } of item.progress) {
    const officer = officers(by, daysAgo);
    const { id: itemId, revision } = itemIn(await readPlan(officer, demoPlanId), item);
    const doneOn = report.status === 'done' ? addDays(today, -daysAgo) : undefined;
    await reportProgress(officer, { ...report, id: demoPlanId, itemId, revision, doneOn });
  }
  if (!item.moved) return;
  const { by, daysAgo, dueInDays, reason, decidedDaysAgo, answer } = item.moved;
  const officer = officers(by, daysAgo);
  const { id: itemId, revision } = itemIn(await readPlan(officer, demoPlanId), item);
  const wish = { ...wishOf({ ...item, dueInDays }, today), itemId, revision, reason };
  const { proposals } = await changeItem(officer, wish);
  const proposal = proposals.find((one) => one.itemId === itemId && one.decision === null);
  if (decidedDaysAgo === null || !proposal) return;
  await decideOnProposal(officers(otherBank(by), decidedDaysAgo), {
    ...{ id: demoPlanId, proposalId: proposal.id, decision: 'accepted', reason: answer },
  });
}

/** The words of the items in the other languages, as translators have written them. */
async function translate(ctx: Ctx, items: readonly DemoItem[]): Promise<void> {
  const plan = await readPlan(ctx, demoPlanId);
  const ofRevision = plan.items.reduce((sum, { revision }) => sum + revision, 0);
  for (const source of ['zh', 'ru'] as const) {
    const own = items.filter(({ language }) => language === source);
    const ref = itemTextsRef(demoPlanId, source);
    for (const language of languages.filter((one) => one !== source)) {
      const fields = own.flatMap((item) => {
        const { id } = itemIn(plan, item);
        return [
          [`${id}.title`, item.title[language]] as const,
          [`${id}.indicator`, item.indicator[language]] as const,
        ];
      });
      const made = { language, state: 'human' as const, ofRevision, changedAt: ctx.clock() };
      await adoptTranslation(ctx, ref, { ...made, fields: new Map(fields) });
    }
  }
}

/** Takes the road map away with all that was written in it, and what search knows of it. */
export async function removeDemoPlan(ctx: Ctx): Promise<void> {
  await ctx.transaction(async (tx) => {
    await sql`update programmes_plan set continues_id = null where continues_id = ${demoPlanId}`.execute(
      tx.db,
    );
    await sql`delete from programmes_plan_item_version where item_id in
      (select id from programmes_plan_item where plan_id = ${demoPlanId})`.execute(tx.db);
    for (const table of ['proposal', 'item', 'consent']) {
      await sql`delete from ${sql.table(`programmes_plan_${table}`)} where plan_id = ${demoPlanId}`.execute(
        tx.db,
      );
    }
    await sql`delete from programmes_plan where id = ${demoPlanId}`.execute(tx.db);
    await mendSource(tx, planSource);
  });
}
