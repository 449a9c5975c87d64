import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../platform/audit/verify-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { loadFacts } from '../../accounts/public.ts';
import { buildProject, buildProjectCast } from '../../cooperation/testing-projects.ts';
import { readNaming } from '../read-facts.ts';
import { buildOfficers } from '../testing.ts';
import { agreementRegister } from './contract.ts';
import { agreementRegisterWork } from './jobs.ts';
import { agreementFactId, loadAgreements } from './load-agreements.ts';
import { agreementRegisterRoutes } from './routes.ts';
import { insertAgreement, putBase } from './store.ts';
import type { AgreementFacts } from './stored.ts';

let today = '2026-11-22';
const { ctx: system } = await useTestDatabase({ clock: () => new Date(`${today}T08:00:00Z`) });
await loadFacts(system);
const loaded = await loadAgreements(system, await readNaming());
const officers = await buildOfficers(system);
const call = callerOf(agreementRegisterRoutes);
const visitor = system.withActor({ kind: 'visitor' });
const idOf = agreementFactId;
const seen = { isPublic: true, createdBy: null };
const bare = (ru: string): AgreementFacts => ({
  ...{
    kind: 'contract',
    level: 'institution',
    dated: null,
    datePrecision: 'unknown',
    dateNote: null,
    sortDay: null,
  },
  ...{ names: { ru }, nameConfidence: 'official', subject: {}, languages: [], figures: [], related: [] },
  ...{ saidStatus: null, note: null, source: null, alsoIn: [], validFrom: null, validUntil: null },
});
const linkBase = (agreementId: string, baseId: string) =>
  putBase(system, { agreementId, baseId, origin: 'officer' });
const get = (ctx: Ctx, ref: string) => call(agreementRegister.get, ctx, { ref });

const draft = {
  kind: 'memorandum' as const,
  level: 'agencyRegion' as const,
  names: { zh: '焊接合作备忘录', ru: 'Меморандум о сотрудничестве в сварке' },
  nameConfidence: 'official' as const,
  subject: { ru: 'сварка хладостойких сталей' },
  dated: '2026-05',
  languages: ['zh', 'ru'],
  validUntil: '2027-03-01',
  partyIds: [officers.chineseId, officers.russianId],
  source: 'Архив координатора',
};

