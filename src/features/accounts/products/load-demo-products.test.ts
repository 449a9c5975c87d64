import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { verifyAudit } from '../../../platform/audit/verify-audit.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { languages } from '../../../shared/language.ts';
import { dataFile } from '../data-files.ts';
import { loadDemo, removeDemo } from '../load-demo.ts';
import { organisationEndpoints } from '../organisations/contract.ts';
import { checkRegistrationId, registrationIdKinds } from '../registration-ids.ts';
import { actAs, callAccounts } from '../testing.ts';
import { stableId } from '../stable-id.ts';
import { listEnterprises } from './enterprise-views.ts';
import { getProduct, moveProduct } from './service.ts';

const { ctx: system } = await useTestDatabase();
const visitor = system.withActor({ kind: 'visitor' });
await loadDemo(system);

const enterprises = (bank: 'cn' | 'ru', language: 'zh' | 'ru' | 'en' = 'en') =>
  listEnterprises({ ...visitor, language }, { ...productFilter, bank });
const productFilter = {
  q: undefined,
  region: undefined,
  field: undefined,
  hs: undefined,
  page: 1,
  pageSize: 100,
};
const count = async () => (await sql`select from accounts_product`.execute(system.db)).rows.length;

it.each(['cn', 'ru'] as const)(
  'enterprises of bank %s show products with figures, in every language',
  async (bank) => {
    const own = bank === 'cn' ? 'zh' : 'ru';
    const shown = (await enterprises(bank)).items.flatMap((one) => one.shown);
    expect(shown.length).toBeGreaterThanOrEqual(4);
    for (const { id } of shown) {
      for (const language of languages) {
        const product = await getProduct({ ...visitor, language }, id);
        expect(product.text).toMatchObject({ language, state: language === own ? 'own' : 'human' });
        expect(product.organisation.isDemo).toBe(true);
        expect(product.specifications.length).toBeGreaterThan(1);
        expect(product.specifications.some(({ unit }) => unit !== '')).toBe(true);
      }
    }
    const places = (await enterprises(bank)).items.map(({ completeness }) => completeness.missing);
    expect(places.some((missing) => missing.includes('number'))).toBe(false);
  },
);

it('gives organisations registration numbers that are right in form and can be nobody’s', async () => {
  const { organisations } = z
    .object({
      organisations: z.array(
        z.object({
          key: z.string(),
          registrationIds: z.partialRecord(z.enum(registrationIdKinds), z.string()),
        }),
      ),
    })
    .parse(JSON.parse(await readFile(dataFile('demo/accounts.json'), 'utf8')));
  const given = organisations.flatMap(({ registrationIds }) => Object.entries(registrationIds));
  expect(new Set(given.map(([, number]) => number)).size).toBe(given.length);
  for (const [kind, number] of given) {
    const checked = checkRegistrationId(z.enum(registrationIdKinds).parse(kind), number);
    expect([number, checked]).toEqual([number, { ok: true, normalised: number }]);
    // Region 00 and division 000000 are assigned to nobody.
    expect(number).toMatch({ inn: /^00/, ogrn: /^1\d\d00/, uscc: /^..000000/ }[kind] ?? /never/);
  }
  const id = stableId('accounts/organisation/demo-cn-welding');
  const { registrationIds } = await callAccounts(organisationEndpoints.get, visitor, { id });
  expect(registrationIds.uscc).toMatch(/^91000000DEM/);
});

it('is loaded once, leaves what its enterprise changed, and goes with the rest', async () => {
  const before = await count();
  const owner = await actAs(system, stableId('accounts/person/owner.demo-cn-food'));
  const id = stableId('accounts/product/demo-cn-soy-protein');
  await moveProduct(owner, { id, revision: 4, to: 'draft', reason: '' });
  await loadDemo(system);
  expect(await count()).toBe(before);
  expect(await getProduct(owner, id)).toMatchObject({ state: 'draft', revision: 5 });
  await removeDemo(system);
  expect(await count()).toBe(0);
  expect(await verifyAudit(system)).toMatchObject({ ok: true });
});
