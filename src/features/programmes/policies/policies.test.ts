import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../platform/audit/verify-audit.ts';
import { newId } from '../../../shared/ids.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { buildPerson } from '../../accounts/testing.ts';
import { policyEndpoints, standardEndpoints, type FullPolicy } from './contract.ts';
import { loadPolicies } from './load-policies.ts';
import { policyRoutes } from './routes.ts';

let today = '2026-11-22';
const { ctx: system } = await useTestDatabase({ clock: () => new Date(`${today}T08:00:00Z`) });
const call = callerOf(policyRoutes);
const visitor = system.withActor({ kind: 'visitor' });
await loadPolicies(system);
const officer = (await buildPerson(system, { roles: ['programme_officer'] })).ctx;
const reader = (await buildPerson(system)).ctx;

const side = { rule: { zh: '规则', ru: 'Правило' }, source: 'pravo.gov.ru', confidence: 'high' } as const;
const wish = {
  topic: 'data',
  title: { zh: '新规则', ru: 'Новое правило' },
  cn: null,
  ru: { ...side, inForceOn: '2026-09' },
  reason: 'Вступило в силу',
} as const;
const unknownId = newId();
const mails = async () =>
  (
    await sql<{ payload: { to: string; subject: string; text: string; link: { path: string } } }>`
      select payload from platform_job where kind = 'platform.sendMail'`.execute(system.db)
  ).rows.map(({ payload }) => payload);
const change = (policy: FullPolicy, more: object = {}) =>
  call(policyEndpoints.change, officer, { id: policy.id, revision: policy.revision, ...wish, ...more });

describe('rules side by side', () => {
  it('start with what the sources say, in three languages, with source and confidence, once', async () => {
    expect(await loadPolicies(system)).toEqual({ policies: 0, standards: 0 });
    const page = await call(policyEndpoints.list, visitor, { pageSize: 100 });
    expect(page.total).toBe(17);
    for (const { title, cn, ru } of page.items) {
      expect([title.zh, title.ru, title.en]).not.toContain(undefined);
      expect(cn ?? ru).not.toBeNull();
      for (const one of [cn, ru]) if (one) expect(one.source).not.toBe('');
    }
    const found = await call(policyEndpoints.list, visitor, { q: 'роялти', topic: 'registration' });
    expect(found.items.map(({ title }) => title.en)).toEqual([
      'Registration of technology import and export contracts',
    ]);
    expect(page.items[0]?.topic).toBe('law');
  });

  it('keep every text they had, with who changed it and why; a change must be confirmed anew', async () => {
    const added = await call(policyEndpoints.add, officer, wish);
    expect(added).toMatchObject({ revision: 1, cn: null, ru: { inForceOn: '2026-09' }, reviewedOn: null });
    const confirmed = await call(policyEndpoints.confirm, officer, {
      id: added.id,
      revision: 1,
      validUntil: '2027-06-30',
    });
    expect(confirmed).toMatchObject({ reviewedOn: '2026-11-22', isOutdated: false });
    expect(confirmed.reviewedBy).not.toBeNull();
    today = '2027-07-01';
    expect((await call(policyEndpoints.get, visitor, { id: added.id })).isOutdated).toBe(true);
    today = '2026-11-22';
    const changed = await change(confirmed, { title: { ru: 'Правило отменено' }, reason: 'Отмена' });
    expect(changed).toMatchObject({ revision: 2, reviewedOn: null, validUntil: null });
    expect(changed.versions.map(({ content, reason }) => [content.title.ru, reason])).toEqual([
      ['Правило отменено', 'Отмена'],
      ['Новое правило', 'Вступило в силу'],
    ]);
    await expect(change(added)).rejects.toMatchObject({ code: 'programmes.policy.changedMeanwhile' });
    expect(await verifyAudit(system)).toMatchObject({ ok: true });
  });

  it.each([
    [{ title: {} }, 'title.zh'],
    [{ ru: null }, 'cn.rule.zh'],
    [{ reason: '' }, 'reason'],
  ])('refuse %j', async (more, path) => {
    await expect(call(policyEndpoints.add, officer, { ...wish, ...more })).rejects.toMatchObject({
      fields: [{ path }],
    });
  });

  it('are written by officers', async () => {
    await expect(call(policyEndpoints.add, reader, wish)).rejects.toMatchObject({
      code: 'programmes.officersOnly',
    });
    await expect(call(policyEndpoints.watch, visitor, { topic: 'ip' })).rejects.toMatchObject({
      code: 'platform.signInFirst',
    });
  });
});

