import { RouterContextProvider } from 'react-router';
import { expect, it } from 'vitest';
import { callerOf } from '../../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../../platform/testing/use-test-database.ts';
import { ApiProblem } from '../../../../shared/api-problem.ts';
import { AppError } from '../../../../shared/app-error.ts';
import type { ApiCaller } from '../../../../shared/endpoint.ts';
import { apiContext } from '../../../../ui/api-context.ts';
import { factId, loadFacts } from '../../load-facts.ts';
import { accountsRoutes } from '../../routes.ts';
import { buildOrganisation, buildPerson } from '../../testing.ts';
import { claimEndpoints } from '../claims/contract.ts';
import { insertClaim } from '../claims/store.ts';
import { action } from './claim-decision.tsx';

const { ctx: system } = await useTestDatabase();
await loadFacts(system);
const profile = { subject: 'facility' as const, id: factId('facility', 'yantai-base') };
const operatorId = await buildOrganisation(system, { state: 'verified' });
const owner = await buildPerson(system, { memberOf: [operatorId] });
const moderator = await buildPerson(system, { roles: ['moderator'] });
const call = callerOf(accountsRoutes);
const context = new RouterContextProvider();
/** What the API refuses comes to a page as a problem. */
const ask: ApiCaller = (endpoint, input) =>
  call(endpoint, moderator.ctx, input).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    const fields = error.fields.map(({ path, code }) => ({ path, code, message: code }));
    const { code } = error;
    throw new ApiProblem({ type: '', title: code, status: 422, code, requestId: '', fields });
  });
context.set(apiContext, ask);

const wish = { profile, operatorId, position: 'Director', workMail: null, fileIds: [] };
const claimId = (await insertClaim(system, { ...wish, personId: owner.personId })) ?? '';

/** The form of one claim as a browser without script sends it: its fields carry the claim’s id. */
async function post(fields: Record<string, string>) {
  const own = Object.entries(fields).map(([name, value]) => [`${claimId}.${name}`, value]);
  const body = new URLSearchParams([['id', claimId], ...own]);
  const request = new Request('http://localhost/ru/desk/claims/facility/x', { method: 'POST', body });
  return action({ params: { lang: 'ru', ...profile }, context, request } as never);
}
const stateOf = async () => (await call(claimEndpoints.ofProfile, moderator.ctx, profile)).claims[0]?.state;

it('a decision is sent from its page; what is wrong is said at the field of that claim', async () => {
  const refused = await post({ decision: 'refuse', ground: '', reason: '' });
  if (refused instanceof Response) throw new Error('Refused without a reason');
  expect(refused.data.problem.fields).toMatchObject([{ path: `${claimId}.reason`, code: 'field.required' }]);
  expect(refused.data.values).toMatchObject({ id: claimId, decision: 'refuse' });
  expect(await stateOf()).toBe('open');

  const accepted = await post({ decision: 'accept', ground: 'registry', reason: '' });
  expect(accepted).toBeInstanceOf(Response);
  expect((accepted as Response).headers.get('location')).toBe(`/ru/desk/claims/facility/${profile.id}`);
  expect(await stateOf()).toBe('accepted');
});
