import { addDays } from '../../../shared/day.ts';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { lists } from './contract.ts';
import { nominations } from './nomination-contract.ts';
import { pairs } from './pair-contract.ts';
import { pairTable } from './pair-table.ts';
import {
  buildAnnounced,
  buildListCast,
  buildNomination,
  callLists,
  rankAll,
  revisionOf,
  stepBy,
  uploadOf,
} from './testing.ts';

/** A whole life cycle has many steps, and a machine that builds at the same time is slow. */
const patient = { timeout: 60_000 };
let now = new Date('2027-01-10T08:00:00Z');
const { ctx: system } = await useTestDatabase({ clock: () => now });
const cast = await buildListCast(system);
const chinese = cast.officers.cn.ctx;
const russian = cast.officers.ru.ctx;
const visitor = system.withActor({ kind: 'visitor' });

/** A list in matching with one nomination and two uploaded rows a side. */
async function buildMatching(): Promise<{ id: string; nominationId: string }> {
  now = new Date('2027-01-10T08:00:00Z');
  const id = await buildAnnounced(cast);
  const nominationId = await buildNomination(cast, id);
  now = new Date('2027-04-01T08:00:00Z');
  await stepBy(cast, id, 'endNominations', ['cn']);
  for (const ctx of [chinese, russian]) {
    await callLists(nominations.step, ctx, {
      id: nominationId,
      revision: 1,
      step: 'pass',
      reason: 'ok',
      isCivil: 'yes',
    });
  }
  await stepBy(cast, id, 'startMatching', ['cn']);
  await callLists(pairs.upload, chinese, {
    id,
    content: uploadOf([
      'C-1\t大豆选育\t黑龙江农业科学院\tCN-HL\t68.35\t1 200 000',
      '\t冻土监测\t冻土所\t\t\t',
    ]),
  });
  await callLists(pairs.upload, russian, {
    id,
    content: uploadOf([
      'С-01\tСелекция сои\tВНИИ сои; Хэйлунцзянская академия\tRU-AMU\t68\t15000000.50',
      '\tЛазеры\tИОФ\t\t\t',
    ]),
  });
  return { id, nominationId };
}
const decide = async (ctx: Ctx, id: string, declined: readonly string[] = []) => {
  const { pairs: all, list } = await callLists(pairs.get, ctx, { id });
  const decisions = all
    .filter(({ state }) => state === 'confirmed')
    .map(({ id: pairId }) =>
      declined.includes(pairId)
        ? { pairId, decision: 'decline' as const, reason: 'No funds.' }
        : { pairId, decision: 'approve' as const },
    );
  await callLists(pairs.decide, ctx, { id, revision: list.revision, decisions });
};

