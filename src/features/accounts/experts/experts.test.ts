import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEventDelivery } from '../../../platform/events/deliver.ts';
import { enqueueJob } from '../../../platform/jobs/jobs.ts';
import { createJobRunner } from '../../../platform/jobs/run-jobs.ts';
import { silentLog } from '../../../platform/log/log.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { personEndpoints } from '../people/contract.ts';
import { tellMembershipsChanged } from '../record-change.ts';
import { accountsRoutes } from '../routes.ts';
import { actAs, buildOrganisation, buildPerson, testPassword, type BuiltPerson } from '../testing.ts';
import { wordingWork } from '../wordings/draft-wordings.ts';
import { expertEndpoints } from './contract.ts';
import { findFindableExperts, listExpertStamps } from './findable-views.ts';
import { expertListeners, expertWork } from './jobs.ts';

let now = '2026-11-22T08:00:00Z';
const clock = () => new Date(now);
const { database, ctx: system } = await useTestDatabase({ clock });
const call = callerOf(accountsRoutes);
const visitor = system.withActor({ kind: 'visitor' });
let organisationId: string;
let head: BuiltPerson;

beforeAll(async () => {
  organisationId = await buildOrganisation(system, { kind: 'institute', country: 'RU', region: 'RU-PRI' });
  head = await buildPerson(system, { memberOf: [organisationId] });
});

const wish = {
  fields: ['81.35'],
  languages: [
    { language: 'ru' as const, level: 'native' as const },
    { language: 'zh' as const, level: 'reading' as const },
  ],
  services: ['review' as const, 'consult' as const],
  positions: 'Заведующий лабораторией сварки',
  degrees: 'д. т. н.',
  summary: 'Сварка хладостойких сталей.',
};
const speakingRussian = (ctx: Ctx): Ctx => ({ ...ctx, language: 'ru' });
const colleague = () =>
  buildPerson(system, {
    memberOf: [organisationId],
    membershipRole: 'member',
    name: {
      cyrillic: { family: 'Орлов', given: 'Пётр', patronymic: 'Ильич' },
      han: { family: '奥尔洛夫', given: '彼得', dotted: true },
    },
  });

async function enter(person: BuiltPerson, more: object = {}): Promise<string> {
  const given = { organisationId, ...wish, consent: true, ...more };
  const { expert } = await call(expertEndpoints.put, speakingRussian(person.ctx), given);
  if (!expert) throw new Error('nothing was entered');
  return expert.id;
}
const approve = (id: string, ctx = head.ctx) => call(expertEndpoints.decide, ctx, { id, step: 'approve' });
async function shown(): Promise<{ person: BuiltPerson; id: string }> {
  const person = await colleague();
  const id = await enter(person);
  await approve(id);
  return { person, id };
}
const listed = async (filter: object = {}, ctx = visitor) =>
  (await call(expertEndpoints.list, ctx, { pageSize: 100, ...filter })).items.map(({ id }) => id);

/** News, and the drafts of an engine that puts the language before the words. */
async function settle(): Promise<void> {
  await createEventDelivery({ database, listeners: expertListeners, log: silentLog, clock }).drain();
  const draft = wordingWork({
    draft: (_ctx, { text, to }) => Promise.resolve({ text: `${to}: ${text}`, engine: 'test/model' }),
  });
  const jobs = [...expertWork.jobs, ...draft.jobs];
  const runner = createJobRunner({ database, jobs, schedules: [], log: silentLog, clock });
  await runner.drain();
  await runner.stop();
}

