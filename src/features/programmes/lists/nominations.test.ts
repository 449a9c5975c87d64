import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { verifyAudit } from '../../../platform/audit/verify-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { lists } from './contract.ts';
import { nominations } from './nomination-contract.ts';
import {
  buildAnnounced,
  buildListCast,
  buildNomination,
  callLists,
  callWish,
  cardWish,
  stepBy,
} from './testing.ts';

/** A whole life cycle has many steps, and a machine that builds at the same time is slow. */
const patient = { timeout: 60_000 };
let now = new Date('2027-01-10T08:00:00Z');
const { ctx: system } = await useTestDatabase({ clock: () => now });
const cast = await buildListCast(system);
const { cn, ru } = cast.owners;
const submit = (ctx: Ctx, id: string, revision = 1) =>
  callLists(nominations.step, ctx, { id, revision, step: 'submit' });
const at = async (moment: string, work: () => Promise<void>) => {
  const before = now;
  now = new Date(moment);
  await work();
  now = before;
};

describe('a call', patient, () => {
  it('is announced only when an officer of each bank agreed to the same words', async () => {
    const officer = cast.officers;
    const { list } = await callLists(lists.create, officer.cn.ctx, callWish);
    const { id } = list;
    const agree = (ctx: Ctx, revision: number) =>
      callLists(lists.step, ctx, { id, revision, step: 'announce' });
    expect((await agree(officer.cn.ctx, 1)).list.state).toBe('drafted');
    await expect(agree(officer.cn.ctx, 1)).rejects.toMatchObject({
      code: 'programmes.lists.refused.alreadyAgreed',
      params: { rule: 'list.announce' },
    });
    await callLists(lists.save, officer.ru.ctx, { id, revision: 1, ...callWish, textRu: 'Иначе.' });
    await expect(agree(officer.ru.ctx, 1)).rejects.toMatchObject({
      code: 'programmes.lists.changedMeanwhile',
    });
    expect((await agree(officer.ru.ctx, 2)).list.state).toBe('drafted');
    const visitor = system.withActor({ kind: 'visitor' });
    await expect(callLists(lists.get, visitor, { id })).rejects.toMatchObject({ status: 404 });
    await expect(callLists(lists.get, cn.ctx, { id })).rejects.toMatchObject({ status: 404 });
    expect((await agree(officer.cn.ctx, 2)).list.state).toBe('announced');
    const seen = await callLists(lists.get, visitor, { id });
    expect(seen.workspace).toBeNull();
    expect(seen.list.deadlines).toMatchObject({
      cn: { at: '2027-03-31T10:00:00.000Z', local: '2027-03-31T18:00' },
      ru: { at: '2027-03-31T15:00:00.000Z', local: '2027-03-31T18:00' },
    });
    expect(await verifyAudit(system)).toMatchObject({ ok: true });
  });

  it('is drafted by officers of one bank only', async () => {
    for (const [ctx, code] of [
      [cn.ctx, 'programmes.officersOnly'],
      [cast.outsider.ctx, 'programmes.officerOfOneBank'],
    ] as const) {
      await expect(callLists(lists.create, ctx, callWish)).rejects.toMatchObject({ code });
    }
  });
});

describe('a nomination', patient, () => {
  it('is handed in once the owners of both institutions confirmed the same revision', async () => {
    const listId = await buildAnnounced(cast);
    const id = await buildNomination(cast, listId, false);
    expect((await submit(ru.ctx, id)).state).toBe('drafted');
    await expect(submit(cast.member.ctx, id)).rejects.toMatchObject({
      code: 'programmes.lists.refused.notYourSide',
    });
    await expect(callLists(nominations.get, cast.officers.cn.ctx, { id })).rejects.toMatchObject({
      status: 404,
    });
    const chinese = { ...cn.ctx, language: 'zh' as const };
    const card = { ...cardWish(cast), budgetCnMinor: 130_000_000 };
    const changed = await callLists(nominations.save, chinese, { id, revision: 1, ...card });
    // Only a figure changed, so the words stay in the language of their author.
    expect(changed).toMatchObject({ revision: 2, title: { original: { language: 'ru' }, state: 'none' } });
    await expect(submit(cn.ctx, id)).rejects.toMatchObject({ code: 'programmes.lists.changedMeanwhile' });
    expect((await submit(cn.ctx, id, 2)).state).toBe('drafted');
    expect((await submit(ru.ctx, id, 2)).state).toBe('submitted');
    await expect(callLists(nominations.save, chinese, { id, revision: 2, ...card })).rejects.toMatchObject({
      code: 'programmes.lists.cardFixed',
    });
    expect((await callLists(nominations.get, cast.officers.cn.ctx, { id })).institutions.cn.budgetMinor).toBe(
      130_000_000,
    );
  });

  it('obeys the clock of its own side: six in the evening in Beijing is earlier than in Moscow', async () => {
    const listId = await buildAnnounced(cast);
    const id = await buildNomination(cast, listId, false);
    await at('2027-03-31T12:00:00Z', async () => {
      await expect(submit(cn.ctx, id)).rejects.toMatchObject({
        code: 'programmes.lists.missing.beforeOwnDeadline',
        params: {
          local: '2027-03-31 18:00',
          zone: 'Asia/Shanghai',
          rule: 'nomination.submit.beforeOwnDeadline',
        },
      });
      expect((await submit(ru.ctx, id)).steps[0]?.agreed).toEqual(['ruInstitution']);
    });
    await at('2027-03-31T15:00:01Z', async () => {
      await expect(submit(ru.ctx, id)).rejects.toMatchObject({ status: 409 });
      await expect(
        callLists(nominations.create, ru.ctx, { listId, ...cardWish(cast) }),
      ).rejects.toMatchObject({ code: 'programmes.lists.missing.beforeOwnDeadline' });
    });
  });

  it.each([
    ['institutionCn', { institutionCn: cast.institutions.ru, institutionRu: cast.institutions.ru }],
    ['field', { field: '31' }],
    ['mode', { mode: 'expedition' as const }],
    ['field', { field: '99' }],
    ['budgetRuMinor', { budgetRuMinor: -1 }],
  ])('is refused for its %s', async (path, more) => {
    const listId = await buildAnnounced(cast);
    await expect(
      callLists(nominations.create, ru.ctx, { listId, ...cardWish(cast), ...more }),
    ).rejects.toMatchObject({ fields: [{ path }] });
  });

  it('tells its words to translators as restricted ones, and mails never tell contents', async () => {
    const listId = await buildAnnounced(cast);
    const id = await buildNomination(cast, listId);
    const { rows } = await sql<{ source_language: string; is_restricted: boolean }>`
      select source_language, is_restricted from translation_text where record_id = ${id}`.execute(system.db);
    expect(rows).toEqual([{ source_language: 'ru', is_restricted: true }]);
    const mails = await sql<{ payload: { subject: string; text: string } }>`
      select payload from platform_job where kind = 'platform.sendMail'`.execute(system.db);
    expect(mails.rows.length).toBeGreaterThan(1);
    for (const { payload } of mails.rows)
      expect(`${payload.subject} ${payload.text}`).not.toContain('хладостойких');
  });
});