describe('the two lists side by side', patient, () => {
  it('are paired by number across scripts and by nomination; what stands alone is told on both sides', async () => {
    const { id } = await buildMatching();
    const found = await callLists(pairs.find, russian, { id });
    expect(found.pairs.map(({ score, reasons }) => [score, reasons[0]?.reason])).toEqual([
      [1, 'nominatedTogether'],
      [expect.any(Number) as number, 'sameNumber'],
    ]);
    expect(found.unpaired.cn.map(({ title }) => title)).toEqual(['冻土监测']);
    expect(found.unpaired.ru.map(({ title }) => title)).toEqual(['Лазеры']);
    const soy = found.pairs[1];
    expect(soy?.cn.budget).toEqual({ amountMinor: 120_000_000, currency: 'CNY' });
    expect(soy?.ru.budget).toEqual({ amountMinor: 1_500_000_050, currency: 'RUB' });
    // A rejected pair is not proposed again.
    const pairId = soy?.id ?? '';
    await callLists(pairs.step, chinese, { id, pairId, step: 'reject' });
    const again = await callLists(pairs.find, chinese, { id });
    expect(again.pairs.filter(({ state }) => state === 'proposed')).toHaveLength(1);
    await callLists(pairs.step, russian, { id, pairId, step: 'reconsider' });
    await callLists(pairs.step, russian, { id, pairId, step: 'confirm' });
    const { unpaired } = await callLists(pairs.get, chinese, { id });
    const byHand = { id, rowCn: soy?.cn.id ?? '', rowRu: unpaired.ru[0]?.id ?? '' };
    const { pairs: all } = await callLists(pairs.propose, chinese, byHand);
    const second = all.find(({ reasons }) => reasons[0]?.reason === 'byHand')?.id ?? '';
    await expect(
      callLists(pairs.step, chinese, { id, pairId: second, step: 'confirm' }),
    ).rejects.toMatchObject({
      code: 'programmes.lists.missing.rowsFree',
    });
  });

  it('leave as a file that holds what the screen shows, for officers of the two banks', async () => {
    const { id } = await buildMatching();
    await callLists(pairs.find, russian, { id });
    const view = await callLists(pairs.get, chinese, { id });
    const table = await pairTable({ ...chinese, language: 'ru' }, id);
    const titleOf = (at: number) => table.rows.map((row) => row[at]);
    const [cn, ru] = [4, 10];
    expect(titleOf(cn)).toEqual([
      ...view.pairs.map((pair) => pair.cn.title),
      ...view.unpaired.cn.map(({ title }) => title),
      ...view.unpaired.ru.map(() => null),
    ]);
    expect(titleOf(ru)).toEqual([
      ...view.pairs.map((pair) => pair.ru.title),
      ...view.unpaired.cn.map(() => null),
      ...view.unpaired.ru.map(({ title }) => title),
    ]);
    expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
    expect(table.columns[cn]?.title).toBe('Проект китайского перечня');
    const soy = table.rows.find((row) => row[ru] === 'Селекция сои');
    expect([soy?.[1], soy?.[8], soy?.[14]]).toEqual(['предложена', 1_200_000, 15_000_000.5]);
    await expect(pairTable(visitor, id)).rejects.toMatchObject({ status: 401 });
    for (const ctx of [cast.owners.cn.ctx, cast.outsider.ctx])
      await expect(pairTable(ctx, id)).rejects.toMatchObject({ status: 403 });
  });

  it('take all rows of a file or none, with the line of each fault', async () => {
    const { id } = await buildMatching();
    const before = (await callLists(pairs.get, chinese, { id })).unpaired.cn.length;
    const content = uploadOf(['1\t好\t某所\t\t\t', '2\t\t某所\tCN-XX\t\tмного', '3\t好\t\t\t97\t']);
    await expect(callLists(pairs.upload, chinese, { id, content })).rejects.toMatchObject({
      code: 'programmes.lists.row.faults',
      params: { count: 5 },
      fields: [
        { code: 'programmes.lists.row.noTitle', params: { line: 3 } },
        { code: 'programmes.lists.row.regionUnknown' },
        { code: 'programmes.lists.row.noAmount' },
        { code: 'programmes.lists.row.noOrganisations', params: { line: 4 } },
        { code: 'programmes.lists.row.fieldUnknown' },
      ],
    });
    expect((await callLists(pairs.get, chinese, { id })).unpaired.cn).toHaveLength(before);
    const rowId = (await callLists(pairs.get, russian, { id })).unpaired.cn[0]?.id ?? '';
    await expect(callLists(pairs.removeRow, russian, { id, rowId })).rejects.toMatchObject({ status: 403 });
    await callLists(pairs.removeRow, chinese, { id, rowId });
    expect((await callLists(pairs.get, chinese, { id })).unpaired.cn).toHaveLength(before - 1);
  });

  it('are for officers of the two banks only', async () => {
    const { id } = await buildMatching();
    await expect(callLists(pairs.get, visitor, { id })).rejects.toMatchObject({ status: 401 });
    for (const ctx of [cast.owners.cn.ctx, cast.outsider.ctx]) {
      await expect(callLists(pairs.get, ctx, { id })).rejects.toMatchObject({ status: 403 });
    }
  });
});

describe('the rankings', patient, () => {
  it('stay sealed until both are locked, for every reader and every address; the opening is on record', async () => {
    const { id } = await buildMatching();
    await callLists(pairs.find, chinese, { id });
    for (const pair of (await callLists(pairs.get, chinese, { id })).pairs) {
      await callLists(pairs.step, chinese, { id, pairId: pair.id, step: 'confirm' });
    }
    await stepBy(cast, id, 'startRanking', ['cn', 'ru']);
    const { pairs: all } = await callLists(pairs.get, chinese, { id });
    const ranks = all.map((pair, at) => ({ pairId: pair.id, rank: 71 + at }));
    await callLists(pairs.rank, chinese, { id, ranks });
    await callLists(pairs.lock, chinese, { id });
    for (const ctx of [russian, cast.outsider.ctx, cast.owners.ru.ctx, visitor]) {
      const told: string[] = [];
      for (const ask of [
        () => callLists(pairs.get, ctx, { id }),
        () => callLists(lists.get, ctx, { id }),
        () => callLists(lists.projects, ctx, { listId: id }),
      ]) {
        told.push(
          await ask().then(
            (answer) => JSON.stringify(answer, leaveTimes),
            () => '',
          ),
        );
      }
      expect(told.join('')).not.toMatch(/:7[12]\b/);
    }
    await expect(callLists(pairs.rank, chinese, { id, ranks })).rejects.toMatchObject({
      code: 'programmes.lists.rankingLocked',
    });
    await expect(callLists(pairs.lock, russian, { id })).rejects.toMatchObject({
      code: 'programmes.lists.missing.allRanked',
    });
    await callLists(pairs.rank, russian, { id, ranks: ranks.toReversed() });
    const opened = await callLists(pairs.lock, russian, { id });
    expect(opened.list.state).toBe('opened');
    expect(opened.pairs.map(({ ranks: { cn } }) => cn).sort()).toEqual([71, 72]);
    const { rows } = await sql<{ actor: { personId: string } }>`
      select actor from platform_audit where action = 'programmes.list.openRankings' and ref_id = ${id}`.execute(
      system.db,
    );
    expect(rows).toMatchObject([{ actor: { personId: cast.officers.ru.personId } }]);
  });
});
const leaveTimes = (key: string, value: unknown) => (/at$|since$/i.test(key) ? undefined : value);

