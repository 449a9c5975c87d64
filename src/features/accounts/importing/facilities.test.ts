import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../platform/audit/verify-audit.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { readRowOf } from '../../../platform/imports/row-reader.ts';
import type { ImportWish } from '../../../platform/imports/table-import.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { languages } from '../../../shared/language.ts';
import { facilityEndpoints } from '../facilities/contract.ts';
import { facilityRoutes } from '../facilities/routes.ts';
import { factId, loadFacts } from '../load-facts.ts';
import { markConfirmed } from '../directory/freshness/store.ts';
import { putOperator } from '../parks/store.ts';
import type { AccountsTables } from '../tables.gen.ts';
import { buildOrganisation, buildPerson, type BuiltPerson } from '../testing.ts';
import { insertResident } from '../parks/store.ts';
import { facilityImport } from './facilities.ts';
import { accountsImports } from './kinds.ts';
import { faultsOf, rowsOf, shortFaults, twiceTitled } from './testing-imports.ts';

let ticks = Date.parse('2026-11-22T08:00:00Z');
const { ctx: system } = await useTestDatabase({ clock: () => new Date((ticks += 1)) });
const call = callerOf(facilityRoutes);
const visitor = system.withActor({ kind: 'visitor' });
let operatorId: string;
let manager: BuiltPerson;
let moderator: BuiltPerson;
let wish: ImportWish;
const staffWish: ImportWish = { language: 'ru', organisationId: null };
const uscc = '91350100M000100Y43';

beforeAll(async () => {
  await loadFacts(system);
  operatorId = await buildOrganisation(system, {
    kind: 'park',
    country: 'CN',
    region: 'CN-HL',
    names: { zh: '黑河园区管理公司', ru: 'Хэйхэская управляющая компания' },
    registrationIds: { uscc },
  });
  manager = await buildPerson(system, { roles: ['park_manager'], memberOf: [operatorId] });
  moderator = await buildPerson(system, { roles: ['moderator'] });
  wish = { language: 'zh', organisationId: operatorId };
});

const write = (ctx: Ctx, rows: Parameters<typeof facilityImport.writeRows>[1], asked = wish) =>
  ctx.transaction((tx) => facilityImport.writeRows(tx, rows, asked));
const undo = (ctx: Ctx, ids: readonly string[]) => ctx.transaction((tx) => facilityImport.undoRows(tx, ids));
const check = async (ctx: Ctx, rows: Parameters<typeof facilityImport.checkRows>[1], asked = wish) =>
  (await facilityImport.checkRows(ctx, rows, asked)).map(shortFaults);

describe('the tables of this room', () => {
  it.each(accountsImports.map((kind) => [kind.kind, kind] as const))(
    'have no heading that could mean two columns: %s',
    (_name, kind) => expect(twiceTitled(kind)).toEqual([]),
  );

  it.each(
    accountsImports.flatMap((kind) => languages.map((language) => [kind.kind, language, kind] as const)),
  )('have an example that can be read: %s in %s', (_name, language, kind) => {
    const example = kind.columns.flatMap(({ key, sample }) =>
      sample ? [[key, sample[language]] as const] : [],
    );
    const read = kind.readRow(readRowOf(new Map(example)), { language, organisationId: null });
    expect('problems' in read ? read.problems : []).toEqual([]);
  });
});

