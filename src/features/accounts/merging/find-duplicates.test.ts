import { describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import type { OrganisationFacts } from '../organisations/store.ts';
import { buildOrganisation, buildPerson, callAccounts as call } from '../testing.ts';
import { mergingEndpoints } from './contract.ts';
import { refreshDuplicates } from './find-duplicates.ts';
import { findDuplicates } from './jobs.ts';

const { ctx: system } = await useTestDatabase();
const keeper = (await buildPerson(system, { roles: ['administrator'] })).ctx;

/** What is found of two organisations of Heilongjiang; undefined for nothing. */
async function findPair(one: Partial<OrganisationFacts>, other: Partial<OrganisationFacts>) {
  const place = { state: 'listed' as const, country: 'CN', region: 'CN-HL' };
  const ids = [
    await buildOrganisation(system, { ...place, ...one }),
    await buildOrganisation(system, { ...place, ...other }),
  ] as const;
  for (const id of ids) await refreshDuplicates(system, id);
  const page = await call(mergingEndpoints.duplicates, keeper, { least: 40, pageSize: 100 });
  const pair = page.items.find((found) => [found.one.id, found.other.id].every((id) => ids.includes(id)));
  return { ids, score: pair?.score ?? 0, reasons: pair?.reasons.map(({ code }) => code) ?? [] };
}

describe('likely duplicates', () => {
  it('are certain by a registration number, whatever the names', async () => {
    const number = { registrationIds: { uscc: '91230100MA18XXXX0X' } };
    const found = await findPair(
      { names: { zh: '龙江焊接' }, ...number },
      { names: { en: 'Amber' }, ...number },
    );
    expect(found).toMatchObject({ score: 98, reasons: ['sameNumber'] });
  });

  it.each([
    ['Chinese and Palladius', { zh: '巨邦风险投资有限公司' }, { ru: 'ООО «Цзюйбан»' }],
    ['Chinese and pinyin', { zh: '黑河鼎泰贸易有限公司' }, { en: 'Heihe Dingtai Trade Co., Ltd.' }],
    ['Palladius and pinyin', { ru: 'Компания «Хуавэй Синьцзе»' }, { en: 'Huawei Xinjie' }],
    ['Russian and its transliteration', { ru: 'АО «Криогенмаш»' }, { en: 'Kriogenmash JSC' }],
    ['another legal form', { ru: 'ПАО «Северсталь-Метиз»' }, { ru: 'Северсталь-Метиз, ООО' }],
  ])('are found by names across scripts: %s', async (_, one, other) => {
    const found = await findPair({ names: one }, { names: other });
    expect(found.score).toBeGreaterThanOrEqual(50);
    expect(found.reasons.length).toBeGreaterThan(0);
  });

  it.each([
    [
      'words every second name has',
      { en: 'Research Institute of Technology' },
      { en: 'Institute of Research' },
    ],
    ['the city alone', { zh: '佳木斯大学' }, { ru: 'Цзямусыский центр' }],
  ])('are not made by %s', async (_, one, other) => {
    expect((await findPair({ names: one }, { names: other })).score).toBe(0);
  });

  it('are doubted where numbers in one register or countries differ', async () => {
    const name = { names: { ru: 'Кедровый Мыс' } };
    const numbers = await findPair(
      { ...name, registrationIds: { inn: '7707083893' } },
      { ...name, registrationIds: { inn: '7736050003' } },
    );
    expect(numbers.score).toBeLessThan(50);
    const other = { names: { ru: 'Лазурный Плёс' } };
    expect((await findPair(other, { ...other, country: 'RU', region: 'RU-PRI' })).score).toBeLessThan(50);
  });

  it('leave the list once merged or said to be two, and come back after', async () => {
    const name = { names: { en: 'Zolotaya Taiga Timber' } };
    const { ids } = await findPair(name, name);
    const [oneId, otherId] = ids;
    const isListed = async () =>
      (await call(mergingEndpoints.duplicates, keeper, { pageSize: 100 })).items.some(({ one }) =>
        ids.includes(one.id),
      );
    expect(await isListed()).toBe(true);
    await call(mergingEndpoints.sayDifferent, keeper, { oneId, otherId });
    expect(await isListed()).toBe(false);
    await call(mergingEndpoints.takeBackDifference, keeper, { oneId, otherId });
    const wish = { loserId: oneId, winnerId: otherId, reason: 'The same' };
    const { id } = await call(mergingEndpoints.merge, keeper, wish);
    for (const one of ids) await refreshDuplicates(system, one);
    expect(await isListed()).toBe(false);
    await call(mergingEndpoints.undo, keeper, { id });
    for (const one of ids) await refreshDuplicates(system, one);
    expect(await isListed()).toBe(true);
  });

  it('are looked for by the names of what was merged, too', async () => {
    const names = { ru: 'Амурская Верфь' };
    const loser = await findPair({ names }, { names: { en: 'Unlike Yard' } });
    const [loserId, winnerId] = loser.ids;
    await call(mergingEndpoints.merge, keeper, { loserId, winnerId, reason: 'The same' });
    const third = await buildOrganisation(system, { state: 'listed', country: 'CN', names });
    for (const id of [...loser.ids, third]) await refreshDuplicates(system, id);
    const { items } = await call(mergingEndpoints.duplicates, keeper, { pageSize: 100 });
    const pairs = items.map(({ one, other }) => [one.id, other.id].sort());
    expect(pairs).toContainEqual([winnerId, third].sort());
  });

  it('of records that were there before are found by the job, in the end all', async () => {
    await buildOrganisation(system, { state: 'listed', names: { ru: 'Песцовая Гавань' } });
    await buildOrganisation(system, { state: 'listed', names: { en: 'Pestsovaia Gavan' } });
    await findDuplicates.run(system, {});
    const { rows } = await sql<{ left: number }>`
      select count(*)::int as left from accounts_organisation organisation where not exists (
        select from accounts_organisation_keyed keyed where keyed.organisation_id = organisation.id)`.execute(
      system.db,
    );
    expect(rows[0]?.left).toBe(0);
    const { items } = await call(mergingEndpoints.duplicates, keeper, { pageSize: 100 });
    expect(
      items.some(({ one }) => one.names.ru === 'Песцовая Гавань' || one.names.en === 'Pestsovaia Gavan'),
    ).toBe(true);
  });
});
