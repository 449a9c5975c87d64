import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { contextAs } from '../../../../platform/db/context-as.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { withoutMails } from '../../../../platform/mail/without-mails.ts';
import type { Actor } from '../../../../shared/actor.ts';
import { addDays, dayOf } from '../../../../shared/day.ts';
import { actorOf, demoPersonId, findOrganisationsByKey } from '../../../accounts/public.ts';
import { openProjectIds, projectForParty } from '../../../cooperation/public.ts';
import { adoptTranslation, openTermbase } from '../../../translation/public.ts';
import { lists } from '../contract.ts';
import { createList, readList, stepList } from '../list-service.ts';
import { nominations } from '../nomination-contract.ts';
import { createNomination, linkProject, stepNomination } from '../nomination-service.ts';
import { nominationRef, nominationTexts } from '../nomination-stored.ts';
import { findNomination } from '../nomination-views.ts';
import { findPairs, readPairs, stepPair, uploadRows } from '../pair-service.ts';
import { answerReport, requestReports, saveMilestones } from '../project-service.ts';
import { decidePairs, lockRanking, rankPairs } from '../ranking-service.ts';
import { demoNumbers, languageOfSide, sides, zoneOfSide, type ListStep, type Side } from '../vocabulary.ts';
import { approvedListShape, type DemoApprovedList, type DemoNomination } from './approved-shape.ts';

const demoFile = new URL('../../../../../data/demo/approved-list.json', import.meta.url);
const demoNumber = `${demoNumbers}2`;
const dayMs = 86_400_000;
const header = 'number\ttitle\torganisations\tregion\tfield\tbudget';

type People = ReadonlyMap<string, Actor>;
/** Somebody of the demonstration on a day of the past, in the language of his side. */
type As = (key: string, side: Side, daysAgo: number) => Ctx;
const officerOf = { cn: 'officer2', ru: 'officer' } as const;

type Walk = {
  demo: DemoApprovedList;
  as: As;
  officer: (side: Side, daysAgo: number) => Ctx;
  organisationId: (key: string) => string;
  /** The day this many days from the one of loading. */
  dayIn: (days: number) => string;
  listId: string;
};

/**
 * Carries a yearly list of the demonstration from its call to running projects, each step by those whose step it is and at
 * its time; nobody is mailed. False where it is there already, or where somebody it takes is gone.
 */
export async function loadDemoApprovedList(ctx: Ctx): Promise<boolean> {
  const { rows } = await sql`select from programmes_list where number = ${demoNumber}`.execute(ctx.db);
  if (rows.length > 0) return false;
  const demo = approvedListShape.parse(JSON.parse(await readFile(demoFile, 'utf8')));
  const keys = demo.nominations.flatMap(({ cn, ru }) => [cn.organisation, ru.organisation]);
  const organisations = await findOrganisationsByKey(ctx, keys);
  const people = await peopleOf(ctx, ['officer', 'officer2', ...keys.map((key) => `owner.${key}`)]);
  if (!people || organisations.size < new Set(keys).size) return false;
  // Outside of the transaction: reading the terms takes its time.
  const termbase = await openTermbase(ctx);
  const today = dayOf(ctx.clock());
  await withoutMails(ctx, async (tx) => {
    const as: As = (key, side, daysAgo) => {
      const actor = people.get(key);
      if (!actor) throw new Error(`nobody is ${key}`);
      const at = new Date(tx.clock().getTime() - daysAgo * dayMs);
      return contextAs(tx, { actor, language: languageOfSide[side], at });
    };
    const officer: Walk['officer'] = (side, daysAgo) => as(officerOf[side], side, daysAgo);
    const organisationId = (key: string) => organisations.get(key)?.id ?? '';
    const dayIn = (days: number) => addDays(today, days);
    const walk = { demo, as, officer, organisationId, dayIn };
    const listId = await announce(walk, tx);
    await nominateAndMatch({ ...walk, listId }, termbase);
    await rankAndApprove({ ...walk, listId });
    await followProjects({ ...walk, listId }, tx);
  });
  return true;
}

