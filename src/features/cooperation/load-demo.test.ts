import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEventDelivery } from '../../platform/events/deliver.ts';
import { silentLog } from '../../platform/log/log.ts';
import { callerOf } from '../../platform/testing/call-route.ts';
import { testContext } from '../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../platform/testing/use-test-database.ts';
import { addDays, dayOf } from '../../shared/day.ts';
import type { Language } from '../../shared/language.ts';
import { actorOf, demoPersonId, loadDemo, removeDemo } from '../accounts/public.ts';
import { loadDemoListings, removeDemoListings } from '../catalogue/public.ts';
import { conversationListeners } from '../conversations/public.ts';
import {
  gateJobs,
  gateListeners,
  gateState,
  loadDemoScreeningLists,
  removeDemoScreeningLists,
} from '../evaluation/public.ts';
import { fixedTermbase, openConfiguredEngine } from '../translation/public.ts';
import { bookingEndpoints } from './bookings/contract.ts';
import { interestEndpoints } from './interests/contract.ts';
import { landings } from './landing/contract.ts';
import { modes } from './modes/contract.ts';
import { projectEndpoints } from './projects/contract.ts';
import {
  bookingRoutes,
  interestListeners,
  interestRoutes,
  landingRoutes,
  loadDemoCooperation,
  modeRoutes,
  projectListeners,
  projectRoutes,
  removeDemoCooperation,
} from './public.ts';
import { takeInterestStep } from './interests/step-service.ts';

const { database, ctx: system } = await useTestDatabase();
const tools = { termbase: fixedTermbase([]), translator: openConfiguredEngine(system, undefined) };
const call = callerOf([
  ...interestRoutes(tools),
  ...projectRoutes({ ...tools, sayRefusal: (code: string) => code }),
  ...landingRoutes,
  ...modeRoutes,
  ...bookingRoutes(tools),
]);
const visitor = (language: Language) => testContext(database, { actor: { kind: 'visitor' }, language });

async function as(key: string, language: Language) {
  const actor = await actorOf(system, demoPersonId(key));
  if (!actor) throw new Error(key);
  return testContext(database, { actor, language });
}

async function count(table: string, where = 'true'): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${sql.table(table)} where ${sql.raw(where)}`.execute(system.db);
  return rows[0]?.n ?? -1;
}

/** Names of the news told so far. */
async function told(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from platform_outbox order by id`.execute(
    system.db,
  );
  return rows.map(({ name }) => name);
}

