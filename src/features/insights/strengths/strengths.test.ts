import { beforeAll, describe, expect, it } from 'vitest';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { grntiNames } from '../../../shared/grnti-names.ts';
import { factId, loadFacts } from '../../accounts/public.ts';
import { buildOrganisation } from '../../accounts/testing.ts';
import { buildCast, buildListing, buildOfferDraft } from '../../catalogue/testing.ts';
import { listEntries } from '../reference/views.ts';
import { insightsRoutes, loadInsightFacts } from '../public.ts';
import { strengths } from './contract.ts';
import { fieldsOfRubric } from './field-crosswalk.ts';
import type { DownloadRoute } from '../../../platform/http/download-route.ts';
import { organisationStrengthsExport, strengthsExport } from './strengths-export.ts';

const { ctx: system } = await useTestDatabase();
const visitor = system.withActor({ kind: 'visitor' });
const call = callerOf(insightsRoutes);
const profileOf = (field: string) => call(strengths.get, visitor, { field });
async function take(download: DownloadRoute, input: object): Promise<string> {
  const file = await download.handle(visitor, download.input.parse({ ...input, format: 'csv' }));
  let text = '';
  for await (const piece of file.body as AsyncIterable<string>) text += piece;
  return text;
}
beforeAll(async () => {
  await loadFacts(system);
  await loadInsightFacts(system);
}, 60_000);

describe('the profile of a field', () => {
  it('counts what is open to everybody on each bank, and verified levels only', async () => {
    const cast = await buildCast(system);
    const registered = buildOfferDraft();
    await buildListing(cast, 'offer');
    await buildListing(cast, 'offer', {
      draft: { ...registered, stewardship: { ...registered.stewardship, visibility: 'registered' } },
    });
    await buildListing(cast, 'offer', { state: 'draft' });
    const { sides } = await profileOf('81');
    expect(sides.map(({ country, offers }) => [country, offers])).toEqual([
      ['CN', 0],
      ['RU', 1],
    ]);
    // The level of the draft is claimed, so that it is in none of the verified ones.
    expect(sides.flatMap(({ verifiedLevels }) => verifiedLevels).every((count) => count === 0)).toBe(true);
  });

  it('brings facilities, fields and strengths of the sources', async () => {
    const physics = await profileOf('29');
    expect(physics.sourceFields.map(({ key }) => key)).toContain('laser');
    expect(physics.sides.flatMap(({ facilities }) => facilities).length).toBeGreaterThan(0);
    expect(physics.strengths.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['ru-str-basic', 'cn-str-quantum', 'cn-weak-basic']),
    );
    const history = await profileOf('03');
    expect([history.sourceFields, history.cases, history.strengths]).toEqual([[], [], []]);
  });

  it('leaves as a table with the same figures and names', async () => {
    const { sides } = await profileOf('81');
    const text = await take(strengthsExport, { field: '81' });
    expect(text).toMatch(/Results on offer,Russia,,1,/);
    for (const { facilities } of sides) {
      for (const { path } of facilities) expect(text).toContain(path);
    }
  });

  it('of an organisation has what it offers under its name and where the sources name it', async () => {
    const ask = (id: string) => call(strengths.ofOrganisation, visitor, { id });
    const cast = await buildCast(system);
    await buildListing(cast, 'offer');
    expect((await ask(cast.ownerId)).offers).toEqual([
      { field: '81', kind: 'offer', count: 1, bestVerified: null },
    ]);
    const institute = await ask(factId('organisation', 'cn-hit'));
    expect(institute.facilities.length).toBeGreaterThan(0);
    const { facilities, cases, agreements, programmes } = institute;
    const text = await take(organisationStrengthsExport, { id: institute.id });
    for (const { path } of [facilities, cases, agreements, programmes].flat()) expect(text).toContain(path);
    expect(await take(organisationStrengthsExport, { id: cast.ownerId })).toMatch(
      /results on offer,81 .*,1,/,
    );
    const hidden = await buildOrganisation(system, { state: 'registered' });
    await expect(ask(hidden)).rejects.toMatchObject({ code: 'platform.notFound' });
  });

  it('knows a rubric for every field the sources name', async () => {
    const rubrics = Object.keys(grntiNames);
    const known = new Set(rubrics.flatMap(fieldsOfRubric));
    expect((await listEntries(system, 'fields')).filter(({ key }) => !known.has(key))).toEqual([]);
  });
});
