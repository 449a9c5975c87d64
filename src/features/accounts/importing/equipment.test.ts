import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { ImportWish } from '../../../platform/imports/table-import.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { equipmentEndpoints } from '../equipment/contract.ts';
import { equipmentRoutes } from '../equipment/routes.ts';
import { noteBooked } from '../equipment/store.ts';
import { factId, loadFacts } from '../load-facts.ts';
import { putOperator } from '../parks/store.ts';
import type { AccountsTables } from '../tables.gen.ts';
import { buildOrganisation, buildPerson, type BuiltPerson } from '../testing.ts';
import { equipmentImport, type EquipmentRow } from './equipment.ts';
import { faultsOf, rowsOf, shortFaults } from './testing-imports.ts';

let ticks = Date.parse('2026-11-22T08:00:00Z');
const { ctx: system } = await useTestDatabase({ clock: () => new Date((ticks += 1)) });
const call = callerOf(equipmentRoutes);
const visitor = system.withActor({ kind: 'visitor' });
const yantai = factId('facility', 'yantai-base');
let organisationId: string;
let owner: BuiltPerson;
let wish: ImportWish;

beforeAll(async () => {
  await loadFacts(system);
  organisationId = await buildOrganisation(system, { kind: 'institute', country: 'RU', region: 'RU-PRI' });
  owner = await buildPerson(system, { memberOf: [organisationId] });
  wish = { language: 'ru', organisationId };
});

const write = (ctx: Ctx, rows: readonly EquipmentRow[], asked = wish) =>
  ctx.transaction((tx) => equipmentImport.writeRows(tx, rows, asked));
const undo = (ctx: Ctx, ids: readonly string[]) => ctx.transaction((tx) => equipmentImport.undoRows(tx, ids));
const check = async (ctx: Ctx, rows: readonly EquipmentRow[], asked = wish) =>
  (await equipmentImport.checkRows(ctx, rows, asked)).map(shortFaults);
const simple = 'Название|Область (ГРНТИ)|Часы работы|Открыть для брони';