describe('an approved list', patient, () => {
  it('needs both banks for the same decisions, numbers its projects, and is public', async () => {
    const { id } = await buildMatching();
    await callLists(pairs.find, chinese, { id });
    await rankAll(cast, id);
    await expect(stepBy(cast, id, 'approve', ['cn'])).rejects.toMatchObject({
      code: 'programmes.lists.missing.allDecided',
      params: { count: 2 },
    });
    await decide(chinese, id);
    await stepBy(cast, id, 'approve', ['cn']);
    const { pairs: all } = await callLists(pairs.get, chinese, { id });
    // Decided otherwise, the agreement of the Chinese side counts no more.
    await decide(russian, id, [all.at(-1)?.id ?? '']);
    await stepBy(cast, id, 'approve', ['ru']);
    expect((await callLists(lists.get, chinese, { id })).list.state).toBe('opened');
    expect((await callLists(lists.projects, visitor, { listId: id })).total).toBe(0);
    await stepBy(cast, id, 'approve', ['cn']);
    const page = await callLists(lists.projects, visitor, { listId: id });
    expect(page).toMatchObject({
      total: 1,
      items: [{ state: 'approved', number: expect.stringMatching(/^APL-2027-\d+-001$/) as string }],
    });
    const declined = (await callLists(pairs.get, chinese, { id })).pairs.find(
      ({ state }) => state === 'declined',
    );
    expect(declined?.decisionReason?.text).toBe('No funds.');
  });

  it('is asked by region and rubric; milestones late by more than thirty days are told; reports go out in two languages', async () => {
    const { id, nominationId } = await buildMatching();
    await callLists(pairs.find, chinese, { id });
    await rankAll(cast, id);
    await decide(russian, id);
    await stepBy(cast, id, 'approve', ['ru', 'cn']);
    const of = async (filter: object) =>
      (await callLists(lists.projects, visitor, { listId: id, ...filter })).total;
    expect(await of({ region: 'CN-HL' })).toBe(2);
    expect(await of({ region: 'RU-AMU' })).toBe(1);
    expect(await of({ field: '68' })).toBe(1);
    expect(await of({ field: '68', region: 'RU-PRI' })).toBe(0);
    const officerPage = await callLists(lists.projects, chinese, { listId: id });
    const project = officerPage.items.find((one) => one.nominationId === nominationId);
    const projectId = project?.id ?? '';
    expect((await callLists(lists.project, visitor, { id: projectId })).work).toBeNull();
    await callLists(lists.milestones, cast.owners.ru.ctx, {
      id: projectId,
      milestones: [
        { title: 'Режимы сварки', dueOn: '2027-03-02' },
        { title: 'Образцы', dueOn: '2027-03-01' },
        { title: 'Готово', dueOn: '2027-01-01', doneOn: '2027-02-01' },
      ],
    });
    const seen = await callLists(lists.project, chinese, { id: projectId });
    expect(
      seen.work?.milestones.map(({ title, overdueDays, isOverdue }) => [title, overdueDays, isOverdue]),
    ).toEqual([
      ['Готово', 0, false],
      ['Образцы', 31, true],
      ['Режимы сварки', 30, false],
    ]);
    expect(await of({ isOverdue: 'yes' })).toBe(1);
    expect((await callLists(lists.requestReports, chinese, { id, year: 2027 })).asked).toBe(4);
    expect((await callLists(lists.requestReports, russian, { id, year: 2027 })).asked).toBe(0);
    const { rows } = await sql<{ payload: { text: string } }>`
      select payload from platform_job where kind = 'platform.sendMail' and payload->>'text' like ${`%${project?.number ?? ''}%`}`.execute(
      system.db,
    );
    expect(rows.some(({ payload }) => payload.text.includes('报告请用中文填写'))).toBe(true);
    expect(rows.some(({ payload }) => payload.text.includes('на русском языке'))).toBe(true);
    const reportsOn = async (dayAfterDue: number) => {
      const [dueOn = ''] =
        (await callLists(lists.project, chinese, { id: projectId })).work?.reports.map((one) => one.dueOn) ??
        [];
      const day = new Date(`${addDays(dueOn, dayAfterDue)}T12:00:00Z`);
      const { work } = await callLists(lists.project, { ...chinese, clock: () => day }, { id: projectId });
      return work?.reports.map(({ side, overdueDays, isOverdue }) => [side, overdueDays, isOverdue]);
    };
    expect(await reportsOn(0)).toEqual([
      ['cn', 0, false],
      ['ru', 0, false],
    ]);
    expect(await reportsOn(31)).toEqual([
      ['cn', 31, true],
      ['ru', 31, true],
    ]);
    const report = {
      id: projectId,
      side: 'ru' as const,
      year: 2027,
      standing: 'delayed' as const,
      text: 'Задержка.',
    };
    await expect(callLists(lists.report, cast.owners.cn.ctx, report)).rejects.toMatchObject({ status: 403 });
    const told = await callLists(lists.report, cast.owners.ru.ctx, report);
    expect(told.work?.reports.find(({ side }) => side === 'ru')).toMatchObject({
      standing: 'delayed',
      language: 'ru',
    });
    expect(await reportsOn(31)).toEqual([
      ['cn', 31, true],
      ['ru', 0, false],
    ]);
  });

  it('closes once every project is finished or stands in a later list, by word of both banks', async () => {
    const { id } = await buildMatching();
    await callLists(pairs.find, chinese, { id });
    await rankAll(cast, id);
    await decide(russian, id);
    await stepBy(cast, id, 'approve', ['ru', 'cn']);
    const [one, other] = (await callLists(lists.projects, chinese, { listId: id })).items.map(
      (item) => item.id,
    );
    const step = (
      ctx: Ctx,
      projectId: string | undefined,
      more: { step: 'finish' | 'carryOver'; nextListId?: string },
    ) => callLists(lists.projectStep, ctx, { id: projectId ?? '', reason: 'Done.', ...more });
    await expect(stepBy(cast, id, 'close', ['cn'])).rejects.toMatchObject({ params: { count: 2 } });
    expect((await step(chinese, one, { step: 'finish' })).project.state).toBe('approved');
    expect((await step(russian, one, { step: 'finish' })).project.state).toBe('finished');
    await expect(step(chinese, other, { step: 'carryOver' })).rejects.toMatchObject({
      code: 'programmes.lists.missing.nextListOpen',
    });
    await callLists(lists.milestones, chinese, {
      id: other ?? '',
      milestones: [
        { title: '样品', dueOn: '2027-02-01', doneOn: '2027-02-01' },
        { title: '报告', dueOn: '2028-06-30' },
      ],
    });
    const nextListId = await buildAnnounced(cast, {
      year: 2028,
      deadlineCn: '2028-03-31T18:00',
      deadlineRu: '2028-03-31T18:00',
    });
    await step(chinese, other, { step: 'carryOver', nextListId });
    expect((await step(russian, other, { step: 'carryOver', nextListId })).project.state).toBe('carriedOver');
    const next = await callLists(pairs.get, chinese, { id: nextListId });
    expect(next.pairs).toMatchObject([{ state: 'proposed', reasons: [{ reason: 'carriedOver' }] }]);
    // Once the later list is approved, the project of each year leads to that of the other.
    const [carried] = next.pairs;
    const years = async (projectId = '') => {
      const { carriedFrom, carriedTo } = await callLists(lists.project, visitor, { id: projectId });
      return [carriedFrom?.id ?? null, carriedTo?.id ?? null];
    };
    expect(await years(other)).toEqual([null, null]);
    await sql`update programmes_list_pair set state = 'approved', number = '2028-001'
      where id = ${carried?.id ?? ''}`.execute(system.db);
    expect(await years(other)).toEqual([null, carried?.id]);
    expect(await years(carried?.id)).toEqual([other, null]);
    // What was not reached yet went with it; what was reached stays where it was.
    const { work } = await callLists(lists.project, chinese, { id: carried?.id ?? '' });
    expect(work?.milestones).toMatchObject([{ title: '报告', dueOn: '2028-06-30', doneOn: null }]);
    await stepBy(cast, id, 'close', ['ru', 'cn']);
    expect((await callLists(lists.get, visitor, { id })).list.state).toBe('closed');
    await expect(
      callLists(lists.step, chinese, {
        id,
        revision: await revisionOf(chinese, id),
        step: 'withdraw',
        reason: 'x',
      }),
    ).rejects.toMatchObject({
      code: 'programmes.lists.refused.notFromHere',
      params: { rule: 'list.withdraw', state: 'closed' },
    });
  });
});