describe('alerts', () => {
  it('reach whoever watches the topic, and stop by the word of the mail', async () => {
    await call(policyEndpoints.watch, reader, { topic: 'data' });
    await call(policyEndpoints.watch, reader, { topic: 'data' });
    expect((await call(policyEndpoints.list, reader, {})).watched).toEqual(['data']);
    await call(policyEndpoints.add, officer, { ...wish, topic: 'ip' });
    expect(await mails()).toHaveLength(0);
    const added = await call(policyEndpoints.add, officer, wish);
    const told = await mails();
    expect(told).toHaveLength(1);
    const { pathname, searchParams } = new URL(told[0]?.link.path ?? '', 'https://amur.example');
    expect(pathname).toContain(added.id);
    await expect(call(policyEndpoints.stop, visitor, { token: 'x'.repeat(24) })).rejects.toMatchObject({
      code: 'programmes.policy.linkNotValid',
    });
    expect((await call(policyEndpoints.list, reader, {})).watched).toEqual(['data']);
    await call(policyEndpoints.stop, visitor, { token: searchParams.get('stop') ?? '' });
    expect((await call(policyEndpoints.list, reader, {})).watched).toEqual([]);
    await change(added);
    expect(await mails()).toHaveLength(1);
    await call(policyEndpoints.watch, reader, { topic: 'ip' });
    await call(policyEndpoints.unwatch, reader, { topic: 'ip' });
    expect((await call(policyEndpoints.list, reader, {})).watched).toEqual([]);
  });
});