describe('a table of equipment and services', () => {
  it('is read in Chinese and in Russian', () => {
    const [chinese] = rowsOf(
      equipmentImport,
      { ...wish, language: 'zh' },
      '设备名称|俄文名称|中文说明|类别|技术领域|技术参数|开放对象|开放方式|价格|币种|计费单位|开放时间|是否开放',
      '激光焊接站|Лазерная сварка|低温钢|仪器|81|功率：4 kW；行程：1,200 mm；颜色：蓝|高校院所、企业|现场；寄样|500|人民币|小时|周一至周五 9:00-18:00|是',
    );
    expect(chinese).toEqual({
      texts: {
        zh: { name: '激光焊接站', description: '低温钢', terms: '' },
        ru: { name: 'Лазерная сварка', description: '', terms: '' },
      },
      sourceLanguage: 'zh',
      kind: 'equipment',
      field: '81',
      organisation: '',
      facility: '',
      specifications: [
        { name: '功率', value: '4', unit: 'kW' },
        { name: '行程', value: '1,200', unit: 'mm' },
        { name: '颜色', value: '蓝', unit: '' },
      ],
      users: ['institutes', 'enterprises'],
      access: ['onSite', 'samplesSent'],
      priceKind: 'fixed',
      price: { amountMinor: 50_000, currency: 'CNY' },
      unit: 'hour',
      hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '18:00' })),
      timeZone: null,
      isOpen: true,
    });
    const [russian] = rowsOf(
      equipmentImport,
      wish,
      'Прибор|Назначение|ГРНТИ|Пользователи|Тип цены|Режим работы|Единица времени|Часовой пояс',
      'Микроскоп|Снимки|Физика|все|договорная|пн–пт 9–18|в день|Asia/Vladivostok',
    );
    expect(russian).toMatchObject({
      texts: { ru: { name: 'Микроскоп', description: 'Снимки', terms: '' } },
      sourceLanguage: 'ru',
      field: '29',
      users: ['anyone'],
      priceKind: 'onRequest',
      price: null,
      unit: 'day',
      timeZone: 'Asia/Vladivostok',
      isOpen: false,
    });
  });

  it('says all that is wrong with a line at once', () => {
    const header =
      'Name in Russian|Description in English|Field|Users|Price|Currency|Pricing|Hours|Time zone|Specifications|Open';
    expect(
      faultsOf(
        equipmentImport,
        wish,
        header,
        'Стенд|A stand|99|pirates|100|gold|free|now and then|Mars/Olympus|fast|perhaps',
      ),
    ).toEqual([
      'nameEn nameOfText',
      'timeZone timeZoneUnknown',
      'users unknownWord',
      'field fieldUnknown',
      'specifications notASpecification',
      'currency unknownWord',
      'price priceKind',
      'hours notHours',
      'isOpen unknownWord',
    ]);
    expect(faultsOf(equipmentImport, wish, header, '||||5||||||')).toEqual([
      'name missing',
      'field missing',
      'currency missing',
      'hours missing',
    ]);
  });

  it('is for the people of an organisation', async () => {
    const may = (ctx: Ctx, id: string | null) =>
      equipmentImport.mayImport(ctx, { language: 'en', organisationId: id });
    await expect(may(owner.ctx, organisationId)).resolves.toBeUndefined();
    await expect(may((await buildPerson(system)).ctx, null)).rejects.toMatchObject({
      code: 'platform.forbidden',
    });
    await expect(may(visitor, null)).rejects.toMatchObject({ kind: 'unauthenticated' });
    await expect(may(owner.ctx, await buildOrganisation(system))).rejects.toMatchObject({
      code: 'platform.forbidden',
    });
  });

  it('is checked: the owner, where it stands, whether it may be opened, what is there', async () => {
    const foreign = await buildOrganisation(system, { names: { ru: 'Чужой завод' } });
    const unverified = await buildOrganisation(system, {
      state: 'registered',
      country: 'DE',
      region: null,
      names: { en: 'New Lab' },
    });
    const person = await buildPerson(system, { memberOf: [organisationId, unverified] });
    const everywhere = { ...wish, organisationId: null };
    const header = `${simple}|Организация|Находится в|Кому доступно`;
    const rows = rowsOf(
      equipmentImport,
      everywhere,
      header,
      `Стенд 1|81|пн 9–18|да|${organisationId}||`,
      'Стенд 2|81|пн 9–18||Чужой завод||',
      'Стенд 3|81|пн 9–18|да|New Lab||',
      `Стенд 4|81|пн 9–18||${organisationId}|yantai-base|`,
      `Стенд 5|81|пн 9–18||${organisationId}|Нигде|`,
      `Стенд 6|81|пн 9–18||${organisationId}||резиденты`,
      'Стенд 7|81|пн 9–18||||',
    );
    expect(foreign).not.toBe(unverified);
    expect(await check(person.ctx, rows, everywhere)).toEqual([
      [],
      ['organisation notYourOrganisation'],
      ['isOpen organisationNotVerified', 'timeZone timeZoneMissing'],
      ['facility notOperator'],
      ['facility unknownFacility'],
      ['users residentsNowhere'],
      ['organisation missing'],
    ]);
    expect(await check(owner.ctx, rows.slice(1, 2))).toEqual([['organisation notYourOrganisation']]);
    await expect(write(owner.ctx, rows)).rejects.toMatchObject({ code: 'accounts.import.changedMeanwhile' });
  });

  it('becomes equipment with its own words and the translations of people', async () => {
    await putOperator(system, yantai, organisationId, null);
    const rows = rowsOf(
      equipmentImport,
      wish,
      `${simple}|Название на китайском|Описание|Находится в|Цена|Валюта`,
      'Комплекс холода|29|пн–пт 9–18|да|低温装置|Для сталей|yantai-base|1500,50|руб.',
      'Черновик|29|пн–пт 9–18||||||',
    );
    const [open = '', draft = ''] = (await write(owner.ctx, rows)).map(({ id }) => id);
    const { items } = await call(equipmentEndpoints.list, { ...visitor, language: 'zh' }, { q: '低温' });
    expect(items).toMatchObject([
      {
        id: open,
        text: { language: 'zh', name: '低温装置', state: 'human' },
        region: 'CN-SD',
        timeZone: 'Asia/Shanghai',
      },
    ]);
    const seen = await call(equipmentEndpoints.get, owner.ctx, { id: open });
    expect(seen).toMatchObject({
      state: 'open',
      sourceLanguage: 'ru',
      price: { amountMinor: 150_050, currency: 'RUB' },
      facility: { id: yantai },
    });
    expect(seen.texts.map(({ language, state, description }) => [language, state, description])).toEqual([
      ['ru', 'own', 'Для сталей'],
      ['zh', 'human', ''],
    ]);
    await expect(call(equipmentEndpoints.get, visitor, { id: draft })).rejects.toMatchObject({
      kind: 'notFound',
    });
    expect(await call(equipmentEndpoints.get, owner.ctx, { id: draft })).toMatchObject({
      state: 'draft',
      region: 'RU-PRI',
      timeZone: 'Asia/Vladivostok',
    });
    expect(await check(owner.ctx, rows)).toEqual([['name thereAlready'], ['name thereAlready']]);
    expect(await undo(owner.ctx, [open, draft])).toEqual([open, draft].map((id) => ({ id, kept: null })));
    expect(await check(owner.ctx, rows)).toEqual([[], []]);
  });

  it('keeps what was changed, opened, translated or booked when it is taken back', async () => {
    const lines = ['А', 'Б', 'В', 'Г', 'Д'].map((letter) => `Прибор ${letter}|29|пн–пт 9–18|`);
    const ids = (await write(owner.ctx, rowsOf(equipmentImport, wish, simple, ...lines))).map(({ id }) => id);
    const [opened = '', translated = '', booked = '', changed = '', free = ''] = ids;
    await call(equipmentEndpoints.move, owner.ctx, { id: opened, to: 'open' });
    await call(equipmentEndpoints.saveText, owner.ctx, { id: translated, language: 'zh', name: '仪器' });
    expect(await noteBooked(system, booked)).toBe(true);
    const {
      texts: _texts,
      text: _text,
      price: _price,
      ...facts
    } = await call(equipmentEndpoints.get, owner.ctx, { id: changed });
    await call(equipmentEndpoints.save, owner.ctx, { ...facts, field: '81', facilityId: undefined });
    expect(await undo(owner.ctx, ids)).toEqual([
      { id: opened, kept: 'accounts.import.changedSince' },
      { id: translated, kept: 'accounts.import.changedSince' },
      { id: booked, kept: 'accounts.import.booked' },
      { id: changed, kept: 'accounts.import.changedSince' },
      { id: free, kept: null },
    ]);
    expect(await noteBooked(system, free)).toBe(false);
  });

  it('leaves the tables as they were when whatever came is taken back', async () => {
    const stored = async () => ({
      equipment: await tablesOf<AccountsTables>(system)
        .selectFrom('accounts_equipment')
        .selectAll()
        .orderBy('id')
        .execute(),
      texts: await tablesOf<AccountsTables>(system)
        .selectFrom('accounts_equipment_text')
        .selectAll()
        .orderBy('equipment_id')
        .orderBy('language')
        .execute(),
    });
    const line = fc.record({
      name: fc.stringMatching(/^[a-z一-龥]{3,9}$/),
      other: fc.option(fc.stringMatching(/^[а-я]{3,9}$/)),
      open: fc.constantFrom('да', 'нет'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(line, { maxLength: 8, selector: ({ name }) => name }),
        async (lines) => {
          const before = await stored();
          const header = 'Name in Chinese|Name in Russian|Field|Hours|Open';
          const rows = rowsOf(
            equipmentImport,
            wish,
            header,
            ...lines.map((one) => `${one.name}|${one.other ?? ''}|29|daily 9–18|${one.open}`),
          );
          const refs = await write(owner.ctx, rows);
          expect((await stored()).equipment.length).toBe(before.equipment.length + lines.length);
          await undo(
            owner.ctx,
            refs.map(({ id }) => id),
          );
          expect(await stored()).toEqual(before);
        },
      ),
      { numRuns: 12 },
    );
  });
});
