import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { factId, loadFacts } from '../load-facts.ts';
import { buildOrganisation, buildPerson, type BuiltPerson } from '../testing.ts';
import { equipmentEndpoints } from './contract.ts';
import { equipmentRoutes } from './routes.ts';
import { orderHours } from './rules.ts';

const { ctx: system } = await useTestDatabase({ clock: () => new Date('2026-11-22T08:00:00Z') });
const call = callerOf(equipmentRoutes);
const visitor = system.withActor({ kind: 'visitor' });
let organisationId: string;
let owner: BuiltPerson;
let stranger: BuiltPerson;

beforeAll(async () => {
  await loadFacts(system);
  organisationId = await buildOrganisation(system, { kind: 'institute', country: 'RU', region: 'RU-PRI' });
  owner = await buildPerson(system, { memberOf: [organisationId] });
  stranger = await buildPerson(system, { memberOf: [await buildOrganisation(system)] });
});

const facts = {
  kind: 'equipment' as const,
  field: '81',
  timeZone: 'Asia/Vladivostok',
  specifications: [{ name: 'Ток', value: '500', unit: 'А' }],
  users: ['anyone' as const],
  access: ['onSite' as const],
  priceKind: 'fixed' as const,
  price: { amountMinor: 500_000, currency: 'RUB' as const },
  unit: 'hour' as const,
  hours: [{ weekday: 1, from: '09:00', to: '18:00' }],
};
const inRussian = (ctx: Ctx): Ctx => ({ ...ctx, language: 'ru' });
const create = (more: object = {}) =>
  call(equipmentEndpoints.create, inRussian(owner.ctx), {
    organisationId,
    name: 'Сварочный стенд',
    description: 'Стенд для холодостойких сталей',
    ...facts,
    ...more,
  });

describe('equipment', () => {
  it('is a draft for its people until it is opened; a visitor sees no price', async () => {
    const { id, state, region } = await create();
    expect({ state, region }).toEqual({ state: 'draft', region: 'RU-PRI' });
    await expect(call(equipmentEndpoints.get, visitor, { id })).rejects.toMatchObject({ kind: 'notFound' });
    await call(equipmentEndpoints.move, owner.ctx, { id, to: 'open' });
    const seen = await call(equipmentEndpoints.get, visitor, { id });
    expect(seen).toMatchObject({ state: 'open', price: null, priceKind: 'fixed', mayEdit: false });
    expect((await call(equipmentEndpoints.get, stranger.ctx, { id })).price).toEqual(facts.price);
    await expect(call(equipmentEndpoints.move, stranger.ctx, { id, to: 'paused' })).rejects.toMatchObject({
      code: 'platform.forbidden',
    });
    await call(equipmentEndpoints.move, owner.ctx, { id, to: 'withdrawn' });
    await expect(call(equipmentEndpoints.move, owner.ctx, { id, to: 'open' })).rejects.toMatchObject({
      code: 'accounts.equipment.notFromHere',
    });
  });

  it('is found by field, region, kind and a part of its name in any language', async () => {
    const { id } = await create({ name: 'Лазерный комплекс', field: '29', kind: 'service' });
    await call(equipmentEndpoints.move, owner.ctx, { id, to: 'open' });
    const text = { id, language: 'zh' as const, name: '激光加工中心' };
    await call(equipmentEndpoints.saveText, owner.ctx, text);
    const find = async (filter: object) =>
      (await call(equipmentEndpoints.list, { ...visitor, language: 'zh' }, filter)).items.map(
        (one) => one.id,
      );
    for (const filter of [
      { q: '激光' },
      { q: 'лазерный' },
      { field: '29' },
      { region: 'RU-PRI', kind: 'service' },
    ]) {
      expect(await find(filter), JSON.stringify(filter)).toEqual([id]);
    }
    expect(await find({ q: 'лазерный', field: '81' })).toEqual([]);
    const { items } = await call(equipmentEndpoints.list, { ...visitor, language: 'zh' }, { q: '激光' });
    expect(items[0]?.text).toEqual({ language: 'zh', name: '激光加工中心', state: 'human' });
  });

  it('says of a translation that the original has changed since', async () => {
    const { id } = await create();
    await call(equipmentEndpoints.move, owner.ctx, { id, to: 'open' });
    const translator = await buildPerson(system, { roles: ['translator'] });
    await call(equipmentEndpoints.saveText, translator.ctx, { id, language: 'zh', name: '焊接台' });
    await expect(
      call(equipmentEndpoints.saveText, translator.ctx, { id, language: 'ru', name: 'Другое' }),
    ).rejects.toMatchObject({ code: 'platform.forbidden' });
    await expect(
      call(equipmentEndpoints.saveText, stranger.ctx, { id, language: 'zh', name: '别的' }),
    ).rejects.toMatchObject({ code: 'platform.forbidden' });
    const after = await call(equipmentEndpoints.saveText, owner.ctx, {
      id,
      language: 'ru',
      name: 'Новый стенд',
    });
    expect(after.texts.map(({ language, state }) => `${language} ${state}`)).toEqual(['ru own', 'zh stale']);
  });

  it.each([
    [{ field: '99' }, 'field'],
    [{ price: null }, 'price'],
    [{ facilityId: factId('facility', 'yantai-base') }, 'facilityId'],
    [{ users: ['residents'] }, 'users'],
    [{ hours: [{ weekday: 1, from: '10:00', to: '09:00' }] }, 'hours'],
    [{ timeZone: 'Asia/Nowhere' }, 'timeZone'],
  ])('is refused with %j', async (more, path) => {
    await expect(create(more)).rejects.toMatchObject({ fields: [{ path }] });
  });

  it('is opened by verified organisations only, and changed on what was read', async () => {
    const unknownId = await buildOrganisation(system, { state: 'registered' });
    const unknown = await buildPerson(system, { memberOf: [unknownId] });
    const { id } = await call(equipmentEndpoints.create, unknown.ctx, {
      organisationId: unknownId,
      name: 'Stand',
      ...facts,
    });
    await expect(call(equipmentEndpoints.move, unknown.ctx, { id, to: 'open' })).rejects.toMatchObject({
      code: 'accounts.equipment.organisationNotVerified',
    });
    await call(equipmentEndpoints.save, unknown.ctx, { id, revision: 1, ...facts });
    await expect(
      call(equipmentEndpoints.save, unknown.ctx, { id, revision: 1, ...facts }),
    ).rejects.toMatchObject({
      code: 'accounts.equipment.changedMeanwhile',
    });
  });
});

describe('opening hours', () => {
  const time = fc.integer({ min: 0, max: 24 }).map((hour) => `${String(hour).padStart(2, '0')}:00`);
  const hours = fc.array(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), from: time, to: time }), {
    maxLength: 8,
  });
  it('are taken only where no hour of the week is told twice', () => {
    fc.assert(
      fc.property(hours, (told) => {
        const cells = told.flatMap(({ weekday, from, to }) =>
          Array.from({ length: Math.max(0, Number(to.slice(0, 2)) - Number(from.slice(0, 2))) }, (_, at) =>
            [weekday, Number(from.slice(0, 2)) + at].join(' '),
          ),
        );
        const isRight = told.every(({ from, to }) => from < to) && new Set(cells).size === cells.length;
        expect(orderHours(told) !== undefined).toBe(isRight);
      }),
    );
  });
});