describe('standards', () => {
  const row = {
    gb: 'GB/T 19001-2016',
    gost: 'ГОСТ Р ИСО 9001-2015',
    iso: 'ISO 9001:2015',
    subject: { zh: '质量管理体系', ru: 'Системы менеджмента качества' },
    gbToIso: 'identical',
    gostToIso: 'identical',
    gbToGost: 'unknown',
    source: 'Титульные листы стандартов',
    confidence: 'high',
    reason: 'Сверено по тексту',
  } as const;
  const find = async (q: string) =>
    (await call(standardEndpoints.list, visitor, { q })).items.map(({ gb, gost }) => gost ?? gb);

  it.each(['ГОСТ Р 58048', 'GOST R 58048-2017', 'gostr58048', '技术成熟度等级'])(
    'are found as %s',
    async (q) => {
      expect(await find(q)).toEqual(['ГОСТ Р 58048-2017']);
    },
  );

  it('are added and set right by officers, with a source', async () => {
    const added = await call(standardEndpoints.add, officer, row);
    expect(added).toMatchObject({ revision: 1, gbToIso: 'identical' });
    expect(await find('gost r iso 9001')).toEqual(['ГОСТ Р ИСО 9001-2015']);
    const { items } = await call(standardEndpoints.list, visitor, { relation: 'identical' });
    expect(items.map(({ id }) => id)).toEqual([added.id]);
    const again = { id: added.id, revision: 1, ...row, gostToIso: 'modified' as const };
    expect(await call(standardEndpoints.change, officer, again)).toMatchObject({ gostToIso: 'modified' });
    await expect(call(standardEndpoints.change, officer, again)).rejects.toMatchObject({
      code: 'programmes.policy.changedMeanwhile',
    });
    await expect(call(standardEndpoints.add, reader, row)).rejects.toMatchObject({
      code: 'programmes.officersOnly',
    });
  });

  it('keep every row they had, with who changed it and why, from the starting content on', async () => {
    const [first] = (await call(standardEndpoints.list, visitor, { q: 'ГОСТ Р 58048' })).items;
    const before = await call(standardEndpoints.get, visitor, { id: first?.id ?? '' });
    expect(before).toMatchObject({
      isWatched: false,
      mayWrite: false,
      versions: [{ revision: 1, changedBy: null }],
    });
    const { id, revision, gb, gost, iso, subject, note, gbToIso, gbToGost, source, confidence } = before;
    const facts = {
      gb: gb ?? '',
      gost: gost ?? '',
      iso: iso ?? '',
      subject,
      note,
      gbToIso,
      gbToGost,
      source,
      confidence,
    };
    const changed = await call(standardEndpoints.change, officer, {
      ...{ ...facts, id, revision, gostToIso: 'none', reason: 'Разошлись области применения' },
    });
    expect(
      changed.versions.map((version) => [version.revision, version.facts.gostToIso, version.reason]),
    ).toEqual([
      [2, 'none', 'Разошлись области применения'],
      [1, 'unknown', before.versions[0]?.reason],
    ]);
    expect(changed.versions[0]?.changedBy).not.toBeNull();
    await expect(call(standardEndpoints.get, visitor, { id: unknownId })).rejects.toMatchObject({
      code: 'programmes.standard.unknown',
    });
  });

  it('tell whoever watches them, each in his language, until he stops it', async () => {
    const people = { zh: await buildPerson(system), ru: await buildPerson(system) };
    for (const [language, { personId }] of Object.entries(people))
      await sql`update accounts_person set language = ${language} where id = ${personId}`.execute(system.db);
    for (const { ctx } of Object.values(people)) {
      await call(policyEndpoints.watch, ctx, { topic: 'standards' });
      expect((await call(standardEndpoints.list, ctx, {})).isWatched).toBe(true);
    }
    const earlier = (await mails()).length;
    await call(standardEndpoints.add, officer, {
      ...row,
      gb: 'GB/T 1.1-2020',
      iso: '',
      gbToIso: 'none',
      gostToIso: 'none',
    });
    const told = (await mails()).slice(earlier).sort((one, other) => one.to.localeCompare(other.to));
    const expected = [
      [people.zh.email, '规则有变：标准', '质量管理体系', '/zh/'],
      [people.ru.email, 'Изменились правила: Стандарты', 'Системы менеджмента качества', '/ru/'],
    ].sort((one, other) => (one[0] ?? '').localeCompare(other[0] ?? ''));
    expect(told.map(({ to, subject }) => [to, subject])).toEqual(expected.map((one) => one.slice(0, 2)));
    for (const [nth, { text, link }] of told.entries()) {
      expect(text).toContain(expected[nth]?.[2]);
      expect(text).toContain('GB/T 1.1-2020 ↔ ГОСТ Р ИСО 9001-2015');
      expect(link.path).toMatch(
        new RegExp(`^${expected[nth]?.[3] ?? ''}programmes/standards/[0-9a-f-]{36}\\?stop=`),
      );
    }
    for (const { link } of told)
      await call(policyEndpoints.stop, visitor, {
        token: new URL(link.path, 'https://x.example').searchParams.get('stop') ?? '',
      });
    await call(standardEndpoints.add, officer, {
      ...row,
      gb: 'GB/T 1.2-2020',
      iso: '',
      gbToIso: 'none',
      gostToIso: 'none',
    });
    expect((await mails()).length).toBe(earlier + 2);
  });

  it.each([
    [{ gb: '', gost: '', iso: '' }, 'gb'],
    [{ iso: '' }, 'gbToIso'],
    [{ subject: {} }, 'subject.zh'],
    [{ source: '' }, 'source'],
    [{ reason: '' }, 'reason'],
  ])('refuse %j', async (more, path) => {
    await expect(call(standardEndpoints.add, officer, { ...row, ...more })).rejects.toMatchObject({
      fields: [{ path }],
    });
  });
});