describe('an expert', () => {
  it('enters himself, waits for his institution, and is then shown with names in three scripts', async () => {
    const person = await colleague();
    const id = await enter(person);
    await expect(call(expertEndpoints.get, visitor, { id })).rejects.toMatchObject({ kind: 'notFound' });
    const waiting = await call(expertEndpoints.waiting, head.ctx, {});
    expect(waiting.items.map((one) => one.id)).toContain(id);
    const decided = await approve(id);
    expect(decided).toMatchObject({ state: 'approved', approvedUntil: '2027-11-22' });
    const seen = await call(expertEndpoints.get, visitor, { id });
    expect(seen.names.map(({ script }) => script)).toEqual(['han', 'cyrillic', 'latin']);
    expect(seen).toMatchObject({ fields: ['81.35'], reason: null, isOwn: false, mayDecide: false });
    expect(JSON.stringify(seen)).not.toContain(person.email);
  });

  it('is confirmed by an administrator of his own organisation only, never by himself', async () => {
    const person = await colleague();
    const id = await enter(person);
    const stranger = await buildPerson(system, { memberOf: [await buildOrganisation(system)] });
    await expect(approve(id, stranger.ctx)).rejects.toMatchObject({ kind: 'notFound' });
    await expect(approve(id, person.ctx)).rejects.toMatchObject({ code: 'platform.forbidden' });
    const moderator = await buildPerson(system, { roles: ['moderator'] });
    await expect(approve(id, moderator.ctx)).rejects.toMatchObject({ kind: 'notFound' });
    const alone = await buildOrganisation(system);
    const only = await buildPerson(system, { memberOf: [alone] });
    const own = await enter(only, { organisationId: alone });
    await expect(approve(own, only.ctx)).rejects.toMatchObject({ code: 'platform.forbidden' });
    const waiting = await call(expertEndpoints.waiting, moderator.ctx, {});
    expect(waiting.items.map((one) => one.id)).toEqual([own]);
    expect(await approve(own, moderator.ctx)).toMatchObject({ state: 'approved' });
  });

  it('is refused with a reason he alone reads, and may ask again', async () => {
    const person = await colleague();
    const id = await enter(person);
    const refuse = { id, step: 'refuse' as const };
    await expect(call(expertEndpoints.decide, head.ctx, refuse)).rejects.toMatchObject({
      fields: [{ path: 'reason', code: 'accounts.expert.reasonMissing' }],
    });
    await call(expertEndpoints.decide, head.ctx, { ...refuse, reason: 'Должность не та' });
    const { expert } = await call(expertEndpoints.own, person.ctx, {});
    expect(expert).toMatchObject({ state: 'refused', reason: 'Должность не та' });
    await enter(person, { revision: 1, positions: 'Инженер' });
    expect((await call(expertEndpoints.own, person.ctx, {})).expert?.state).toBe('claimed');
  });

  it('who takes his consent back disappears at once from page, list and finding; the days stay', async () => {
    const { person, id } = await shown();
    expect(await listed()).toContain(id);
    const own = await call(expertEndpoints.withdraw, person.ctx, {});
    expect(own.expert?.state).toBe('withdrawn');
    expect(own.consents).toMatchObject([
      { wording: '2026-11-22', language: 'ru', withdrawnAt: expect.any(String) },
    ]);
    await expect(call(expertEndpoints.get, visitor, { id })).rejects.toMatchObject({ kind: 'notFound' });
    await expect(call(expertEndpoints.get, head.ctx, { id })).rejects.toMatchObject({ kind: 'notFound' });
    expect(await listed()).not.toContain(id);
    expect(await findFindableExperts(system, [id])).toEqual([]);
    await expect(enter(person, { revision: 1, consent: false })).rejects.toMatchObject({
      fields: [{ path: 'consent' }],
    });
    await enter(person, { revision: 1 });
    expect((await call(expertEndpoints.own, person.ctx, {})).consents).toHaveLength(2);
  });

  it('lapses with the year and with the membership', async () => {
    const { id, person } = await shown();
    const gone = await shown();
    await sql`delete from accounts_membership where person_id = ${gone.person.personId}`.execute(system.db);
    await tellMembershipsChanged(system, gone.person.personId);
    await settle();
    expect((await call(expertEndpoints.own, gone.person.ctx, {})).expert?.state).toBe('lapsed');
    expect((await call(expertEndpoints.own, person.ctx, {})).expert?.state).toBe('approved');
    now = '2027-11-23T08:00:00Z';
    expect(await listed()).not.toContain(id);
    for (const job of expertWork.jobs) await enqueueJob(system, job, {});
    await settle();
    expect((await call(expertEndpoints.own, person.ctx, {})).expert?.state).toBe('lapsed');
    now = '2026-11-22T08:00:00Z';
  });

  it.each([
    [{ fields: ['99'] }, 'fields.0'],
    [{ languages: [wish.languages[0], wish.languages[0]] }, 'languages'],
    [{ orcid: '0000-0002-1825-0098' }, 'orcid'],
    [{ spin: '12' }, 'spin'],
    [{ consent: false }, 'consent'],
  ])('is not entered with %j', async (more, path) => {
    await expect(enter(await colleague(), more)).rejects.toMatchObject({ fields: [{ path }] });
  });

  it('asks an institution he belongs to and that is verified', async () => {
    const person = await colleague();
    const stranger = await buildOrganisation(system);
    const code = 'accounts.expert.notMember';
    await expect(enter(person, { organisationId: stranger })).rejects.toMatchObject({ fields: [{ code }] });
    const unknown = await buildOrganisation(system, { state: 'registered' });
    const member = await buildPerson(system, { memberOf: [unknown] });
    await expect(enter(member, { organisationId: unknown })).rejects.toMatchObject({
      fields: [{ code: 'accounts.expert.organisationNotVerified' }],
    });
  });
});