describe('the register', () => {
  it('has every row of the starting content once, with its date as precise as it is known', async () => {
    expect(loaded).toBe(69);
    expect(await loadAgreements(system, await readNaming())).toBe(0);
    const page = await call(agreementRegister.list, visitor, { pageSize: 100 });
    expect(page.total).toBe(69);
    const range = page.items.find(({ key }) => key === 'agr-hlj-branches-1990s');
    expect(range).toMatchObject({ dated: '1990', datePrecision: 'range-1990-1992' });
    expect(page.items.filter(({ dated }) => dated === null)).toHaveLength(13);
    // Undated ones stand last, not first.
    expect(page.items.at(-1)?.dated).toBeNull();
  });

  it('is narrowed by level, party, year and standing', async () => {
    const ask = (filter: object) => call(agreementRegister.list, visitor, { pageSize: 100, ...filter });
    expect((await ask({ kind: 'treaty' })).items.map(({ level }) => level)).toEqual(['central', 'central']);
    expect((await ask({ region: 'CN-HL' })).items.map(({ key }) => key)).toContain('agr-hlj-siberia-1988');
    expect((await ask({ year: 2018, level: 'institution' })).total).toBe(4);
    const lapsed = await ask({ standing: 'lapsed' });
    expect(lapsed.items.map(({ key }) => key)).toContain('agr-work-plan-2019-2024');
    expect(lapsed.items.every(({ standing }) => standing.isByPeriod && standing.on !== null)).toBe(true);
    expect((await ask({ country: 'SU' })).total).toBeGreaterThan(3);
  });

  it('shows one row with its sources, what it rests on, what rests on it and what runs under it', async () => {
    const framework = await get(visitor, 'agr-cfr-framework-2018');
    expect(framework.resting.map(({ brief }) => brief.key)).toEqual(
      expect.arrayContaining(['agr-cfr-supply-2018', 'agr-cfr-design-2018', 'agr-cfr-software-2018']),
    );
    expect(framework.resting.every(({ origin }) => origin === 'derived')).toBe(true);
    const supply = await get(visitor, idOf('agr-cfr-supply-2018'));
    expect(supply.restsOn.map(({ brief }) => brief.key)).toEqual(['agr-cfr-framework-2018']);
    expect(supply.source?.where).toBeTruthy();
    const protocol = await get(visitor, 'agr-ip-protocol-1993');
    expect(protocol.restsOn.map(({ brief }) => brief.key)).toContain('agr-st-1992');
    expect((await get(visitor, 'agr-jinr-1956')).under.map(({ key }) => key)).toContain('jinr');
    await expect(get(visitor, 'agr-nothing')).rejects.toMatchObject({ status: 404 });
  });

  it('compares what each country wants of cooperation, by country and standing, with the group the sources name', async () => {
    const ask = (filter: object) =>
      call(agreementRegister.policyDocuments, visitor, { pageSize: 100, ...filter });
    const all = await ask({});
    expect(all.total).toBe(20);
    expect(all.items.every(({ kind }) => kind.startsWith('national-'))).toBe(true);
    const russian = await ask({ country: 'RU' });
    expect(russian.total).toBe(9);
    expect(new Set(russian.items.map(({ country, group }) => `${country} ${group}`))).toEqual(
      new Set(['RU null']),
    );
    const chinese = await ask({ country: 'CN' });
    expect(new Set(chinese.items.map(({ country, group }) => `${country} ${group}`))).toEqual(
      new Set(['CN country-group-3']),
    );
    expect(russian.total + chinese.total).toBe(all.total);
    const order = russian.items.find(({ key }) => key === 'str-ru-contacts-order-2019');
    expect(order).toMatchObject({ saidStatus: 'withdrawn-2020', funding: [], validUntil: null });
    expect(order?.subject.ru).toContain('отменено через год');
    // A number that is no money is no funding.
    const strategy = russian.items.find(({ key }) => key === 'str-ru-strategy-2016');
    expect(strategy).toMatchObject({ funding: [], figures: [{ value: 7 }] });
  });

  it('as a tree hangs each document under what it rests on', async () => {
    const tree = await call(agreementRegister.tree, visitor, { pageSize: 100 });
    const at = new Map(tree.items.map((row) => [row.at, row]));
    const supply = tree.items.find(({ brief }) => brief.key === 'agr-cfr-supply-2018');
    expect(at.get(supply?.underAt ?? '')?.brief.key).toBe('agr-cfr-framework-2018');
    for (const row of tree.items.filter(({ underAt }) => underAt !== null))
      expect(at.has(row.underAt ?? '')).toBe(true);
    const whole = await call(agreementRegister.tree, visitor, { show: 'whole', pageSize: 100 });
    expect(whole.total).toBe(tree.total + tree.alone);
    expect(new Set(whole.items.map(({ brief }) => brief.id)).size).toBe(69);
  });

  it('as a tree says where more hangs under a document than a page shows, and gives the rest by pages', async () => {
    const base = await insertAgreement(system, bare('Основа'), seen);
    const lower: string[] = [];
    for (let at = 0; at < 205; at++) lower.push(await insertAgreement(system, bare(`Договор ${at}`), seen));
    const deep = await insertAgreement(system, bare('Приложение'), seen);
    for (const id of lower) await linkBase(id, base);
    await linkBase(deep, lower[0] ?? '');
    const under = (page: number) =>
      call(agreementRegister.tree, visitor, { under: base, page, pageSize: 100 });
    const tree = await call(agreementRegister.tree, visitor, { pageSize: 100 });
    expect(tree.cut).toEqual([{ id: base, shown: 200, total: 207 }]);
    const root = tree.items.find(({ brief }) => brief.id === base);
    expect(
      tree.items.filter(
        ({ at }) => at.startsWith(root?.at ?? '-') && (at === root?.at || at.includes(`${root?.at ?? ''}/`)),
      ),
    ).toHaveLength(200);
    const pages = [await under(1), await under(2), await under(3)];
    expect(pages.map(({ total, cut }) => [total, cut])).toEqual(pages.map(() => [205, []]));
    expect(pages[0]?.under?.id).toBe(base);
    const ids = new Set(pages.flatMap(({ items }) => items.map(({ brief }) => brief.id)));
    expect(ids).toEqual(new Set([...lower, deep]));
    await sql`update programmes_agreement set is_public = false where id = ${base}`.execute(system.db);
    await expect(under(1)).rejects.toMatchObject({ code: 'programmes.agreement.notFound' });
    await sql`delete from programmes_agreement_base where base_id = any(${[base, ...lower]}::uuid[])`.execute(
      system.db,
    );
    await sql`delete from programmes_agreement where id = any(${[base, deep, ...lower]}::uuid[])`.execute(
      system.db,
    );
  });

  it('names the projects that rest on it, once both sides show them', async () => {
    const cast = await buildProjectCast(system);
    const project = await buildProject(system, cast, { state: 'running', isPublic: true });
    await sql`update cooperation_project set basis_ref = 'agr-st-1992' where id = ${project}`.execute(
      system.db,
    );
    const hidden = await buildProject(system, cast, { state: 'running' });
    await sql`update cooperation_project set basis_ref = 'agr-st-1992' where id = ${hidden}`.execute(
      system.db,
    );
    const seen = await get({ ...visitor, language: 'zh' }, 'agr-st-1992');
    expect(seen.projects).toMatchObject([{ id: project, title: '低温钢焊接', language: 'zh' }]);
    expect(seen.projectCount).toBe(1);
  });
});