describe('a table of facilities', () => {
  it('is read in Chinese and in Russian', () => {
    const [chinese] = rowsOf(
      facilityImport,
      wish,
      '园区名称|英文名称|类别|所在省份|所在城市|成立时间|重点领域|状态',
      '黑河示范园|Heihe Demonstration Park|科技园区|黑龙江|黑河|2018年4月|新材料、激光|运营中',
    );
    expect(chinese).toMatchObject({
      names: { zh: '黑河示范园', en: 'Heihe Demonstration Park' },
      kind: 'science-park',
      country: 'CN',
      region: 'CN-HL',
      city: 'Heihe',
      opened: '2018-04',
      fields: ['new-materials', 'laser'],
      status: 'operating',
      nameConfidence: 'proposed',
    });
    const [russian] = rowsOf(
      facilityImport,
      staffWish,
      'Наименование|Тип|Субъект РФ|Год открытия|Достоверность названия',
      'Технопарк «Амур»|Технопарк|Амурская область|2020|официальное название',
    );
    expect(russian).toMatchObject({
      names: { ru: 'Технопарк «Амур»' },
      kind: 'science-park',
      country: 'RU',
      region: 'RU-AMU',
      opened: '2020',
      nameConfidence: 'official',
    });
  });

  it('says all that is wrong with a line at once', () => {
    const header = 'Название|Вид|Страна|Регион|Открыт|Примечание (на английском)|Направления|Состояние';
    expect(
      faultsOf(facilityImport, staffWish, header, '|дворец|Китай|Приморский край|скоро|По-русски|алхимия|—?'),
    ).toEqual([
      'name missing',
      'region regionElsewhere',
      'note noteInEnglish',
      'kind unknownWord',
      'status unknownWord',
      'opened notADay',
      'fields unknownWord',
    ]);
    expect(faultsOf(facilityImport, staffWish, header, 'Я|||||||')).toEqual([
      'name tooShort',
      'country placeMissing',
      'kind missing',
    ]);
  });

  it('is for staff, and for park managers of the organisation', async () => {
    const may = (ctx: Ctx, organisationId: string | null) =>
      facilityImport.mayImport(ctx, { language: 'en', organisationId });
    await expect(may(moderator.ctx, null)).resolves.toBeUndefined();
    await expect(may(manager.ctx, operatorId)).resolves.toBeUndefined();
    await expect(may(visitor, null)).rejects.toMatchObject({ kind: 'unauthenticated' });
    const company = await buildOrganisation(system);
    const plain = await buildPerson(system, { memberOf: [company] });
    await expect(may(plain.ctx, company)).rejects.toMatchObject({ code: 'accounts.import.facilityKeepers' });
    const other = await buildOrganisation(system);
    await expect(may(manager.ctx, other)).rejects.toMatchObject({ code: 'platform.forbidden' });
  });

  it('is checked against the directory', async () => {
    const header = '名称|英文名称|类型|国家|运营机构';
    const lines = (...texts: string[]) => rowsOf(facilityImport, wish, header, ...texts);
    await buildOrganisation(system, { names: { ru: 'Двойник' } });
    await buildOrganisation(system, { names: { ru: 'Двойник' } });
    await buildOrganisation(system, { names: { zh: '别家公司' } });
    const { names } = await call(facilityEndpoints.get, visitor, { id: factId('facility', 'yantai-base') });
    const rows = lines(
      `新园一|New One|孵化器|中国|${uscc}`,
      '新园二||孵化器|中国|Хэйхэская управляющая компания',
      '新园三||孵化器|中国|没有这家公司',
      '新园四||孵化器|中国|Двойник',
      '新园五||孵化器|中国|别家公司',
      `${names.zh}||孵化器|中国|`,
    );
    expect(await check(manager.ctx, rows)).toEqual([
      [],
      [],
      ['operator unknownOrganisation'],
      ['operator severalOrganisations'],
      ['operator notYourOrganisation'],
      ['name thereAlready'],
    ]);
    const unverified = await buildOrganisation(system, { state: 'registered', names: { zh: '新公司' } });
    const newcomer = await buildPerson(system, { roles: ['park_manager'], memberOf: [unverified] });
    const own = { language: 'zh' as const, organisationId: unverified };
    expect(await check(newcomer.ctx, lines('新园六||孵化器|中国|'), own)).toEqual([['operator notVerified']]);
    expect(
      await check(manager.ctx, lines('新园七||孵化器|中国|'), { ...wish, organisationId: null }),
    ).toEqual([['operator missing']]);
    expect(await check(moderator.ctx, lines('新园八||孵化器|中国|'), staffWish)).toEqual([[]]);
    await expect(write(manager.ctx, rows)).rejects.toMatchObject({
      code: 'accounts.import.changedMeanwhile',
    });
  });

  it('becomes facilities everybody can read, with who keeps them', async () => {
    const rows = rowsOf(
      facilityImport,
      wish,
      '名称|俄文名称|类型|国家',
      '江北中试基地|Опытная база Цзянбэй|中试基地|中国',
    );
    const [ref] = await write(manager.ctx, rows);
    const id = ref?.id ?? '';
    expect(ref).toEqual({ room: 'accounts', kind: 'facility', id });
    const { items } = await call(facilityEndpoints.list, visitor, { q: 'цзянбэй' });
    expect(items).toMatchObject([{ id, kind: 'service-platform', country: 'CN' }]);
    expect(await call(facilityEndpoints.get, visitor, { id })).toMatchObject({
      names: { zh: '江北中试基地', ru: 'Опытная база Цзянбэй' },
      externalKey: null,
      source: null,
    });
    const operators = await tablesOf<AccountsTables>(system)
      .selectFrom('accounts_facility_operator')
      .select('organisation_id')
      .where('facility_id', '=', id)
      .execute();
    expect(operators).toEqual([{ organisation_id: operatorId }]);
    expect(await check(manager.ctx, rows)).toEqual([['name thereAlready']]);
    expect(await undo(manager.ctx, [id])).toEqual([{ id, kept: null }]);
    await expect(call(facilityEndpoints.get, visitor, { id })).rejects.toMatchObject({ kind: 'notFound' });
    expect(await check(manager.ctx, rows)).toEqual([[]]);
    expect((await verifyAudit(system)).ok).toBe(true);
  });

  it('keeps what somebody confirmed, named or hung something on when it is taken back', async () => {
    const rows = rowsOf(
      facilityImport,
      wish,
      '名称|类型|国家',
      '甲园|孵化器|中国',
      '乙园|孵化器|中国',
      '丙园|孵化器|中国',
      '丁园|孵化器|中国',
    );
    const ids = (await write(manager.ctx, rows)).map(({ id }) => id);
    const [confirmed = '', lived = '', named = '', free = ''] = ids;
    await markConfirmed(system, { subject: 'facility', id: confirmed }, '2026-11-22', manager.personId);
    const resident = {
      organisationId: null,
      name: '甲',
      nameLanguage: 'zh' as const,
      country: null,
      until: null,
    };
    await insertResident(
      system,
      lived,
      { ...resident, since: '2026-01-01', field: null, rooms: null },
      manager.personId,
    );
    const later: Ctx = { ...system, clock: () => new Date('2026-11-23T08:00:00Z') };
    await putOperator(later, named, await buildOrganisation(system), moderator.personId);
    expect(await undo(manager.ctx, [...ids, '0190a1b2-0000-7000-8000-000000000000'])).toEqual([
      { id: confirmed, kept: 'accounts.import.changedSince' },
      { id: lived, kept: 'accounts.import.reliedOn' },
      { id: named, kept: 'accounts.import.changedSince' },
      { id: free, kept: null },
      { id: '0190a1b2-0000-7000-8000-000000000000', kept: null },
    ]);
  });

  it('leaves the tables as they were when whatever came is taken back', async () => {
    const stored = async () => ({
      facilities: await tablesOf<AccountsTables>(system)
        .selectFrom('accounts_facility')
        .selectAll()
        .orderBy('id')
        .execute(),
      operators: await tablesOf<AccountsTables>(system)
        .selectFrom('accounts_facility_operator')
        .selectAll()
        .orderBy('facility_id')
        .orderBy('organisation_id')
        .execute(),
    });
    const word = fc.stringMatching(/^[a-zа-я一-龥]{2,12}$/);
    const line = fc.record({ name: word, kind: fc.constantFrom('孵化器', 'технопарк', 'joint laboratory') });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(line, { maxLength: 8, selector: ({ name }) => name }),
        async (lines) => {
          const before = await stored();
          const rows = rowsOf(
            facilityImport,
            wish,
            'Name|Kind|Country',
            ...lines.map(({ name, kind }) => `${name}|${kind}|中国`),
          );
          const refs = await write(manager.ctx, rows);
          expect((await stored()).facilities.length).toBe(before.facilities.length + lines.length);
          const undone = await undo(
            manager.ctx,
            refs.map(({ id }) => id),
          );
          expect(undone.every(({ kept }) => kept === null)).toBe(true);
          expect(await stored()).toEqual(before);
        },
      ),
      { numRuns: 12 },
    );
  });
});