describe('the list of experts', () => {
  it('is narrowed by field with the classes below, language, place and what for', async () => {
    const { id } = await shown();
    for (const filter of [
      { field: '81' },
      { field: '81.35' },
      { language: 'zh' },
      { country: 'RU', region: 'RU-PRI' },
      { service: 'consult' },
      { organisationId },
    ]) {
      expect(await listed(filter), JSON.stringify(filter)).toContain(id);
    }
    for (const filter of [
      { field: '81.35.17' },
      { field: '29' },
      { country: 'CN' },
      { service: 'lecture' },
    ]) {
      expect(await listed(filter), JSON.stringify(filter)).not.toContain(id);
    }
    const stamps = await listExpertStamps(system, { afterId: null, limit: 500 });
    expect(stamps.map((one) => one.id).sort()).toEqual((await listed()).sort());
  });
});

describe('the words of an expert', () => {
  it('are drafted in the other languages once he is shown, and marked; a translator’s stand, and turn stale', async () => {
    const { person, id } = await shown();
    const told = async () => {
      const { rows } = await sql`select 1 from platform_outbox where name = 'accounts.expertChanged'
        and payload ->> 'expertId' = ${id}`.execute(system.db);
      return rows.length;
    };
    const before = await told();
    await settle();
    expect(await told()).toBe(before + 2);
    const inChinese = { ...visitor, language: 'zh' as const };
    const drafted = await call(expertEndpoints.get, inChinese, { id });
    expect(drafted.text).toMatchObject({
      language: 'zh',
      state: 'machine',
      words: { positions: `zh: ${wish.positions}` },
    });
    const translator = await buildPerson(system, { roles: ['translator'] });
    const text = { id, language: 'zh' as const, positions: '焊接实验室主任', degrees: '', summary: '' };
    await expect(call(expertEndpoints.saveText, head.ctx, text)).rejects.toMatchObject({
      code: 'platform.forbidden',
    });
    await call(expertEndpoints.saveText, translator.ctx, text);
    await enter(person, { revision: 1, positions: 'Главный сварщик' });
    await settle();
    const after = await call(expertEndpoints.get, inChinese, { id });
    expect(after.texts.map(({ language, state }) => `${language} ${state}`)).toEqual([
      'en machine',
      'ru own',
      'zh stale',
    ]);
    expect(after.text.words.positions).toBe('焊接实验室主任');
    expect(after.texts[0]?.words.positions).toBe('en: Главный сварщик');
  });
});

describe('what is kept of an expert', () => {
  it('is in the export of his data and erased with the account', async () => {
    const { person, id } = await shown();
    const kept = await call(personEndpoints.exportMe, await actAs(system, person.personId), {});
    expect(kept.expert).toMatchObject({
      entry: { id, state: 'approved', words: { ru: { positions: wish.positions } } },
      consents: [{ wording: '2026-11-22', withdrawnAt: null }],
    });
    await call(personEndpoints.closeMe, person.ctx, { password: testPassword });
    await expect(call(expertEndpoints.get, head.ctx, { id })).rejects.toMatchObject({ kind: 'notFound' });
    const { rows } = await sql<{ words: number; open: number }>`select
      (select count(*)::int from accounts_wording where expert_id = ${id}) as words,
      (select count(*)::int from accounts_expert_consent
        where person_id = ${person.personId} and withdrawn_at is null) as open`.execute(system.db);
    expect(rows).toEqual([{ words: 0, open: 0 }]);
  });

  it('is erased when he asks for it', async () => {
    const { person } = await shown();
    await call(expertEndpoints.erase, person.ctx, {});
    const own = await call(expertEndpoints.own, person.ctx, {});
    expect(own.expert).toBeNull();
    expect(own.consents).toHaveLength(1);
  });
});
