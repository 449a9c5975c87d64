import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { ImportWish } from '../../../platform/imports/table-import.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { factId, loadFacts } from '../load-facts.ts';
import { parkEndpoints } from '../parks/contract.ts';
import { parkRoutes } from '../parks/routes.ts';
import { putOperator } from '../parks/store.ts';
import type { AccountsTables } from '../tables.gen.ts';
import { buildOrganisation, buildPerson, type BuiltPerson } from '../testing.ts';
import { residentImport, type ResidentRow } from './residents.ts';
import { faultsOf, rowsOf, shortFaults } from './testing-imports.ts';

const { ctx: system } = await useTestDatabase({ clock: () => new Date('2026-11-22T08:00:00Z') });
const call = callerOf(parkRoutes);
const visitor = system.withActor({ kind: 'visitor' });
const yantai = factId('facility', 'yantai-base');
let operatorId: string;
let manager: BuiltPerson;
let wish: ImportWish;

beforeAll(async () => {
  await loadFacts(system);
  operatorId = await buildOrganisation(system, { country: 'CN', region: 'CN-SD', kind: 'park' });
  manager = await buildPerson(system, { memberOf: [operatorId] });
  await putOperator(system, yantai, operatorId, null);
  wish = { language: 'zh', organisationId: operatorId };
});

const write = (ctx: Ctx, rows: readonly ResidentRow[], asked = wish) =>
  ctx.transaction((tx) => residentImport.writeRows(tx, rows, asked));
const undo = (ctx: Ctx, ids: readonly string[]) => ctx.transaction((tx) => residentImport.undoRows(tx, ids));
const check = async (ctx: Ctx, rows: readonly ResidentRow[], asked = wish) =>
  (await residentImport.checkRows(ctx, rows, asked)).map(shortFaults);
const residents = async (ctx = visitor) =>
  (await call(parkEndpoints.residents, ctx, { id: yantai, standing: 'all', pageSize: 100 })).items;

