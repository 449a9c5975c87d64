import { beforeAll, describe, expect, it } from 'vitest';
import type { Download } from '../../../platform/http/download-route.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { factId, loadFacts } from '../../accounts/public.ts';
import { insertReport, insertResident } from '../../accounts/testing.ts';
import { putLanding } from '../landing/store.ts';
import { buildProject, buildProjectCast } from '../projects/testing.ts';
import { parkResultEndpoints } from './contract.ts';
import { parkResultDownloads, parkResultRoutes } from './routes.ts';

const { ctx: system } = await useTestDatabase({ clock: () => new Date('2026-11-22T08:00:00Z') });
const call = callerOf(parkResultRoutes);
const visitor = system.withActor({ kind: 'visitor' });
const id = factId('facility', 'yantai-base');

beforeAll(async () => {
  await loadFacts(system);
  const cast = await buildProjectCast(system);
  const personId = cast.chinese.personId;
  const plain = { nameLanguage: 'zh' as const, until: null, field: null, rooms: null };
  const resident = { ...plain, organisationId: cast.chineseId, name: '焊接所', country: 'CN' };
  await insertResident(system, id, { ...resident, since: '2026-02-01' }, personId);
  const other = { ...plain, organisationId: null, name: 'Завод', country: 'RU', since: '2025-01-01' };
  await insertResident(system, id, { ...other, until: '2026-05-01' }, personId);
  const told = { evidence: '年报', language: 'zh' as const, personId, asOf: '2026-06-30', year: 2026 };
  await insertReport(system, id, { ...told, counter: 'matched', amount: 12 });
  const shown = await buildProject(system, cast, { state: 'running', isPublic: true });
  await buildProject(system, cast, { state: 'running' });
  const landing = { region: 'CN-SD', place: '烟台', built: '车间', product: '', jobs: null, evidence: '' };
  const facts = { ...landing, kind: 'production' as const, landedOn: '2026-10-01' };
  const money = { investment: [], firstPayment: null, firstPaymentOn: null };
  await putLanding(system, shown, 0, { ...facts, ...money }, { language: 'zh', personId });
});

describe('the year of a park', () => {
  it('counts by state and country: residents, reports, and projects that may be shown', async () => {
    const { rows, projects } = await call(parkResultEndpoints.get, visitor, { id });
    expect(rows).toEqual([
      { part: 'residents', state: 'came', country: 'CN', count: 1 },
      { part: 'residents', state: 'left', country: 'RU', count: 1 },
      { part: 'residents', state: 'present', country: 'CN', count: 1 },
      { part: 'reports', state: 'matched', country: null, count: 12 },
      { part: 'projects', state: 'running', country: 'RU', count: 1 },
      { part: 'landings', state: 'production', country: 'RU', count: 1 },
    ]);
    expect(projects).toHaveLength(1);
  });

  it('of another year knows nothing of this one', async () => {
    const { rows } = await call(parkResultEndpoints.get, visitor, { id, year: 2024 });
    expect(rows).toEqual([]);
  });

  it.each(['ru', 'zh'] as const)('leaves as a file with the same rows, in %s', async (language) => {
    const reader = { ...visitor, language };
    const { rows } = await call(parkResultEndpoints.get, reader, { id });
    const file = await parkResultDownloads[0]?.handle(reader, { id, format: 'csv' });
    const text = await textOf(file?.body ?? '');
    const written = text
      .replace('\uFEFF', '')
      .trim()
      .split(/\r?\n/)
      .filter((line) => !line.startsWith('#'))
      .slice(1);
    expect(written.map((line) => line.split(/[,;\t]/).at(-1))).toEqual(
      rows.map(({ count }) => String(count)),
    );
  });
});

async function textOf(body: Download['body']): Promise<string> {
  if (typeof body === 'string') return body;
  if (body instanceof Uint8Array) return new TextDecoder().decode(body);
  let text = '';
  for await (const chunk of body) text += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
  return text;
}
