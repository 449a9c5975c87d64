import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '../../../platform/db/context.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { equipmentEndpoints } from '../../accounts/equipment/contract.ts';
import { parkEndpoints } from '../../accounts/parks/contract.ts';
import { accountsRoutes, factId, loadFacts } from '../../accounts/public.ts';
import { buildOrganisation, buildPerson } from '../../accounts/testing.ts';
import { openTestImports } from './testing-imports.ts';

const { ctx: system, database } = await useTestDatabase();
const imports = openTestImports(database);
const { check, rows, undo, write } = imports;
const call = callerOf(accountsRoutes);
const park = factId('facility', 'yantai-base');
let organisationId: string;
let manager: Ctx;

beforeAll(async () => {
  await loadFacts(system);
  organisationId = await buildOrganisation(system, { kind: 'park', country: 'CN', region: 'CN-SD' });
  manager = (await buildPerson(system, { memberOf: [organisationId] })).ctx;
  const moderator = (await buildPerson(system, { roles: ['moderator'] })).ctx;
  await call(parkEndpoints.setOperator, moderator, { id: park, organisationId, isOperator: true });
});

const wish = (kind: string) => ({ kind, language: 'zh', organisationId });
const csv = (...lines: string[]) => lines.join('\n');
const residents = async (language: Ctx['language'] = 'zh') =>
  (await call(parkEndpoints.residents, { ...manager, language }, { id: park })).items;

describe('a park that publishes itself from tables', () => {
  const header = '企业名称,俄文名称,英文名称,国别,入驻时间';
  const good = [
    '烟台新材料公司,Новые материалы,New Materials,中国,2024-05-01',
    '海洋技术公司,Морские технологии,Marine Tech,俄罗斯,2024-06-01',
  ];

  it('enters all residents in three languages, or none of them, and takes them back', async () => {
    const wrong = await check(manager, csv(header, ...good, '船舶公司,,,中国,昨天'), wish('residents'));
    expect(wrong).toMatchObject({ counts: { good: 2, wrong: 1 } });
    const [row] = await rows(manager, wrong.id, { filter: 'wrong' });
    expect(row).toMatchObject({
      line: 4,
      problems: [{ heading: '入驻时间', code: 'platform.row.notADay', value: '昨天' }],
    });
    await expect(write(manager, wrong.id, 'all')).rejects.toMatchObject({ code: 'interop.import.rowsWrong' });
    expect(await residents()).toEqual([]);
    const right = await check(manager, csv(header, ...good), wish('residents'));
    expect(await write(manager, right.id, 'all')).toMatchObject({ state: 'done', counts: { written: 2 } });
    expect((await residents()).map(({ names }) => names)).toEqual([
      { zh: '海洋技术公司', ru: 'Морские технологии', en: 'Marine Tech' },
      { zh: '烟台新材料公司', ru: 'Новые материалы', en: 'New Materials' },
    ]);
    expect(await undo(manager, right.id)).toMatchObject({ state: 'undone', counts: { undone: 2, kept: 0 } });
    expect(await residents()).toEqual([]);
  });

  it('opens equipment for bookings, and keeps what was changed since', async () => {
    const table = csv(
      '设备名称,俄文名称,领域,开放时间,是否开放',
      '激光焊接站,Лазерная сварка,81,周一至周五 9:00-18:00,是',
      '显微镜,Микроскоп,29,每天 9:00-17:00,是',
    );
    const { id } = await check(manager, table, wish('equipment'));
    expect(await write(manager, id, 'all')).toMatchObject({ state: 'done', counts: { written: 2 } });
    const { items } = await call(equipmentEndpoints.list, { ...manager, language: 'ru' }, {});
    const [changed, other] = items;
    expect(items.map(({ text }) => [text.name, text.state]).sort()).toEqual([
      ['Лазерная сварка', 'human'],
      ['Микроскоп', 'human'],
    ]);
    await call(equipmentEndpoints.move, manager, { id: changed?.id ?? '', to: 'paused' });
    expect(await undo(manager, id)).toMatchObject({ counts: { undone: 1, kept: 1 } });
    const [kept] = (await rows(manager, id)).filter(({ state }) => state === 'kept');
    expect(kept?.problems).toMatchObject([{ code: 'accounts.import.changedSince' }]);
    await expect(call(equipmentEndpoints.get, manager, { id: other?.id ?? '' })).rejects.toMatchObject({
      kind: 'notFound',
    });
  });

  it('invites its people, and no address gets into the trail', async () => {
    const table = csv(
      '姓名,邮箱,角色,语言',
      '张伟,zhang.wei@example.cn,成员,中文',
      '伊万诺娃,ivanova@example.ru,负责人,俄语',
    );
    const { id } = await check(manager, table, wish('people'));
    expect((await rows(manager, id)).map(({ title }) => title)).toEqual(['张伟 · 成员', '伊万诺娃 · 负责人']);
    expect(await write(manager, id, 'all')).toMatchObject({ state: 'done', counts: { written: 2 } });
    const { rows: trail } = await sql<{ told: string }>`
      select string_agg(details::text || action, ' ') as told from platform_audit`.execute(system.db);
    expect(trail[0]?.told).toMatch(/memberInvited/);
    expect(trail[0]?.told).not.toMatch(/example\.(cn|ru)|张伟|伊万诺娃/);
    expect(await undo(manager, id)).toMatchObject({ counts: { undone: 2, kept: 0 } });
  });
});