describe('a table of residents', () => {
  it('is read in Chinese and in Russian', () => {
    expect(
      rowsOf(
        residentImport,
        wish,
        '企业名称|俄文名称|英文名称|国别|入驻时间|所属行业|房号',
        '新材料公司|Новые материалы|New Materials|中国|2024年5月1日|冶金|B302',
      ),
    ).toEqual([
      {
        park: '',
        number: '',
        names: { zh: '新材料公司', ru: 'Новые материалы', en: 'New Materials' },
        nameLanguage: 'zh',
        country: 'CN',
        since: '2024-05-01',
        until: null,
        field: '53',
        rooms: 'B302',
      },
    ]);
    expect(
      rowsOf(
        residentImport,
        { ...wish, language: 'ru' },
        'Технопарк|Резидент|Дата заселения|Выбыл|Код ГРНТИ',
        'Парк|ООО «Сварка»|01.02.2025|5.3.2026|81.35',
      ),
    ).toMatchObject([
      { park: 'Парк', names: { ru: 'ООО «Сварка»' }, since: '2025-02-01', until: '2026-03-05', field: '81' },
    ]);
  });

  it('says all that is wrong with a line at once', () => {
    const header = 'Название|Страна|Дата начала|Дата окончания|Область (ГРНТИ)';
    expect(faultsOf(residentImport, wish, header, '|Атлантида|вчера||колдовство')).toEqual([
      'name nameMissing',
      'since notADay',
      'country unknownWord',
      'field fieldUnknown',
    ]);
    expect(faultsOf(residentImport, wish, header, 'Завод|Россия|2025-05-01|2025-04-01|')).toEqual([
      'until leftBeforeCame',
    ]);
  });

  it('is for park managers of an organisation of their own', async () => {
    const may = (ctx: Ctx, id: string | null) =>
      residentImport.mayImport(ctx, { language: 'en', organisationId: id });
    const moderator = await buildPerson(system, { roles: ['moderator'] });
    await expect(may(manager.ctx, operatorId)).resolves.toBeUndefined();
    await expect(may(visitor, null)).rejects.toMatchObject({ kind: 'unauthenticated' });
    await expect(may(moderator.ctx, null)).rejects.toMatchObject({ code: 'accounts.parks.keepersOnly' });
    await expect(may(manager.ctx, await buildOrganisation(system))).rejects.toMatchObject({
      code: 'platform.forbidden',
    });
  });

  it('is checked: the park, the organisation, who is there', async () => {
    const other = factId('facility', 'harbin-base');
    const header = 'Парк|ОГРН|Название|Дата начала';
    const rows = (...lines: string[]) => rowsOf(residentImport, wish, header, ...lines);
    expect(
      await check(
        manager.ctx,
        rows(
          'yantai-base||Первая|2025-01-01',
          '||Вторая|2025-01-01',
          `${other}||Третья|2025-01-01`,
          'Парк чудес||Четвёртая|2025-01-01',
          '|1234567890123|Пятая|2025-01-01',
          '|7707083893||2025-01-01',
          '||Первая|2025-06-01',
        ),
      ),
    ).toEqual([
      [],
      [],
      [expect.stringMatching(/^park (keepersOnly|unknownFacility)$/)],
      ['park unknownFacility'],
      ['number numberWrong'],
      ['number unknownOrganisation'],
      ['name thereAlready'],
    ]);
    const nobody = await buildOrganisation(system, { kind: 'park', country: 'CN', region: 'CN-SD' });
    const idle = await buildPerson(system, { memberOf: [nobody] });
    const own = { ...wish, organisationId: nobody };
    expect(await check(idle.ctx, rows('||Шестая|2025-01-01', 'yantai-base||Шестая|2025-01-01'), own)).toEqual(
      [['park parkMissing'], ['park keepersOnly']],
    );
  });

  it('becomes residents in three languages, those of the directory with their page', async () => {
    const inn = '7707083893';
    const known = await buildOrganisation(system, {
      names: { ru: 'Морские технологии' },
      registrationIds: { inn },
      country: 'RU',
    });
    const rows = rowsOf(
      residentImport,
      wish,
      '统一社会信用代码|中文名称|俄文名称|国家|入驻日期',
      '|烟台新材料公司|Новые материалы Яньтая|中国|2024-05-01',
      `${inn}|海洋技术||俄罗斯|2024-06-01`,
    );
    const refs = await write(manager.ctx, rows);
    expect(await residents()).toMatchObject([
      { organisation: { id: known }, name: 'Морские технологии', country: 'RU', since: '2024-06-01' },
      {
        organisation: null,
        name: '烟台新材料公司',
        nameLanguage: 'zh',
        names: { zh: '烟台新材料公司', ru: 'Новые материалы Яньтая' },
        country: 'CN',
      },
    ]);
    expect(await check(manager.ctx, rows)).toEqual([['name thereAlready'], ['name thereAlready']]);
    const ids = refs.map(({ id }) => id);
    expect(await undo(manager.ctx, ids)).toEqual(ids.map((id) => ({ id, kept: null })));
    expect(await residents()).toEqual([]);
  });

  it('keeps the other names while the name stays, and a changed resident when it is taken back', async () => {
    const rows = rowsOf(
      residentImport,
      wish,
      '中文名称|俄文名称|入驻日期',
      '甲公司|Фирма А|2024-05-01',
      '乙公司|Фирма Б|2024-05-01',
      '丙公司||2024-05-01',
    );
    const [one = '', two = '', three = ''] = (await write(manager.ctx, rows)).map(({ id }) => id);
    const save = (residentId: string, name: string) =>
      call(parkEndpoints.saveResident, manager.ctx, {
        id: yantai,
        residentId,
        revision: 1,
        name,
        since: '2024-05-02',
      });
    expect((await save(one, '甲公司')).names).toEqual({ zh: '甲公司', ru: 'Фирма А' });
    expect((await save(two, '丁公司')).names).toEqual({ en: '丁公司' });
    expect(await undo(manager.ctx, [one, two, three])).toEqual([
      { id: one, kept: 'accounts.import.changedSince' },
      { id: two, kept: 'accounts.import.changedSince' },
      { id: three, kept: null },
    ]);
  });

  it('leaves the residents as they were when whatever came is taken back', async () => {
    const stored = () =>
      tablesOf<AccountsTables>(system)
        .selectFrom('accounts_park_resident')
        .selectAll()
        .orderBy('id')
        .execute();
    const line = fc.record({
      name: fc.stringMatching(/^[a-zа-я一-龥]{3,9}$/),
      year: fc.integer({ min: 2000, max: 2026 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(line, { maxLength: 8, selector: ({ name }) => name }),
        async (lines) => {
          const before = await stored();
          const rows = rowsOf(
            residentImport,
            wish,
            'Name|Since',
            ...lines.map(({ name, year }) => `${name}|${year}-03-05`),
          );
          const refs = await write(manager.ctx, rows);
          expect((await stored()).length).toBe(before.length + lines.length);
          await undo(
            manager.ctx,
            refs.map(({ id }) => id),
          );
          expect(await stored()).toEqual(before);
        },
      ),
      { numRuns: 12 },
    );
  });
});
