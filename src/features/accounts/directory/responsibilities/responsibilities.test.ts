import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '../../../../platform/db/context.ts';
import { readPdfText } from '../../../../platform/testing/read-pdf-text.ts';
import { useTestDatabase } from '../../../../platform/testing/use-test-database.ts';
import { factId, loadFacts } from '../../load-facts.ts';
import { buildOrganisation, buildPerson, callAccounts } from '../../testing.ts';
import { loadResponsibilities } from '../load-responsibilities.ts';
import { responsibilityEndpoints as endpoints } from './contract.ts';
import { pairOf } from './store.ts';
import { contactSheet } from './write-sheet.ts';

const { ctx: system } = await useTestDatabase();
const visitor = system.withActor({ kind: 'visitor' });

beforeAll(async () => {
  await loadFacts(system);
  expect(await loadResponsibilities(system)).toEqual({
    organisations: 8,
    responsibilities: 60,
    counterparts: 28,
  });
}, 60_000);

const idOf = (key: string) => factId('organisation', key);
const find = (input: object, ctx: Ctx = visitor) => callAccounts(endpoints.find, ctx, input);

describe('starting content', () => {
  it('is loaded once, and what people took away stays away', async () => {
    expect(await loadResponsibilities(system)).toEqual({
      organisations: 0,
      responsibilities: 0,
      counterparts: 0,
    });
    const moderator = await buildPerson(system, { roles: ['moderator'] });
    const { items } = await callAccounts(endpoints.list, visitor, { step: 'education' });
    const [school] = items;
    expect(school).toMatchObject({ factKey: 'resp-cn-moe-education', confidence: 'H', asOf: '2016' });
    await callAccounts(endpoints.remove, moderator.ctx, { id: school?.id ?? '' });
    await callAccounts(endpoints.part, moderator.ctx, { id: idOf('cas'), otherId: idOf('ru-ras') });
    expect(await loadResponsibilities(system)).toMatchObject({ responsibilities: 0, counterparts: 0 });
    expect((await callAccounts(endpoints.list, visitor, { step: 'education' })).total).toBe(0);
  });
});

describe('finder', () => {
  it('shows both banks of a step side by side, each with the counterpart', async () => {
    const { steps } = await find({ step: 'dualUse' });
    expect(steps).toHaveLength(1);
    expect(steps[0]?.CN.items).toMatchObject([
      {
        organisation: { id: idOf('cn-mofcom') },
        level: 'agencyRegion',
        counterparts: [{ organisation: { id: idOf('ru-fstec') }, confidence: 'L' }],
      },
    ]);
    expect(steps[0]?.RU.items).toMatchObject([
      {
        organisation: { id: idOf('ru-fstec') },
        counterparts: [{ organisation: { id: idOf('cn-mofcom') } }],
      },
    ]);
  });

  it('names every step, also those for which nobody is known', async () => {
    const { steps, total } = await find({});
    expect(steps).toHaveLength(22);
    const customs = steps.find(({ step }) => step === 'customs');
    expect([customs?.CN, customs?.RU]).toEqual([
      { total: 0, items: [] },
      { total: 0, items: [] },
    ]);
    expect(total).toBe((await callAccounts(endpoints.list, visitor, {})).total);
  });

  it('a region narrows its own bank, a field leaves those of all fields', async () => {
    const { steps } = await find({ step: 'coordination', region: 'CN-HL' });
    const chinese = steps[0]?.CN.items ?? [];
    expect(chinese.map(({ region }) => region)).toEqual(['CN-HL', 'CN-HL', null, null, null]);
    expect(steps[0]?.RU.total).toBe(3);
    const space = (await find({ step: 'coordination', field: '89' })).steps[0];
    expect(space?.RU.items.map(({ organisation }) => organisation.id)).toEqual([
      idOf('ru-roscosmos'),
      idOf('ru-minobrnauki'),
    ]);
    const other = (await find({ step: 'coordination', field: '31' })).steps[0];
    expect(other?.RU.items.map(({ field }) => field)).toEqual([null]);
  });

  it('pages a chosen step and counts past the end', async () => {
    const first = await find({ step: 'brokerage' });
    const past = await find({ step: 'brokerage', page: 9 });
    expect(past.steps[0]?.CN).toEqual({ total: first.steps[0]?.CN.total, items: [] });
  });

  it.each([{ step: 'war' }, { field: '999' }, { region: 'KZ-ALA' }])('refuses %j', async (input) => {
    await expect(find(input)).rejects.toMatchObject({ status: 422 });
  });
});