describe('an agreement of the officers', () => {
  it('is seen by everybody once an officer of each bank has confirmed the same revision', async () => {
    const { id } = await call(agreementRegister.create, officers.chinese.ctx, draft);
    await expect(get(visitor, id)).rejects.toMatchObject({ status: 404 });
    const confirm = (ctx: Ctx, revision: number) => call(agreementRegister.confirm, ctx, { id, revision });
    await confirm(officers.chinese.ctx, 1);
    await expect(get(visitor, id)).rejects.toMatchObject({ status: 404 });
    await call(agreementRegister.propose, officers.russian.ctx, {
      ...draft,
      id,
      revision: 1,
      dated: '2026-06',
    });
    await expect(confirm(officers.russian.ctx, 1)).rejects.toMatchObject({
      code: 'programmes.agreement.changedMeanwhile',
    });
    const half = await confirm(officers.russian.ctx, 2);
    expect(half.proposal).toMatchObject({ confirmedBy: ['ru'], isNew: true });
    await confirm(officers.chinese.ctx, 2);
    expect(await get(visitor, id)).toMatchObject({
      dated: '2026-06',
      datePrecision: 'month',
      proposal: null,
    });
    expect(await verifyAudit(system)).toMatchObject({ ok: true });
  });

  it('changes for everybody only when both have confirmed the change', async () => {
    const id = idOf('agr-nica-2015');
    const before = await get(visitor, id);
    const change = {
      ...draft,
      kind: 'protocol' as const,
      dated: '2015-12',
      partyIds: before.parties
        .flatMap(({ organisationId }) => organisationId ?? [])
        .concat(officers.russianId, officers.chineseId),
      names: { ...before.names, zh: '关于NICA项目合作前景的议定书（校订）' },
    };
    await call(agreementRegister.propose, officers.chinese.ctx, { ...change, id, revision: 1 });
    expect((await get(visitor, id)).names).toEqual(before.names);
    expect((await get(visitor, id)).proposal).toBeNull();
    await call(agreementRegister.confirm, officers.chinese.ctx, { id, revision: 2 });
    await call(agreementRegister.confirm, officers.russian.ctx, { id, revision: 2 });
    const after = await get(visitor, id);
    expect(after.names.zh).toContain('校订');
    expect(after.source).toEqual(before.source);
    expect(after.alsoIn.map(({ file }) => file)).toContain(draft.source);
  });

  it.each([
    [{ partyIds: [officers.chineseId] }, 'partyIds'],
    [{ dated: '2027-01' }, 'dated'],
    [{ dated: '2026-02-31' }, 'dated'],
    [{ validFrom: '2027-04-01' }, 'validUntil'],
    [{ names: {} }, 'names'],
  ])('is refused with %j', async (more, path) => {
    await expect(
      call(agreementRegister.create, officers.chinese.ctx, { ...draft, ...more }),
    ).rejects.toMatchObject({ fields: [{ path }] });
  });

  it('is kept by officers of one bank only', async () => {
    const create = (ctx: Ctx) => call(agreementRegister.create, ctx, draft);
    await expect(create(visitor)).rejects.toMatchObject({ status: 401 });
    await expect(create(officers.outsider.ctx)).rejects.toMatchObject({ code: 'programmes.officersOnly' });
    await expect(create(officers.ofBoth.ctx)).rejects.toMatchObject({ code: 'programmes.officerOfOneBank' });
  });
});

