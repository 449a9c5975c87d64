import { RouterContextProvider } from 'react-router';
import { expect, it } from 'vitest';
import { callerOf } from '../../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../../platform/testing/use-test-database.ts';
import type { ApiCaller } from '../../../../shared/endpoint.ts';
import { apiContext } from '../../../../ui/api-context.ts';
import { factId, loadFacts } from '../../load-facts.ts';
import { accountsRoutes } from '../../routes.ts';
import { buildOrganisation, buildPerson } from '../../testing.ts';
import { practiceEndpoints } from '../contract.ts';
import { action } from './practice-new.tsx';

const { ctx: system } = await useTestDatabase();
await loadFacts(system);
const yantai = factId('facility', 'yantai-base');
const organisationId = await buildOrganisation(system, { kind: 'park', country: 'CN' });
const manager = await buildPerson(system, { roles: ['park_manager'], memberOf: [organisationId] });
const call = callerOf(accountsRoutes);
const context = new RouterContextProvider();
const ask: ApiCaller = (endpoint, input) => call(endpoint, { ...manager.ctx, language: 'ru' }, input);
context.set(apiContext, ask);

/** The form of a note as a browser without script sends it. */
async function post(more: Record<string, string>) {
  const note = { organisationId, kind: 'services', title: 'Общий стенд', tried: 'Один стенд на два парка' };
  const rest = { field: '', outcome: '', figures: '', ask: '' };
  const body = new URLSearchParams({ ...note, ...rest, ...more });
  const request = new Request('http://localhost/ru/parks/experience/new', { method: 'POST', body });
  return action({ params: { lang: 'ru' }, context, request } as never);
}
const notes = async () => (await call(practiceEndpoints.list, manager.ctx, {})).items;

it('a park is chosen by its name: typed, then picked from what the directory has, and only then saved', async () => {
  const asked = await post({ facilityName: 'Яньтай' });
  if (asked instanceof Response) throw new Error('Saved before it was chosen');
  expect(asked.data.typed.title).toBe('Общий стенд');
  expect(asked.data.choices.facilityId?.map(({ value }) => value)).toContain(yantai);
  const unchosen = await post({ facilityName: 'Яньтай', 'facilityId.sought': 'Яньтай', facilityId: '' });
  expect(unchosen).not.toBeInstanceOf(Response);
  const renamed = { facilityName: 'Чжухай', 'facilityId.sought': 'Яньтай', facilityId: yantai };
  expect(await post(renamed)).not.toBeInstanceOf(Response);
  expect(await notes()).toEqual([]);

  const chosen = await post({ ...renamed, facilityName: 'Яньтай' });
  expect(chosen).toBeInstanceOf(Response);
  expect((await notes())[0]?.facility?.id).toBe(yantai);
});

it('a note without a park needs none', async () => {
  expect(await post({ facilityName: '', facilityId: '' })).toBeInstanceOf(Response);
  expect((await notes())[0]?.facility).toBeNull();
});