describe('national screening', patient, () => {
  const screen = (
    ctx: Ctx,
    id: string,
    step: 'pass' | 'hold' | 'reject',
    reason = 'Civil use only.',
    isCivil?: 'yes',
  ) => callLists(nominations.step, ctx, { id, revision: 1, step, reason, isCivil });

  it('passes a card when each officer passed it, with a reason and for civil purpose', async () => {
    const listId = await buildAnnounced(cast);
    const id = await buildNomination(cast, listId);
    const { cn: chinese, ru: russian } = cast.officers;
    await expect(screen(chinese.ctx, id, 'pass', 'ok', 'yes')).rejects.toMatchObject({
      code: 'programmes.lists.missing.screeningOpen',
    });
    await at('2027-04-01T08:00:00Z', async () => {
      await stepBy(cast, listId, 'endNominations', ['cn']);
      await expect(screen(chinese.ctx, id, 'pass', '', 'yes')).rejects.toMatchObject({
        code: 'programmes.lists.missing.reasonGiven',
      });
      await expect(screen(chinese.ctx, id, 'pass')).rejects.toMatchObject({
        code: 'programmes.lists.civilOnly',
      });
      await expect(screen(cast.outsider.ctx, id, 'pass')).rejects.toMatchObject({ status: 404 });
      await expect(screen(cn.ctx, id, 'pass', 'ok', 'yes')).rejects.toMatchObject({ status: 403 });
      expect((await screen(chinese.ctx, id, 'pass', '同意', 'yes')).state).toBe('submitted');
      await expect(stepBy(cast, listId, 'startMatching', ['cn'])).rejects.toMatchObject({
        code: 'programmes.lists.missing.allScreened',
        params: { count: 1 },
      });
      expect((await screen(russian.ctx, id, 'hold', 'Уточнить бюджет.')).state).toBe('held');
      expect((await screen(russian.ctx, id, 'pass', 'Уточнено.', 'yes')).state).toBe('passed');
      const seen = await callLists(nominations.get, russian.ctx, { id });
      expect(seen.verdicts.map(({ side, verdict }) => [side, verdict])).toEqual([
        ['cn', 'pass'],
        ['ru', 'pass'],
      ]);
      expect(seen.hits).toEqual([]);
      expect((await callLists(nominations.get, ru.ctx, { id })).hits).toBeNull();
      await stepBy(cast, listId, 'startMatching', ['ru']);
    });
  });

  it('lets one officer reject, and shows cards to nobody else', async () => {
    const listId = await buildAnnounced(cast);
    const id = await buildNomination(cast, listId);
    await at('2027-04-01T08:00:00Z', async () => {
      await stepBy(cast, listId, 'endNominations', ['ru']);
      expect((await screen(cast.officers.ru.ctx, id, 'reject', 'Не по теме.')).state).toBe('rejected');
    });
    await expect(callLists(nominations.get, cast.outsider.ctx, { id })).rejects.toMatchObject({
      status: 404,
    });
    const own = await callLists(nominations.list, cn.ctx, { listId });
    expect(own.items).toMatchObject([{ id, state: 'rejected', confirmedBy: ['cn', 'ru'] }]);
    expect((await callLists(nominations.list, cast.outsider.ctx, { listId })).items).toEqual([]);
  });
});