async function peopleOf(ctx: Ctx, keys: readonly string[]): Promise<People | undefined> {
  const found = new Map<string, Actor>();
  for (const key of new Set(keys)) {
    const actor = await actorOf(ctx, demoPersonId(key));
    if (!actor) return undefined;
    found.set(key, actor);
  }
  return found;
}

async function announce({ demo, officer, dayIn }: Omit<Walk, 'listId'>, tx: Ctx): Promise<string> {
  const deadline = `${dayIn(-demo.deadlineDaysAgo)}T18:00`;
  const { title, text, fields, modes } = demo;
  const call = lists.create.input.parse({
    year: Number(deadline.slice(0, 4)) + 1,
    ...{ titleZh: title.zh, titleRu: title.ru, titleEn: title.en, textZh: text.zh, textRu: text.ru },
    ...{ fields, modes, deadlineCn: deadline, deadlineRu: deadline },
    ...{ zoneCn: zoneOfSide.cn, zoneRu: zoneOfSide.ru },
  });
  const { list } = await createList(officer('cn', demo.announcedDaysAgo + 5), call);
  // Outside the numbers of a year: taken away, it leaves no gap in them.
  await sql`update programmes_list set number = ${demoNumber} where id = ${list.id}`.execute(tx.db);
  for (const side of sides) await step(officer(side, demo.announcedDaysAgo), list.id, 'announce');
  return list.id;
}

async function step(officer: Ctx, id: string, name: ListStep): Promise<void> {
  const { list } = await readList(officer, id);
  await stepList(officer, { id, revision: list.revision, step: name, reason: '' });
}

async function nominateAndMatch(walk: Walk, termbase: Parameters<typeof findPairs>[1]): Promise<void> {
  const { demo, officer, listId } = walk;
  const nominated = new Map<DemoNomination, string>();
  for (const one of demo.nominations) nominated.set(one, await nominate(walk, one));
  await step(officer('ru', demo.deadlineDaysAgo - 1), listId, 'endNominations');
  for (const [{ verdicts }, id] of nominated) {
    for (const side of sides) {
      const verdict = {
        id,
        revision: 1,
        step: 'pass' as const,
        reason: verdicts[side],
        isCivil: 'yes' as const,
      };
      await stepNomination(officer(side, demo.screenedDaysAgo), verdict);
    }
  }
  await step(officer('cn', demo.screenedDaysAgo - 1), listId, 'startMatching');
  for (const side of sides) {
    const content = Buffer.from([header, ...demo.rows[side]].join('\n')).toString('base64');
    await uploadRows(officer(side, demo.matchedDaysAgo + 5), { id: listId, content });
  }
  const matching = officer('ru', demo.matchedDaysAgo);
  const { pairs } = await findPairs(matching, termbase, listId);
  for (const { id: pairId, state } of pairs) {
    if (state === 'proposed') await stepPair(matching, { id: listId, pairId, step: 'confirm', reason: '' });
  }
}

/** One institution begins the card, a translator writes it in the language of the other, both hand it in. */
async function nominate(walk: Walk, one: DemoNomination): Promise<string> {
  const { demo, as, listId } = walk;
  const submits = (side: Side) => as(`owner.${one[side].organisation}`, side, demo.deadlineDaysAgo + 10);
  const texts = (language: 'zh' | 'ru') =>
    Object.fromEntries(nominationTexts.map((name) => [name, one.texts[name][language]]));
  const card = nominations.create.input.parse({
    ...{ listId, ...texts(one.language), field: one.field, mode: one.mode },
    ...{ institutionCn: walk.organisationId(one.cn.organisation), leaderCn: one.cn.leader },
    ...{ institutionRu: walk.organisationId(one.ru.organisation), leaderRu: one.ru.leader },
    ...{ budgetCnMinor: one.cn.budgetMinor, budgetRuMinor: one.ru.budgetMinor },
  });
  const author = submits(one.side);
  const id = await createNomination(author, card);
  const language = one.language === 'zh' ? 'ru' : 'zh';
  await adoptTranslation(author, nominationRef(id), {
    ...{ language, state: 'human', ofRevision: 1, changedAt: author.clock() },
    fields: new Map(Object.entries(texts(language))),
  });
  for (const side of sides) {
    await stepNomination(submits(side), { id, revision: 1, step: 'submit', reason: '', isCivil: undefined });
  }
  return id;
}

