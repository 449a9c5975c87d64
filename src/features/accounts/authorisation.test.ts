import { beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '../../platform/db/context.ts';
import type { Route } from '../../platform/http/route.ts';
import { invokeRoute } from '../../platform/http/invoke-route.ts';
import { testRequest } from '../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../platform/testing/use-test-database.ts';
import { AppError } from '../../shared/app-error.ts';
import { newId } from '../../shared/ids.ts';
import { facilityEndpoints } from './facilities/contract.ts';
import { organisationEndpoints } from './organisations/contract.ts';
import { insertMember } from './organisations/membership-store.ts';
import { personEndpoints } from './people/contract.ts';
import { accountsRoutes } from './routes.ts';
import { buildOrganisation, buildPerson } from './testing.ts';

const who = ['visitor', 'stranger', 'member', 'owner', 'moderator', 'compliance', 'administrator'] as const;
type Who = (typeof who)[number];

/** Who gets past the gate of each endpoint for somebody else's organisation or person; everybody else is refused. */
const everybody = [...who];
const signedIn = who.filter((one) => one !== 'visitor');
const expected: Record<string, readonly Who[]> = {
  signUp: everybody,
  signIn: [],
  signOut: everybody,
  signOutEverywhere: signedIn,
  listSessions: signedIn,
  closeSession: [],
  me: signedIn,
  updateMe: signedIn,
  changePassword: signedIn,
  requestPasswordReset: everybody,
  resetPassword: everybody,
  proposeNames: everybody,
  exportMe: signedIn,
  closeMe: signedIn,
  'people.list': ['administrator'],
  'people.get': [],
  brokers: signedIn,
  setRoles: ['administrator'],
  'organisations.list': everybody,
  'organisations.get': everybody,
  create: signedIn,
  update: ['member', 'owner', 'moderator', 'administrator'],
  sendDocuments: ['member', 'owner'],
  move: ['administrator'],
  members: ['member', 'owner', 'administrator'],
  invite: ['owner'],
  removeMember: ['owner'],
  readInvitation: [],
  acceptInvitation: signedIn,
  'facilities.list': everybody,
  'facilities.get': [],
};

let organisationId: string;
let strangerId: string;
let membershipId: string;
const contexts = new Map<Who, Ctx>();

const { ctx: system } = await useTestDatabase();
beforeAll(async () => {
  organisationId = await buildOrganisation(system);
  const memberOf = [organisationId];
  const owner = await buildPerson(system, { memberOf });
  contexts.set('visitor', system.withActor({ kind: 'visitor' }));
  contexts.set('stranger', (await buildPerson(system)).ctx);
  contexts.set('member', (await buildPerson(system, { memberOf, membershipRole: 'member' })).ctx);
  contexts.set('owner', owner.ctx);
  contexts.set('moderator', (await buildPerson(system, { roles: ['moderator'] })).ctx);
  contexts.set('compliance', (await buildPerson(system, { roles: ['compliance_officer'] })).ctx);
  contexts.set('administrator', (await buildPerson(system, { roles: ['administrator'] })).ctx);
  strangerId = (await buildPerson(system)).personId;
  membershipId = await insertMember(system, organisationId, strangerId, 'member');
}, 60_000);

/** Input that is right in form; what it asks for must not be refused by the contract. */
function inputOf(name: string): Record<string, unknown> {
  const secret = {
    token: 'x'.repeat(43),
    newPassword: 'a long pass phrase',
    currentPassword: 'x',
    password: 'x',
  };
  const organisation = {
    kind: 'company',
    country: 'RU',
    names: { ru: 'Сварочный завод', en: 'Welding Works' },
  };
  const inputs: Record<string, Record<string, unknown>> = {
    signUp: {
      email: `${newId()}@example.org`,
      password: 'a long pass phrase',
      name: { latin: { family: 'Doe', given: 'Kim' } },
      language: 'en',
      timeZone: 'UTC',
      consent: true,
    },
    signIn: { email: 'nobody@example.org', password: 'x' },
    closeSession: { sessionId: newId() },
    changePassword: { currentPassword: secret.currentPassword, newPassword: secret.newPassword },
    requestPasswordReset: { email: `${newId()}@example.org` },
    resetPassword: { token: secret.token, newPassword: secret.newPassword },
    proposeNames: { typed: 'Иван Петров' },
    closeMe: { password: secret.password },
    'people.get': { personId: strangerId },
    setRoles: { personId: strangerId, roles: [] },
    'organisations.get': { id: organisationId },
    create: organisation,
    update: { ...organisation, id: organisationId, revision: 0 },
    sendDocuments: { id: organisationId, fileIds: [newId()] },
    move: { id: organisationId, to: 'suspended', reason: '' },
    members: { id: organisationId },
    invite: { id: organisationId, email: 'x@example.org' },
    removeMember: { id: organisationId, membershipId },
    readInvitation: { token: secret.token },
    acceptInvitation: { token: secret.token },
    'facilities.get': { id: newId() },
  };
  return inputs[name] ?? {};
}

function nameOf(id: string): string {
  const [, kind = '', verb = ''] = id.split('.');
  return verb in expected ? verb : `${kind}.${verb}`;
}

describe('every endpoint, every role', () => {
  it('stands in the table', () => {
    const ids = [personEndpoints, organisationEndpoints, facilityEndpoints].flatMap((all) =>
      Object.values(all).map((endpoint) => nameOf(endpoint.id)),
    );
    expect([...ids].sort()).toEqual(Object.keys(expected).sort());
    // Other parts of the room stand in the table of the whole house alone (tests/api).
    const own = accountsRoutes.filter(({ endpoint }) =>
      /^accounts\.(people|organisations|facilities)\./.test(endpoint.id),
    );
    expect(own).toHaveLength(ids.length);
  });

  it.each(Object.keys(expected))('%s', async (name) => {
    const found = accountsRoutes.find((route) => nameOf(route.endpoint.id) === name);
    const passed: Who[] = [];
    for (const one of who) {
      const ctx = contexts.get(one);
      if (!ctx || !found) throw new Error(`Nothing to try for ${name}`);
      if (await getsPast(found, ctx, name)) passed.push(one);
    }
    expect(passed).toEqual(expected[name]);
  });
});

/** Past the gate is also who is then told that his input does not fit the record; refused is 401, 403, 404. */
async function getsPast(found: Route, ctx: Ctx, name: string): Promise<boolean> {
  try {
    await invokeRoute(found, ctx, inputOf(name), testRequest(null, `192.0.2.${name.length}`));
    return true;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.fields.some((field) => field.code === 'field.unknown')) throw error;
    return ![401, 403, 404].includes(error.status);
  }
}