describe('writing', () => {
  const wish = { step: 'customs', bank: 'RU', what: 'Декларации', said: 'Сайт' } as const;

  it('is for members, officers of the bank and moderators; members alone cannot say it is sure', async () => {
    const id = await buildOrganisation(system, { kind: 'institute' });
    const owner = await buildPerson(system, { memberOf: [id] });
    const russian = await buildOrganisation(system, { kind: 'ministry' });
    const chinese = await buildOrganisation(system, { kind: 'ministry', country: 'CN', region: 'CN-BJ' });
    const officer = await buildPerson(system, { roles: ['programme_officer'], memberOf: [russian] });
    const otherBank = await buildPerson(system, { roles: ['programme_officer'], memberOf: [chinese] });
    const add = (ctx: Ctx, more: object = {}) =>
      callAccounts(endpoints.add, ctx, { id, ...wish, confidence: 'H', ...more });
    await expect(add(otherBank.ctx)).rejects.toMatchObject({ status: 403 });
    await expect(add(visitor)).rejects.toMatchObject({ status: 401 });
    const added = await add(owner.ctx);
    expect(added).toMatchObject({ mayEdit: true, mayJudge: false, responsibilities: [{ confidence: 'M' }] });
    await expect(add(officer.ctx)).rejects.toMatchObject({ code: 'accounts.directory.alreadySaid' });
    const sure = await add(officer.ctx, { region: 'RU-PRI' });
    expect(sure.responsibilities.map(({ confidence }) => confidence)).toEqual(['H', 'M']);
    await expect(add(owner.ctx, { region: 'CN-HL' })).rejects.toMatchObject({
      fields: [{ path: 'region', code: 'accounts.directory.regionOfOtherBank' }],
    });
    const [own] = added.responsibilities;
    await expect(callAccounts(endpoints.remove, otherBank.ctx, { id: own?.id ?? '' })).rejects.toMatchObject({
      status: 403,
    });
    await callAccounts(endpoints.check, officer.ctx, { id: own?.id ?? '' });
  });
});

describe('counterparts', () => {
  it('are one of each bank', async () => {
    const moderator = await buildPerson(system, { roles: ['moderator'] });
    const pair = (one: string, other: string) =>
      callAccounts(endpoints.pair, moderator.ctx, {
        id: idOf(one),
        otherId: idOf(other),
        said: 'Договор',
        confidence: 'M',
      });
    await expect(pair('cn-cac', 'cn-miit')).rejects.toMatchObject({ code: 'accounts.directory.notAcross' });
    await expect(pair('cn-cac', 'cn-cac')).rejects.toMatchObject({ code: 'accounts.directory.notAcross' });
  });

  it('are symmetric, whatever is paired and parted from either side', async () => {
    const keys = ['cn-cac', 'cn-miit', 'cn-whu', 'ru-fstec', 'ru-fsb', 'ru-tpu'] as const;
    const moderator = await buildPerson(system, { roles: ['moderator'] });
    const across = async (key: string) => {
      const { counterparts } = await callAccounts(endpoints.ofOrganisation, visitor, { id: idOf(key) });
      return counterparts.map(({ organisation }) => organisation.id);
    };
    const step = fc.record({
      one: fc.constantFrom(...keys),
      other: fc.constantFrom(...keys),
      pairs: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        for (const { one, other, pairs } of steps) {
          const ids = { id: idOf(one), otherId: idOf(other) };
          const act = pairs
            ? callAccounts(endpoints.pair, moderator.ctx, { ...ids, said: 'x', confidence: 'L' })
            : callAccounts(endpoints.part, moderator.ctx, ids);
          const isDone = await act.then(
            () => true,
            () => false,
          );
          if (isDone) expect((await across(one)).includes(idOf(other))).toBe(pairs);
        }
        const seen = new Map<string, string[]>();
        for (const key of keys) seen.set(idOf(key), await across(key));
        for (const [one, others] of seen) {
          for (const other of seen.keys()) {
            expect(others.includes(other)).toBe(seen.get(other)?.includes(one));
          }
        }
      }),
      { numRuns: 10 },
    );
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (a, b) => {
        expect(pairOf(a, b)).toEqual(pairOf(b, a));
      }),
    );
  }, 60_000);
});

describe('contact sheet', () => {
  it('has the three names side by side; contacts only for who may see them', async () => {
    const id = await buildOrganisation(system, {
      kind: 'agency',
      names: { ru: 'Бюро переводов', zh: '翻译局', en: 'Bureau of Translation' },
      website: 'https://bureau.example.org',
      contacts: [{ type: 'phone', value: '+7 423 111 22 33' }],
    });
    const owner = await buildPerson(system, { memberOf: [id] });
    const wish = { step: 'translation', bank: 'RU', what: 'Перевод', said: 'Сайт' } as const;
    await callAccounts(endpoints.add, owner.ctx, { id, ...wish });
    const sheet = async (ctx: Ctx) => {
      const { body } = await contactSheet.handle(
        { ...ctx, language: 'ru' },
        { step: 'translation', format: 'pdf' },
      );
      const pages = await readPdfText(body as Uint8Array);
      return pages
        .flatMap((page) => page.map(({ text }) => text))
        .join('')
        .replace(/\s+/g, '');
    };
    const open = await sheet(visitor);
    for (const text of ['Бюро переводов', '翻译局', 'Bureau of Translation', 'bureau.example.org']) {
      expect(open).toContain(text.replace(/\s+/g, ''));
    }
    expect(open).not.toContain('1112233');
    expect(await sheet(owner.ctx)).toContain('1112233');
  }, 60_000);
});