type Decision = Parameters<typeof decidePairs>[1]['decisions'][number];

/** Pairs by the key of their nomination or the number of their rows. */
async function pairsByKey({ demo, officer, listId }: Walk): Promise<Map<string, string>> {
  const { pairs } = await readPairs(officer('cn', 0), listId);
  const found = new Map<string, string>();
  for (const { id, cn } of pairs) {
    const nominated = demo.nominations.find(({ texts }) => texts.title.zh === cn.title);
    found.set(nominated?.key ?? cn.number ?? '', id);
  }
  return found;
}

async function rankAndApprove(walk: Walk): Promise<void> {
  const { demo, officer, listId: id } = walk;
  for (const side of sides) await step(officer(side, demo.matchedDaysAgo - 2), id, 'startRanking');
  const pairs = await pairsByKey(walk);
  for (const side of sides) {
    const ranks = demo.ranks[side].map((key, at) => ({ pairId: pairs.get(key) ?? '', rank: at + 1 }));
    await rankPairs(officer(side, demo.rankedDaysAgo), { id, ranks });
    await lockRanking(officer(side, demo.rankedDaysAgo), id);
  }
  for (const by of sides) {
    // Who refuses gives the reason in his language; the other decides on the rest.
    const decider = officer(by, demo.approvedDaysAgo + 5);
    const decisions = [...pairs].flatMap(([key, pairId]): Decision[] => {
      const declined = demo.declined[key];
      if (!declined) return by === 'cn' ? [{ pairId, decision: 'approve', reason: '' }] : [];
      return declined.by === by ? [{ pairId, decision: 'decline', reason: declined.reason }] : [];
    });
    const { revision } = (await readList(decider, id)).list;
    if (decisions.length > 0) await decidePairs(decider, { id, revision, decisions });
  }
  for (const side of sides) await step(officer(side, demo.approvedDaysAgo), id, 'approve');
}

async function followProjects(walk: Walk, tx: Ctx): Promise<void> {
  const { demo, as, officer, listId, dayIn } = walk;
  const pairs = await pairsByKey(walk);
  const year = Number(dayIn(-demo.deadlineDaysAgo).slice(0, 4)) + 1;
  await requestReports(officer('ru', demo.reportsAskedDaysAgo), listId, year);
  for (const [key, { by, isCarriedOut, milestones, answers }] of Object.entries(demo.projects)) {
    const id = pairs.get(key) ?? '';
    const side = milestones[0]?.language === 'ru' ? 'ru' : 'cn';
    await saveMilestones(as(by, side, 0), {
      id,
      milestones: milestones.map(({ title, dueInDays, doneDaysAgo }) => ({
        ...{ title, dueOn: dayIn(dueInDays) },
        doneOn: doneDaysAgo === null ? undefined : dayIn(-doneDaysAgo),
      })),
    });
    for (const of of sides) {
      const answer = answers[of];
      if (!answer) continue;
      const { daysAgo, ...said } = answer;
      await answerReport(officer(of, daysAgo), { id, side: of, year, ...said });
    }
    if (isCarriedOut) await carryOut(walk, tx, key);
  }
}

/** Links a nomination with the running project of its two institutions, where there is one. */
async function carryOut(
  { demo, as, officer, organisationId, listId }: Walk,
  tx: Ctx,
  key: string,
): Promise<void> {
  const one = demo.nominations.find((nomination) => nomination.key === key);
  if (!one) return;
  const parties = sides.map((side) => organisationId(one[side].organisation));
  const { pairs } = await readPairs(officer('cn', 0), listId);
  const row = pairs.find(({ cn }) => cn.title === one.texts.title.zh)?.cn;
  const nomination = row?.nominationId ? await findNomination(tx, row.nominationId) : undefined;
  if (!nomination) return;
  const owner = as(`owner.${one.ru.organisation}`, 'ru', 0);
  for (const projectId of await openProjectIds(tx, ['running'])) {
    const project = await projectForParty(tx, projectId);
    const isTheirs = parties.every((id) => project.parties.some(({ organisationId: party }) => party === id));
    if (isTheirs) return linkProject(owner, nomination.id, projectId);
  }
}