describe('what officers say of it', () => {
  it('is its standing, with day and source', async () => {
    const id = idOf('agr-sino-soviet-st-1961');
    const say = (more: object) =>
      call(agreementRegister.setStanding, officers.russian.ctx, {
        id,
        standing: 'superseded',
        on: '1984-12-01',
        source: 'Сборник договоров',
        ...more,
      });
    await expect(say({})).rejects.toMatchObject({ fields: [{ path: 'supersededById' }] });
    const said = await say({ supersededById: idOf('agr-sino-soviet-st-1984') });
    expect(said).toMatchObject({
      standing: { standing: 'superseded', on: '1984-12-01', source: 'Сборник договоров' },
      supersededBy: { key: 'agr-sino-soviet-st-1984' },
    });
  });

  it('is what it rests on, without circles', async () => {
    const [treaty, agreement, protocol] = [
      'agr-good-neighbour-treaty',
      'agr-innovation-mou-2016',
      'agr-work-plan-2019-2024',
    ].map(idOf) as [string, string, string];
    const rest = (id: string, baseId: string, isResting = true) =>
      call(agreementRegister.setBase, officers.chinese.ctx, { id, baseId, isResting });
    await rest(agreement, treaty);
    const view = await rest(protocol, agreement);
    expect(view.restsOn.map(({ brief, distance, origin }) => [brief.id, distance, origin])).toEqual([
      [agreement, 1, 'officer'],
      [treaty, 2, 'officer'],
    ]);
    await expect(rest(treaty, protocol)).rejects.toMatchObject({ code: 'programmes.agreement.circle' });
    await expect(rest(treaty, treaty)).rejects.toMatchObject({ code: 'programmes.agreement.circle' });
    expect((await rest(protocol, agreement, false)).restsOn).toEqual([]);
    await rest(treaty, protocol);
  });
});

describe('the end of an agreement', () => {
  it('is told once to officers and parties', async () => {
    const { id } = await call(agreementRegister.create, officers.chinese.ctx, draft);
    for (const { ctx } of [officers.chinese, officers.russian]) {
      await call(agreementRegister.confirm, ctx, { id, revision: 1 });
    }
    const told = async () =>
      (
        await sql<{ count: number }>`select count(*)::int as count from platform_job
          where kind = 'platform.sendMail' and payload #>> '{link,path}' like ${`%${id}`}`.execute(system.db)
      ).rows[0]?.count;
    const run = () => agreementRegisterWork.schedules[0]?.job.run(system, {});
    await run();
    const first = await told();
    expect(first).toBeGreaterThanOrEqual(2);
    await run();
    expect(await told()).toBe(first);
    today = '2027-03-02';
    expect((await get(visitor, id)).standing).toMatchObject({ standing: 'lapsed', isByPeriod: true });
    const { id: renewed } = await call(agreementRegister.create, officers.russian.ctx, {
      ...draft,
      restoresId: id,
      validUntil: '2030-01-01',
    });
    for (const { ctx } of [officers.chinese, officers.russian]) {
      await call(agreementRegister.confirm, ctx, { id: renewed, revision: 1 });
    }
    expect((await get(visitor, id)).restoredBy.map(({ path }) => path)).toEqual([
      `/programmes/agreements/${renewed}`,
    ]);
    today = '2026-11-22';
  });
});