/** All rows of the rooms that cooperate, by table. */
async function rowsKept(): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and (table_name like 'cooperation\\_%' or table_name like 'conversations\\_%'
      or (table_name like 'evaluation\\_%' and table_name not like 'evaluation\\_list%'))
    order by 1`.execute(system.db);
  const kept: Record<string, number> = {};
  for (const { name } of rows) kept[name] = await count(name);
  return kept;
}

function nextMonday(): string {
  const today = dayOf(new Date());
  return addDays(today, 7 - ((new Date(today).getUTCDay() + 6) % 7));
}

const listeners = [...conversationListeners, ...gateListeners, ...interestListeners, ...projectListeners];
const delivery = createEventDelivery({ database, listeners, log: silentLog });

let loaded = 0;
let news: string[] = [];
let jobsBefore = 0;
beforeAll(async () => {
  await loadDemo(system);
  await loadDemoListings(system);
  await delivery.drain();
  await loadDemoScreeningLists(system);
  const before = await told();
  jobsBefore = await count('platform_job');
  loaded = await loadDemoCooperation(system);
  news = (await told()).slice(before.length);
}, 120_000);

describe('the demonstration of the cooperation', { timeout: 60_000 }, () => {
  it('is written once, as history: nobody is mailed and nothing is put to work', async () => {
    expect(loaded).toBe(10);
    expect([...new Set(news)].sort()).toEqual(['evaluation.caseChanged']);
    expect(await count('platform_job')).toBe(jobsBefore);
    await delivery.drain();
    const kept = await rowsKept();
    expect(await loadDemoCooperation(system)).toBe(0);
    expect(await rowsKept()).toEqual(kept);
    expect(
      await count('cooperation_interest', 'due_at <= now() or (remind_at <= now() and reminded_at is null)'),
    ).toBe(0);
    const { rows } = await sql<{ state: string }>`
      select state from cooperation_interest order by number`.execute(system.db);
    expect(rows.map(({ state }) => state)).toEqual([
      'sent',
      'acknowledged',
      'declined',
      'negotiating',
      'agreed',
      'introduced',
    ]);
  });

  it("fills the broker's board, with the one that is nearly due", async () => {
    const board = await call(interestEndpoints.board, await as('broker', 'zh'), {});
    expect(board.items.map(({ state }) => state).sort()).toEqual(['acknowledged', 'negotiating', 'sent']);
    const [due] = (
      await sql<{ hours: number }>`select extract(epoch from due_at - now()) / 3600 as hours
        from cooperation_interest where state = 'sent'`.execute(system.db)
    ).rows;
    expect(Number(due?.hours)).toBeGreaterThan(0);
    expect(Number(due?.hours)).toBeLessThan(24 * 12);
    const other = await call(interestEndpoints.board, await as('broker2', 'ru'), {});
    expect(other.items.map(({ state }) => state)).toEqual(['introduced']);
  });

  it('tells the receiver nothing of a sender who is anonymous', async () => {
    const receiver = await as('owner.demo-ru-agro', 'ru');
    const { items } = await call(interestEndpoints.mine, receiver, { direction: 'received' });
    expect(items).toHaveLength(1);
    const page = await call(interestEndpoints.get, receiver, { id: items[0]?.id ?? '' });
    const told = JSON.stringify([items, page]);
    expect(told).not.toMatch(/哈尔滨食品|Харбинские продукты|王雪梅|Сюэмэй|demo-cn-food/);
    expect(told).not.toContain(demoPersonId('owner.demo-cn-food'));
  });

  it('leaves a case open and others decided, whatever the lists say, so that people can go on', async () => {
    const rescreen = gateJobs.find(({ kind }) => kind.includes('escreen'));
    const { rows: lists } = await sql<{ id: string }>`
      select id from evaluation_list where version > 0 and is_in_use`.execute(system.db);
    expect(lists.length).toBeGreaterThan(0);
    for (const { id: listId } of lists) await rescreen?.run(system, { listId });
    expect(rescreen).toBeDefined();
    expect(await count('evaluation_case', "state = 'open' and subject_room = 'cooperation'")).toBe(1);
    expect(await count('evaluation_case', "state = 'clear' and subject_room = 'cooperation'")).toBe(6);
    const { rows } = await sql<{ id: string }>`
      select id from cooperation_interest where state = 'negotiating'`.execute(system.db);
    const id = rows[0]?.id ?? '';
    expect(await gateState(system, { room: 'cooperation', kind: 'interest', id })).toMatchObject({
      state: 'clear',
    });
    const broker = await as('broker', 'zh');
    const agree = {
      id,
      step: 'agree',
      agreementKind: 'pilotTest',
      agreedOn: dayOf(system.clock()),
      countries: ['CN', 'RU'],
    };
    const input = interestEndpoints.step.input.parse(agree);
    await expect(
      system.transaction(async () => {
        expect(await takeInterestStep(broker, input)).toMatchObject({ state: 'agreed' });
        throw new Error('taken back');
      }),
    ).rejects.toThrow('taken back');
  });

  it('shows visitors the projects and what has landed on each bank, confirmed by both, in three languages', async () => {
    for (const language of ['zh', 'ru', 'en'] as const) {
      const { items, counts } = await call(landings.list, visitor(language), {});
      expect(counts).toMatchObject({ landed: 3, verified: 3, jobs: 22 });
      expect(items.every(({ isVerified, title }) => isVerified && title.language === language)).toBe(true);
      expect(items.map(({ latest }) => latest?.standing).sort()).toEqual(['grown', 'running', 'running']);
      const shown = await call(projectEndpoints.list, visitor(language), {});
      expect(shown.items.map(({ state }) => state).sort()).toEqual([
        'closed',
        'running',
        'running',
        'running',
      ]);
    }
  });

  it('leaves the parties a plan, a registration with its day and the form of the project', async () => {
    const lead = await as('owner.demo-cn-energy', 'zh');
    const { rows } = await sql<{ id: string; state: string }>`
      select id, state from cooperation_project order by number desc`.execute(system.db);
    const idOf = (state: string) => rows.find((row) => row.state === state)?.id ?? '';
    const id = idOf('running');
    const { full } = await call(projectEndpoints.get, lead, { id });
    expect(full?.milestones.map(({ doneOn }) => doneOn !== null)).toEqual([true, false, false]);
    const { items } = await call(projectEndpoints.registrations, lead, { id });
    const open = items.filter(({ state, dueOn }) => state === 'open' && dueOn !== null);
    expect(open.map(({ daysLeft }) => daysLeft)).toEqual([45, 45]);
    const mode = await call(modes.get, await as('owner.demo-ru-bio', 'ru'), { projectId: idOf('closed') });
    expect(mode).toMatchObject({ mode: 'jointLab', figures: { shares: [{ currency: 'CNY' }] } });
    expect(mode.rows).toHaveLength(2);
  });

  it('is taken away without a trace, what people made of it too', async () => {
    const { rows } = await sql<{ id: string }>`
      select id from cooperation_interest where state = 'acknowledged'`.execute(system.db);
    const receiver = await as('owner.demo-ru-permafrost', 'ru');
    const input = interestEndpoints.step.input.parse({
      id: rows[0]?.id,
      step: 'decline',
      reasonCode: 'tooEarly',
    });
    await takeInterestStep(receiver, input);
    const listing = (
      await sql<{ id: string }>`
      select id from catalogue_listing where external_key = 'offer-c09'`.execute(system.db)
    ).rows[0]?.id;
    const sender = await as('owner.demo-cn-medical', 'zh');
    const [organisationId] = sender.actor.kind === 'person' ? sender.actor.organisationIds : [];
    await call(interestEndpoints.send, sender, {
      ...{ kind: 'offer', id: listing ?? '', organisationId: organisationId ?? '' },
      ...{ cooperationTypes: ['licence'], who: '饲料企业', offer: '试验', endUse: '民用' },
    });
    await call(interestEndpoints.ask, sender, { kind: 'offer', id: listing ?? '' });
    const borrower = await as('owner.demo-ru-agro', 'ru');
    const [borrowerId = ''] = borrower.actor.kind === 'person' ? borrower.actor.organisationIds : [];
    const { rows: lent } = await sql<{ id: string }>`select id from accounts_equipment
      where country = 'CN' and unit = 'day'`.execute(system.db);
    await call(bookingEndpoints.request, borrower, {
      ...{ equipmentId: lent[0]?.id ?? '', organisationId: borrowerId },
      ...{
        fromDay: nextMonday(),
        purpose: 'Опытный образец сеялки',
        endUse: 'Гражданское сельское хозяйство',
      },
    });

    await removeDemoCooperation(system);
    const kept = Object.entries(await rowsKept()).filter(([, rowCount]) => rowCount > 0);
    expect(kept).toEqual([]);
    await removeDemoListings(system);
    await removeDemoScreeningLists(system);
    await removeDemo(system);
    expect(await count('accounts_person')).toBe(0);
    await delivery.drain();
    expect(Object.entries(await rowsKept()).filter(([, rowCount]) => rowCount > 0)).toEqual([]);
  });
});
